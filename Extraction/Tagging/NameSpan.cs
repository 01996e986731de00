using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// One named mention: tokens <c>[FirstToken, EndToken)</c>, the UTF-16 offsets they cover (end exclusive), its type, and the
/// tagger's confidence between 0 and 1.
/// </summary>
public readonly record struct NameSpan(int FirstToken, int EndToken, int Start, int End, EntityType Type, float Confidence)
{
    /// <summary>The offsets alone.</summary>
    public TextSpan Span => new(Start, End);
}

/// <summary>Finds the names of a text.</summary>
public interface INameTagger
{
    /// <summary>The named mentions in order of position, none overlapping another.</summary>
    IReadOnlyList<NameSpan> Tag(TokenizedText text);
}
