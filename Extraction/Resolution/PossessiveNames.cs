using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Puts together the names of places with a possessive inside, which look like somebody's thing: "Hawke's Bay", "King's Cross", "St
/// John's". The gazetteer must know them; what goes on as a longer name keeps its type ("Hawke's Bay Hospital", "Queen's Park Rangers").
/// </summary>
internal static class PossessiveNames
{
    private const int MostBefore = 2;
    private const int MostAfter = 2;

    public static List<NameSpan> Join(TokenizedText text, List<NameSpan> names)
    {
        for (int clitic = 1, at = 0; clitic < text.Tokens.Length; clitic++)
        {
            if (!ArticleNames.IsPossessive(text[clitic]) || !IsCapitalised(text, clitic - 1) || Find(text, clitic) is not { } found) continue;
            while (at < names.Count && names[at].EndToken <= found.FirstToken) at++;
            Put(text, names, at, found);
        }

        return names;
    }

    private static NameSpan? Find(TokenizedText text, int clitic)
    {
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[clitic].Start)];
        for (var after = MostAfter; after >= 0; after--)
        {
            var end = clitic + 1 + after;
            if (end > sentence.EndToken || after > 0 && !IsCapitalised(text, end - 1) || after == 2 && !IsCapitalised(text, end - 2)) continue;
            for (var before = MostBefore; before > 0; before--)
            {
                var first = clitic - before;
                if (first < sentence.FirstToken || !IsCapitalised(text, first) || after == 0 && !EndsName(text, first, end, sentence.EndToken)) continue;
                if (Type(text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[end - 1].End - text.Tokens[first].Start)) is { } type) return default(NameSpan).Over(text, first, end) with { Type = type, Confidence = 1 };
            }
        }

        return null;
    }

    /// <summary>"St John's" is the town where it owns nothing: "in St John's, Newfoundland", not "St John's mayor".</summary>
    private static bool EndsName(TokenizedText text, int first, int end, int last) =>
        text[first] is "St" or "St." or "Saint" && end == first + 3 && (end == last || !char.IsLetter(text[end][0]) || text[end] is "and" or "or" or "on" or "in" or "at" or "for" or "to" or "with" or "from" or "after" or "before" or "where" or "when" or "who" or "is" or "was" or "has" or "had" or "said" or "will" or "by" or "as" or "that" or "which");

    private static EntityType? Type(ReadOnlySpan<char> name)
    {
        var found = Gazetteer.Default.Named(name);
        if (found.Count == 0) return null;
        if (found.Exists(f => f.Place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District or PlaceKind.Region or PlaceKind.Country)) return EntityType.Gpe;
        return found.Exists(f => f.Place.Kind == PlaceKind.Building) ? EntityType.Fac : EntityType.Loc;
    }

    /// <summary>Takes the place of the names that it cuts; the one that goes on behind it takes it in.</summary>
    private static void Put(TokenizedText text, List<NameSpan> names, int at, NameSpan place)
    {
        var count = 0;
        while (at + count < names.Count && names[at + count].FirstToken < place.EndToken) count++;
        if (count == 1 && names[at].FirstToken <= place.FirstToken && names[at].EndToken >= place.EndToken)
        {
            Trim(text, names, at, place);
            return;
        }

        if (count > 0 && names[at].FirstToken < place.FirstToken) return;
        if (count > 0 && names[at + count - 1] is var longer && longer.EndToken > place.EndToken) place = longer.Over(text, place.FirstToken, longer.EndToken);
        names.RemoveRange(at, count);
        names.Insert(at, place);
    }

    /// <summary>"St. John's, Newfoundland" read as one name is two; a place that is neither town nor building is no site, though it sounds like one.</summary>
    private static void Trim(TokenizedText text, List<NameSpan> names, int at, NameSpan place)
    {
        var whole = names[at];
        if (whole.FirstToken < place.FirstToken) return;
        if (whole.EndToken > place.EndToken + 1 && text[place.EndToken] is ",")
        {
            names[at] = place;
            names.Insert(at + 1, whole.Over(text, place.EndToken + 1, whole.EndToken) with { Type = EntityType.Gpe });
        }
        else if (whole.EndToken == place.EndToken && (place.Type == EntityType.Loc || place.Type == EntityType.Gpe && (whole.Type != EntityType.Fac || place.FirstToken > 0 && text[place.FirstToken - 1] is "in" or "In" or "near" or "from" or "to")))
        {
            names[at] = place;
        }
    }

    private static bool IsCapitalised(TokenizedText text, int token) => char.IsUpper(text[token][0]);
}
