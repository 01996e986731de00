using Dateline.Intake.Html;

namespace Dateline.Intake.Text;

/// <summary>Plain text: what anything is that is nothing else.</summary>
internal sealed class TextFormat : IArticleFormat
{
    public string Name => "text";

    public bool IsPlain => true;

    public Likeness Recognise(DroppedFile file) =>
        file.Extension is ".txt" or ".text" || file.MediaType == "text/plain" ? Likeness.Named : Likeness.Possible;

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        if (Markup.OpensWithXml(file.Text))
        {
            return [new Rejected(RejectionCodes.UnsupportedFormat, "The file is XML of a kind that is not read. Drop the article as plain text, Markdown, HTML, JSON, CSV, a feed, agency XML, e-mail, PDF, DOCX or RTF, or an archive of these.")];
        }

        var paragraphs = ParagraphSplitter.Split(file.Text);
        return paragraphs.Count == 0
            ? [new Rejected(RejectionCodes.Empty, "The file has nothing but white space in it.")]
            : [new ReadArticle(ArticleAssembly.FromParagraphs(paragraphs))];
    }
}
