using Dateline.Intake.Normalising;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Dateline.Intake.Documents;

/// <summary>Cuts a page into blocks in reading order.</summary>
internal static class PdfPage
{
    // The parts of a page's height that running heads stand in.
    private const double Margin = 0.08;

    public static IReadOnlyList<PdfBlock> Blocks(Page page)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        var top = words.Where(word => word.BoundingBox.Bottom > page.Height * (1 - Margin)).ToList();
        var bottom = words.Where(word => word.BoundingBox.Top < page.Height * Margin).ToList();
        return [.. Edge(top), .. Body([.. words.Except(top).Except(bottom)]), .. Edge(bottom)];
    }

    private static IEnumerable<PdfBlock> Body(List<Word> words)
    {
        if (words.Count == 0) return [];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(block => new PdfBlock([.. block.TextLines.Select(Line).Where(line => line.Text.Length > 0)], AtEdge: false));
    }

    /// <summary>The margins hold a line or two, too few for the page segmenter to tell them from what they stand over.</summary>
    private static IEnumerable<PdfBlock> Edge(List<Word> words) => words
        .GroupBy(word => Math.Round(word.BoundingBox.Bottom / 2))
        .OrderByDescending(line => line.Key)
        .Select(line => new PdfBlock([Line(new TextLine([.. line.OrderBy(word => word.BoundingBox.Left)]))], AtEdge: true));

    private static PdfLine Line(TextLine line) => new(
        CharacterCleaner.OneLine(string.Join(' ', line.Words.Select(word => word.Text))),
        line.BoundingBox.Left,
        line.BoundingBox.Right,
        line.Words.SelectMany(word => word.Letters).Select(letter => letter.PointSize).DefaultIfEmpty(0).Max());
}
