using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>Takes into a person's name the given name before it that the tagger took for a title: "Sayed" of "Sayed Sarwar Hussaini".</summary>
internal static class NameEdges
{
    /// <summary>The names, those of people widened where a given name stands before them; in the same order, none overlapping.</summary>
    public static List<NameSpan> Widen(TokenizedText text, IReadOnlyList<NameSpan> names)
    {
        var widened = new NameSpan[names.Count];
        for (var i = 0; i < widened.Length; i++)
        {
            var free = i == 0 ? 0 : names[i - 1].EndToken;
            widened[i] = names[i].Type == EntityType.Person && names[i].FirstToken > free && IsGivenName(text, names[i].FirstToken - 1)
                ? names[i] with { FirstToken = names[i].FirstToken - 1, Start = text.Tokens[names[i].FirstToken - 1].Start }
                : names[i];
        }

        return [.. widened];
    }

    private static bool IsGivenName(TokenizedText text, int token)
    {
        var word = text[token];
        if (word.Length < 3 || !char.IsUpper(word[0]) || !char.IsLower(word[^1]) || text.Tokens[token + 1].Start != text.Tokens[token].End + 1) return false;
        if (text.SentenceAt(text.Tokens[token].Start) != text.SentenceAt(text.Tokens[token + 1].Start) || Titles.IsTitle(word)) return false;

        // "Said Mr Azami", "Will Smith resign?": where a capital says nothing, the word must be no other word.
        if (word is "Said" or "Will" or "May" or "Mark" or "Grant" or "Bill" or "Hope" or "Rose" or "Grace" or "Faith" or "Chase" or "Art" or "Dean" or "Guy" or "Pat" or "Drew" or "Sue" or "April" or "June" or "August" or "Earl" or "Duke" or "Prince" or "King" or "Christian" or "Don" or "Ray") return false;
        return GivenNames.IsGiven(Folding.Fold(word));
    }
}
