using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Start">Offset of the first code unit inside the marks.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Depth">How many quotations it stands in.</param>
/// <param name="Closed">Whether it has a closing mark; a speech over several paragraphs is closed in the last one only.</param>
internal readonly record struct Quotation(int Start, int End, int Paragraph, int Depth, bool Closed)
{
    /// <summary>The offsets alone.</summary>
    public TextSpan Span => new(Start, End);
}
