using Dateline.Intake;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Dateline.Functions.Tests.Intake.Documents;

public sealed class PdfFormatTests
{
    private static readonly string[] Left =
    [
        "The bridge at Orrin closed on Monday", "after engineers found cracks in two of", "its five piers, and the town was cut", "in two until the ferry ran in the eve-", "ning.",
    ];

    private static readonly string[] Right =
    [
        "Nobody was hurt, the council said on", "Tuesday. Repairs are to begin within a", "week and to last until the spring, when", "the bridge is to be opened again for", "all but the heaviest lorries.",
    ];

    [Fact]
    public void Columns_are_read_one_after_the_other_and_words_mended()
    {
        var article = new DroppedFile(Document(page => Columns(page)), "a.pdf").Article();

        Assert.Equal("Bridge closes at Orrin", article.Title);
        Assert.Equal(
            [
                "The bridge at Orrin closed on Monday after engineers found cracks in two of its five piers, and the town was cut in two until the ferry ran in the evening.",
                "Nobody was hurt, the council said on Tuesday. Repairs are to begin within a week and to last until the spring, when the bridge is to be opened again for all but the heaviest lorries.",
            ],
            article.Paragraphs);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_dropped()
    {
        var article = new DroppedFile(Document(Page(1), Page(2), Page(3)), "a.pdf").Article();

        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Contains("ORRIN GAZETTE", StringComparison.Ordinal) || paragraph.Contains("Page", StringComparison.Ordinal));
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Contains("on page 3 of the story", StringComparison.Ordinal));

        static Action<Writing> Page(int number) => page =>
        {
            page.Line("ORRIN GAZETTE", 60, 810, 9);
            page.Line($"Words of the story as they stand on page {number} of the story.", 60, 700, 11);
            page.Line($"Page {number}", 280, 20, 9);
        };
    }

    [Fact]
    public void Too_many_pages_are_rejected()
    {
        var file = new DroppedFile(Document([.. Enumerable.Repeat<Action<Writing>>(page => page.Line("Words.", 60, 700, 11), 4)]), "a.pdf");

        Assert.Equal(RejectionCodes.LimitExceeded, file.Rejection(new IntakeLimits { Pages = 3 }).Code);
    }

    [Fact]
    public void A_document_of_pictures_is_rejected() => Assert.Equal(RejectionCodes.NoText, new DroppedFile(Document(_ => { }), "a.pdf").Rejection().Code);

    [Fact]
    public void A_document_that_breaks_off_is_rejected() =>
        Assert.Equal(RejectionCodes.Malformed, new DroppedFile(Document(page => Columns(page)).AsMemory(0, 300), "a.pdf").Rejection().Code);

    private static void Columns(Writing page)
    {
        page.Line("Bridge closes at Orrin", 60, 760, 24);
        for (var line = 0; line < Left.Length; line++)
        {
            page.Line(Left[line], 60, 700 - (13 * line), 11);
            page.Line(Right[line], 320, 700 - (13 * line), 11);
        }
    }

    private static byte[] Document(params Action<Writing>[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var write in pages) write(new(builder.AddPage(PageSize.A4), font));
        return builder.Build();
    }

    private sealed record Writing(PdfPageBuilder Page, PdfDocumentBuilder.AddedFont Font)
    {
        public void Line(string text, double x, double y, double size) => Page.AddText(text, size, new PdfPoint(x, y), Font);
    }
}
