namespace Dateline.Intake.Documents;

/// <summary>A line of a page.</summary>
/// <param name="Text">Its words, single spaces between them.</param>
/// <param name="Left">Where it begins, in points from the left edge.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Size">Height of its letters in points.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Size);

/// <summary>Lines that stand together, such as a column or a headline.</summary>
/// <param name="Lines">The lines from the top.</param>
/// <param name="AtEdge">Whether the block lies in the page's top or bottom margin.</param>
internal sealed record PdfBlock(IReadOnlyList<PdfLine> Lines, bool AtEdge);
