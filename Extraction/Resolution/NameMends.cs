using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>Mends where the tagger's names begin and end, before anything is made of them.</summary>
internal static class NameMends
{
    /// <summary>The names in order of position, none overlapping another.</summary>
    public static IReadOnlyList<NameSpan> Mend(TokenizedText text, IReadOnlyList<NameSpan> names) =>
        Recurrences.Find(text, NameEdges.Widen(text, CommonWords.Leave(text, CompoundNames.Join(text, PossessiveNames.Join(text, NameParts.Mend(text, NameSplits.Split(text, names)))))));

    /// <summary>A name over other tokens.</summary>
    public static NameSpan Over(this NameSpan name, TokenizedText text, int first, int end) =>
        name with { FirstToken = first, EndToken = end, Start = text.Tokens[first].Start, End = text.Tokens[end - 1].End };
}
