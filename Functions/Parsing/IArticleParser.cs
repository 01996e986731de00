using Dateline.Extraction;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Parsing;

/// <summary>Reads what an article says.</summary>
public interface IArticleParser
{
    /// <summary>The document of an article; the same for the same article, always.</summary>
    /// <param name="article">The normalised article.</param>
    /// <param name="received">The day its file was written; dates the article when it does not say itself.</param>
    Document Parse(Article article, DateOnly received);
}

/// <summary>The extractor, made when the first article comes: its models take a moment to load.</summary>
public sealed class ExtractorParser : IArticleParser
{
    private readonly Lazy<Extractor> _extractor = new(Extractor.Create);

    public Document Parse(Article article, DateOnly received) => _extractor.Value.Extract(article, received);
}
