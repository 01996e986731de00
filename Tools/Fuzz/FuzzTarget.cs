using Dateline.Intake;

namespace Dateline.Tools.Fuzz;

/// <summary>What is tried: a file of any bytes is read or rejected, and an article is fit to be stored.</summary>
internal static class FuzzTarget
{
    private static readonly ArticleReader Reader = new();

    /// <exception cref="InvalidOperationException">A promise of intake is broken.</exception>
    public static void Read(byte[] content, string name)
    {
        var items = 0;
        foreach (var item in Reader.Read(new DroppedFile(content, name)).Items)
        {
            items++;
            if (item is ReadArticle { Article: var article })
            {
                Ensure(article.Paragraphs.Count > 0, "An article has no paragraphs.");
                Ensure(article.Paragraphs.All(paragraph => paragraph.Length > 0 && !paragraph.Any(char.IsControl)), "A paragraph is empty or has control characters.");
                Ensure(article.Title?.Any(char.IsControl) != true, "A title has control characters.");
                Ensure(article.Published is null == article.PublishedFrom is null, "A day has no origin.");
                Ensure(!string.IsNullOrEmpty(Extraction.ArticleId.Create(article, default)), "An article has no id.");
            }
            else if (item is Rejected rejected)
            {
                Ensure(rejected.Code.Length > 0 && rejected.Reason.Length > 0, "A rejection does not say why.");
            }
        }

        Ensure(items > 0, "A file gave nothing, not even a rejection.");
    }

    private static void Ensure(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
