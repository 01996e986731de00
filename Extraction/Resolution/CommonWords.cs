using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Leaves out what is capitalised for no more than standing first: "Raiders kill four" where the article goes on with "the raiders", and
/// nothing else in it bears that name.
/// </summary>
internal static class CommonWords
{
    private const int LongestAcronym = 6;

    public static List<NameSpan> Leave(TokenizedText text, List<NameSpan> names)
    {
        LeaveAcronyms(text, names);
        if (!names.Exists(name => MayBeCommon(text, name))) return names;
        var named = Words(text, names.Where(name => !MayBeCommon(text, name)));
        var small = SmallWords(text);
        names.RemoveAll(name => MayBeCommon(text, name) && text[name.FirstToken].ToString().ToLowerInvariant() is var word
            && small.Contains(word) && !named.Contains(word) && KnownNames.Find(text[name.FirstToken], name.Type) is null);
        return names;
    }

    /// <summary>"acute watery diarrhoea (AWD)" is no organisation, nor is "AWD" elsewhere; "ministry of health (MoH)" is one.</summary>
    private static void LeaveAcronyms(TokenizedText text, List<NameSpan> names)
    {
        HashSet<string>? common = null;
        foreach (var name in names)
        {
            if (IsShortening(text, name)) (common ??= new(StringComparer.Ordinal)).Add(text[name.FirstToken].ToString());
        }

        if (common is not null) names.RemoveAll(name => name.EndToken - name.FirstToken == 1 && name.Type is EntityType.Org or EntityType.Product && common.Contains(text[name.FirstToken].ToString()));
    }

    /// <summary>Whether the letters in brackets are the initials of the small words before them.</summary>
    private static bool IsShortening(TokenizedText text, NameSpan name)
    {
        var letters = text[name.FirstToken];
        var first = name.FirstToken - 1 - letters.Length;
        if (name.Type is not (EntityType.Org or EntityType.Product) || name.EndToken - name.FirstToken > 1 || letters.Length is < 2 or > LongestAcronym || first < 0 || text[name.FirstToken - 1] is not "(") return false;
        for (var i = 0; i < letters.Length; i++)
        {
            var word = text[first + i];
            if (char.ToUpperInvariant(word[0]) != letters[i] || i > 0 && !char.IsLower(word[0]) || OrganisationName.IsBody(word.ToString().ToLowerInvariant())) return false;
        }

        return true;
    }

    private static bool MayBeCommon(TokenizedText text, NameSpan name) =>
        name.EndToken - name.FirstToken == 1 && name.Type is EntityType.Org or EntityType.Person or EntityType.Group or EntityType.Product or EntityType.Work
        && StandsFirst(text, name.FirstToken);

    /// <summary>Whether a token opens its sentence, a mark of quotation or the like left out.</summary>
    internal static bool StandsFirst(TokenizedText text, int token) =>
        text.Sentences[text.SentenceAt(text.Tokens[token].Start)].FirstToken is var first && (first == token || first == token - 1 && !char.IsLetterOrDigit(text[first][0]));

    /// <summary>The words of other names, in small letters.</summary>
    private static HashSet<string> Words(TokenizedText text, IEnumerable<NameSpan> names)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var token = name.FirstToken; token < name.EndToken; token++) words.Add(text[token].ToString().ToLowerInvariant());
        }

        return words;
    }

    /// <summary>The words that the article writes with a small letter.</summary>
    internal static HashSet<string> SmallWords(TokenizedText text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            if (char.IsLower(text[token][0])) lookup.Add(text[token]);
        }

        return words;
    }
}
