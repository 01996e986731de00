using Dateline.Extraction.Documents;

namespace Dateline.Extraction;

/// <summary>Reads articles. Loads its models once; safe to share between threads.</summary>
public sealed class Extractor(string parser = Extractor.Version)
{
    /// <summary>The version of the rules and models, written into every document.</summary>
    public const string Version = "1.0.0";

    /// <summary>Reads one article.</summary>
    /// <param name="article">The normalised article.</param>
    /// <param name="received">The day it arrived; dates the id when the day of publication is unknown.</param>
    public Document Extract(Article article, DateOnly received)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = string.Join("\n\n", article.Title is { Length: > 0 } title ? [title, .. article.Paragraphs] : article.Paragraphs);
        return new Document
        {
            Id = $"{article.Published ?? received:yyyyMMdd}-",
            Title = article.Title,
            Byline = article.Byline,
            Dateline = article.Dateline,
            Published = article.Published,
            Source = article.Source,
            Url = article.Url,
            Language = article.Language,
            Text = text,
            Parser = parser,
        };
    }
}
