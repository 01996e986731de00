using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>What speaks for a country or a town besides the places named: the names of organisations ("Ghana Police Service") and the money (GH¢600).</summary>
internal sealed class ArticleVoices(ArticleNames names, Gazetteer gazetteer)
{
    private const double Voice = 0.35;
    private const double Known = 0.2;
    private const double Money = 0.5;
    private const double Most = 2;
    private const int LongestTown = 3;
    private const int LongestMark = 4;

    private static readonly FrozenDictionary<string, string> Currencies = Resource.Rows("currencies.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>Adds each name and each mark of money once; what many names say together stays below what a country named in the text says.</summary>
    public void Read(PlaceEvidence evidence)
    {
        Dictionary<string, double> countries = [];
        var source = new SourceReader(gazetteer);
        foreach (var mention in names.Mentions.Where(m => m.Type is EntityType.Org or EntityType.Event or EntityType.Law).DistinctBy(m => m.Key))
        {
            if (Country(mention) is { } country) Add(country, Voice);
            else if (KnownNames.Find(mention.Text, mention.Type)?.Country is { } known) Add(known, Known);
            else if (Town(mention, source) is { } town) evidence.Add(town, Voice);
        }

        foreach (var country in Paid()) Add(country, Money);
        foreach (var (country, weight) in countries) evidence.AddCountry(country, weight);

        void Add(string country, double weight) => countries[country] = Math.Min(Most, countries.GetValueOrDefault(country) + weight);
    }

    /// <summary>"Bank of Ghana", "Kenya National Highways Authority", "South African Airways".</summary>
    private static string? Country(NamedMention mention)
    {
        var words = mention.Text.Split(' ');
        if (words.Length == 1) return null;
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && Of($"{words[i]} {words[i + 1]}") is { } two) return two;
            if (Of(words[i]) is { } one) return one;
        }

        return null;
    }

    private static string? Of(string words) =>
        !char.IsUpper(words[0]) ? null : words.Length > 2 && Countries.ByName(words) is { } country ? country.Code : Countries.ByPeople(words) is { National: true } people ? people.Country.Code : null;

    /// <summary>"Lambeth Council", "Nottingham Forest": the town at the front of a longer name.</summary>
    private static Candidate? Town(NamedMention mention, SourceReader source)
    {
        var words = mention.Text.Split(' ');
        for (var length = Math.Min(LongestTown, words.Length - 1); length > 0; length--)
        {
            if (source.Town(string.Join(' ', words[..length])) is { } town) return town;
        }

        return null;
    }

    /// <summary>The countries whose money the article counts.</summary>
    private HashSet<string> Paid()
    {
        HashSet<string> countries = [];
        var text = names.Text.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i - 1]) || text[i - 1] == ',' || text[i - 1] == '.' && i > 1 && char.IsAsciiDigit(text[i - 2])) continue;
            var end = text[i - 1] == ' ' ? i - 1 : i;
            for (var length = LongestMark; length > 0; length--)
            {
                if (end < length || end > length && char.IsLetterOrDigit(text[end - length - 1])) continue;
                // A single letter before a space is an initial or a grade.
                if (end < i && (length == 1 && char.IsAsciiLetter(text[end - 1]))) continue;
                if (!Currencies.TryGetValue(text[(end - length)..end], out var country)) continue;
                countries.Add(country);
                break;
            }
        }

        return countries;
    }
}
