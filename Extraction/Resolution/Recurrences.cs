using Dateline.Extraction.Dates;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Finds again what the article names elsewhere: after "Wayne Cannon" a bare "Cannon" is he, after "Blackball" in the text "Blackball" in the
/// headline is the town. One word at a time, and only where a capital tells a name.
/// </summary>
internal static class Recurrences
{
    private const int Short = 3;

    public static List<NameSpan> Find(TokenizedText text, List<NameSpan> names)
    {
        var known = Known(text, names).GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.Dictionary.Count == 0) return names;
        HashSet<string>? small = null;
        List<NameSpan> all = new(names.Count + 4);
        for (int token = 0, next = 0; token < text.Tokens.Length; token++)
        {
            if (next < names.Count && token == names[next].FirstToken)
            {
                all.Add(names[next]);
                token = names[next++].EndToken - 1;
            }
            else if (known.TryGetValue(text[token], out var type) && StandsAlone(text, token) && (!CommonWords.StandsFirst(text, token) || !(small ??= CommonWords.SmallWords(text)).Contains(text[token].ToString().ToLowerInvariant())))
            {
                all.Add(new NameSpan(token, token + 1, text.Tokens[token].Start, text.Tokens[token].End, type, Confidence));
            }
        }

        return all;
    }

    /// <summary>A name that the tagger left out is no sure one.</summary>
    private const float Confidence = 0.5f;

    /// <summary>The surnames of people and the towns, countries and bodies of one word, with their types; a word of two types is none.</summary>
    private static Dictionary<string, EntityType> Known(TokenizedText text, List<NameSpan> names)
    {
        Dictionary<string, EntityType> known = new(StringComparer.Ordinal);
        HashSet<string> torn = new(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var isSurname = name.Type == EntityType.Person && name.EndToken - name.FirstToken > 1;
            if (!isSurname && (name.Type is not (EntityType.Gpe or EntityType.Org or EntityType.Group or EntityType.Person) || name.EndToken - name.FirstToken > 1)) continue;
            var word = text[name.EndToken - 1].ToString();
            if (word.Length < Short || !char.IsUpper(word[0]) || !char.IsLower(word[^1]) && !IsAcronym(word, name.Type) || DateWords.MonthOf(word.ToLowerInvariant()) > 0 || OrganisationName.IsGeneric(word.ToLowerInvariant())) continue;
            if (known.TryGetValue(word, out var other) && other != name.Type) torn.Add(word);
            known[word] = name.Type;
        }

        foreach (var word in torn) known.Remove(word);
        return known;
    }

    private static bool IsAcronym(string word, EntityType type) => type is EntityType.Org or EntityType.Group && OrganisationName.LooksLikeAcronym(word);

    private static bool StandsAlone(TokenizedText text, int token) =>
        (!IsCapitalised(text, token, token - 1) || Leads(text, token - 1)) && !IsCapitalised(text, token, token + 1) && (token == 0 || text[token - 1] is not ("-" or "–" or "&")) && (token + 1 == text.Tokens.Length || text[token + 1] is not ("-" or "–" or "&"));

    /// <summary>"An RNA major", "Mr Cannon": a capital that is none of the name's.</summary>
    private static bool Leads(TokenizedText text, int token) => Titles.IsTitle(text[token]) || CommonWords.StandsFirst(text, token) && text[token] is "A" or "An" or "The" or "But" or "And" or "When" or "While" or "As" or "If" or "For" or "In" or "On" or "At" or "From" or "With";

    private static bool IsCapitalised(TokenizedText text, int token, int neighbour) =>
        neighbour >= 0 && neighbour < text.Tokens.Length && char.IsUpper(text[neighbour][0]) && text.SentenceAt(text.Tokens[neighbour].Start) == text.SentenceAt(text.Tokens[token].Start);
}
