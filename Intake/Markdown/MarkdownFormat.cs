using Markdig;

namespace Dateline.Intake.Markdown;

/// <summary>Markdown (CommonMark), with front matter.</summary>
internal sealed class MarkdownFormat : IArticleFormat
{
    public string Name => "markdown";

    public Likeness Recognise(DroppedFile file)
    {
        var text = file.Head;
        if (FrontMatter.Read(text) is not null || text.TrimStart().StartsWith("# ", StringComparison.Ordinal)) return Likeness.Certain;
        return file.Extension is ".md" or ".markdown" || file.MediaType is "text/markdown" or "text/x-markdown" ? Likeness.Named : Likeness.None;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        var text = file.Text;
        var (metadata, start) = FrontMatter.Read(text) ?? (new ArticleMetadata(), 0);
        try
        {
            var (heading, paragraphs) = MarkdownText.Read(Markdig.Markdown.Parse(text[start..]));
            var known = metadata with { Title = metadata.Title ?? heading };
            return paragraphs.Count == 0
                ? [new Rejected(RejectionCodes.NoText, "The Markdown file has no paragraphs of text in it.")]
                : [new ReadArticle(ArticleAssembly.FromParagraphs(heading is null || known.Title == heading ? paragraphs : [heading, .. paragraphs], known))];
        }
        catch (ArgumentException fault) when (fault.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            return [new Rejected(RejectionCodes.LimitExceeded, "The Markdown file nests lists or quotations too deeply to be read.")];
        }
    }
}
