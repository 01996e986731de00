using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Cuts in two what the tagger read as one name: a country and a body that every country has ("French Embassy", "U.S. Embassy"), and a
/// byline that runs into its dateline ("By Han Seo-yeon ULSAN, July 19").
/// </summary>
internal static class NameSplits
{
    private const int LongestCountry = 2;

    public static List<NameSpan> Split(TokenizedText text, IReadOnlyList<NameSpan> names)
    {
        var split = new List<NameSpan>(names.Count + 2);
        foreach (var name in names)
        {
            if (name.Type is EntityType.Org or EntityType.Fac && FrontCountry(text, name) is { } country)
            {
                split.Add(name.Over(text, name.FirstToken, country.End) with { Type = country.Type });
                split.Add(name.Over(text, country.End, name.EndToken));
            }
            else if (name.Type == EntityType.Person && Dateline(text, name) is > 0 and var town)
            {
                split.Add(name.Over(text, name.FirstToken, town));
                split.Add(name.Over(text, town, name.EndToken) with { Type = EntityType.Gpe });
            }
            else
            {
                split.Add(name);
            }
        }

        return split;
    }

    private static (int End, EntityType Type)? FrontCountry(TokenizedText text, NameSpan name)
    {
        for (var end = name.FirstToken + 1; end < name.EndToken && end <= name.FirstToken + LongestCountry; end++)
        {
            if (!IsBody(text, end, name.EndToken)) continue;
            var front = text.Text.AsSpan(name.Start, text.Tokens[end - 1].End - name.Start);
            if (Countries.ByPeople(front) is { National: true }) return (end, EntityType.Norp);
            if (Countries.ByName(front) is not null) return (end, EntityType.Gpe);
        }

        return null;
    }

    private static bool IsBody(TokenizedText text, int first, int end) => (end - first) switch
    {
        1 => text[first] is "Embassy" or "Consulate",
        2 => text[first + 1] is "Commission" && text[first] is "High" || text[first + 1] is "Staff" or "Consulate" && text[first] is "General",
        _ => false,
    };

    /// <summary>The token that a dateline in capitals begins with at the end of a writer's name; 0 when there is none.</summary>
    private static int Dateline(TokenizedText text, NameSpan name)
    {
        if (name.EndToken >= text.Tokens.Length || text[name.EndToken] is not ("," or "(" or "-" or "--" or "–" or "—")) return 0;
        if (name.FirstToken == 0 || text[name.FirstToken - 1] is not ("By" or "by" or "and")) return 0;
        var first = name.EndToken;
        while (first > name.FirstToken && IsCapitals(text[first - 1])) first--;
        return first < name.EndToken && first > name.FirstToken + 1 ? first : 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return false;
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter)) return false;
        }

        return true;
    }
}
