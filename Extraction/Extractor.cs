using Dateline.Extraction.Claims;
using Dateline.Extraction.Dates;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Figures;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Quotes;
using Dateline.Extraction.Resolution;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction;

/// <summary>Reads articles. Loads its models once; safe to share between threads.</summary>
/// <param name="tagger">Finds the names.</param>
public sealed class Extractor(INameTagger tagger)
{
    /// <summary>The version of the rules and models, written into every document.</summary>
    public const string Version = "1.0.0";

    /// <summary>The extractor with the models of this build.</summary>
    public static Extractor Create() => new(NameTagger.Default);

    /// <summary>Reads one article.</summary>
    /// <param name="article">The normalised article.</param>
    /// <param name="received">The day it arrived; dates the id when the day of publication is unknown.</param>
    public Document Extract(Article article, DateOnly received)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!IsEnglish(article.Language)) return Unread(article, received);
        var (reading, claims, entities, facts, quotes) = Prepare(article);
        return Head(article, received, reading.Text.Text) with
        {
            Entities = entities,
            Dates = reading.Dates,
            Figures = FigureFinder.Find(facts, reading, claims, quotes.Quotes, quotes.Attributions),
            Quotes = quotes.Quotes,
            Claims = claims,
            Events = EventFinder.Find(reading, claims),
        };
    }

    /// <summary>An article with what is known of it before its figures and events are read; the model of events learns from the same.</summary>
    internal (ArticleReading Reading, IReadOnlyList<Claim> Claims, IReadOnlyList<Entity> Entities, FactContext Facts, (IReadOnlyList<Quote> Quotes, Attributions Attributions) Said) Prepare(Article article)
    {
        var text = Tokenizer.Tokenize(article.Title, article.Paragraphs);
        var entities = EntityResolver.Resolve(text, NameMends.Mend(text, tagger.Tag(text)), article);
        var facts = new FactContext(text, article.Published, entities);
        // What is quoted is found before dates and attributions are read: they pass over it.
        var quotations = QuoteFinder.Scan(facts);
        var reading = new ArticleReading(SyntaxAnalyzer.Analyze(text), entities, DateFinder.Find(facts), QuotationMarks.Pair(text)) { Published = article.Published };
        var attributions = new Attributions(facts, reading);
        return (reading, ClaimFinder.Find(reading, attributions), entities, facts, (QuoteFinder.Attribute(facts, quotations, attributions), attributions));
    }

    private static bool IsEnglish(string language) =>
        language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rules know English only: of an article in another language they would invent facts.</summary>
    private static Document Unread(Article article, DateOnly received) =>
        Head(article, received, Tokenizer.Join(article.Title, article.Paragraphs)) with { Status = Document.UnsupportedLanguage };

    private static Document Head(Article article, DateOnly received, string text) => new()
    {
        Id = ArticleId.Create(article, received),
        Title = article.Title,
        Byline = article.Byline,
        Dateline = article.Dateline,
        Published = article.Published,
        PublishedFrom = article.Published is null ? null : article.PublishedFrom,
        Source = article.Source,
        Url = article.Url,
        Language = article.Language,
        Text = text,
        Parser = Version,
    };
}
