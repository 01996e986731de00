using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Dateline.Intake.Documents;

/// <summary>PDF documents with text in them. Columns are read one after the other; running heads and page numbers are dropped.</summary>
internal sealed class PdfFormat : IArticleFormat
{
    // Readers accept some bytes before the mark.
    private const int MarkWithin = 1024;

    public string Name => "pdf";

    public bool IsBinary => true;

    public bool IsRisky => true;

    public Likeness Recognise(DroppedFile file) =>
        file.Content.Span[..Math.Min(file.Content.Length, MarkWithin)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || file.Extension == ".pdf") ? Likeness.Certain : Likeness.None;

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits) => BoundedParsing.Run("PDF", limits, timeUp => [Document(file, limits, timeUp)]);

    private static ReadItem Document(DroppedFile file, IntakeLimits limits, CancellationToken timeUp)
    {
        try
        {
            using var document = PdfDocument.Open(file.Content.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = limits.Depth });
            if (document.NumberOfPages > limits.Pages)
            {
                return new Rejected(RejectionCodes.LimitExceeded, $"The document has {document.NumberOfPages:N0} pages; the limit is {limits.Pages:N0}.");
            }

            var pages = new List<IReadOnlyList<PdfBlock>>();
            foreach (var page in document.GetPages())
            {
                timeUp.ThrowIfCancellationRequested();
                pages.Add(PdfPage.Blocks(page));
            }

            var (title, paragraphs) = PdfText.Assemble(pages);
            return paragraphs.Count == 0
                ? new Rejected(RejectionCodes.NoText, "The document has no text in it: its pages may be pictures. Drop it after text recognition.")
                : new ReadArticle(ArticleAssembly.FromParagraphs(paragraphs, new() { Title = title }));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Rejected(RejectionCodes.Encrypted, "The document is protected with a password. Drop it without one.");
        }
    }
}
