namespace Dateline.Intake.Html;

/// <summary>A page as saved from a news site, or a piece of one.</summary>
internal sealed class HtmlFormat : IArticleFormat
{
    // Below this a page has shown a teaser or nothing, and its JSON-LD may know more.
    private const int ShortText = 300;

    public string Name => "html";

    public bool IsRisky => true;

    public Likeness Recognise(DroppedFile file)
    {
        var text = file.Head;
        if (Markup.OpensWithHtml(text)) return Likeness.Certain;
        var named = file.Extension is ".html" or ".htm" or ".xhtml" || file.MediaType is "text/html" or "application/xhtml+xml";
        return named && HtmlText.LooksLikeMarkup(text) ? Likeness.Named : Likeness.None;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        var markup = file.Text;
        if (Markup.Depth(markup) > limits.Depth)
        {
            return [new Rejected(RejectionCodes.LimitExceeded, $"The page nests more than {limits.Depth} elements inside one another, the limit.")];
        }

        using var document = HtmlText.Parse(markup);
        var paragraphs = MainText.Paragraphs(document);
        if (paragraphs.Sum(paragraph => paragraph.Length) < ShortText && LinkedData.Paragraphs(document) is { Count: > 0 } linked) paragraphs = linked;
        return paragraphs.Count == 0
            ? [new Rejected(RejectionCodes.NoText, "The page shows no article text: it may be drawn by scripts, or hold only menus and links. Save it after it has loaded.")]
            : [new ReadArticle(ArticleAssembly.Assemble(paragraphs, PageMetadata.Read(document)))];
    }
}
