using Dateline.Functions.Tests.Intake.Archives;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Documents;

public sealed class DocxFormatTests
{
    private const string Open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string Close = "</w:body></w:document>";

    [Fact]
    public void A_document_gives_its_title_and_paragraphs()
    {
        var article = File("""
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bridge closes</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">First </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>words</w:t></w:r><w:r><w:tab/><w:t>here.</w:t></w:r></w:p><w:p/>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Second words.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """).Article();

        Assert.Equal("Bridge closes", article.Title);
        Assert.Equal(["First words here.", "Second words."], article.Paragraphs);
    }

    [Fact]
    public void Text_that_was_deleted_or_moved_away_is_not_read()
    {
        var article = File("""
            <w:p><w:r><w:t>Kept words.</w:t></w:r><w:del><w:r><w:delText>Struck words.</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Moved words.</w:t></w:r></w:moveFrom></w:p>
            <w:p><w:r><w:fldChar/><w:instrText>HYPERLINK "http://x"</w:instrText></w:r><w:r><w:t>Linked words.</w:t></w:r></w:p>
            """).Article();

        Assert.Equal(["Kept words.", "Linked words."], article.Paragraphs);
    }

    [Fact]
    public void A_document_without_words_is_rejected() => Assert.Equal(RejectionCodes.NoText, File("<w:p/>").Rejection().Code);

    [Fact]
    public void A_document_nested_without_end_is_rejected() =>
        Assert.Equal(RejectionCodes.LimitExceeded, File(string.Concat(Enumerable.Repeat("<w:p>", 10_000))).Rejection().Code);

    [Fact]
    public void A_document_that_breaks_off_is_rejected() => Assert.Equal(RejectionCodes.Malformed, File("<w:p><w:r><w:t>Words").Rejection().Code);

    private static DroppedFile File(string body) => new(Packed.Zip(("[Content_Types].xml", []), ("word/document.xml", Packed.Text(Open + body + Close))), "a.docx");
}
