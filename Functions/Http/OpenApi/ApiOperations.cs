using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>The operations of the API by function; every endpoint has one.</summary>
public static class ApiOperations
{
    private const string ArticlesTag = "Articles";
    private const string EntitiesTag = "Entities";
    private const string FactsTag = "Facts";
    private const string DropsTag = "Drops";
    private const string OperationsTag = "Operations";
    private const string ApiTag = "The API";

    public static IReadOnlyList<(string Name, string About)> Tags { get; } =
    [
        (ArticlesTag, "What was dropped, and everything that was read in it."),
        (EntitiesTag, "The people, organisations, places and other named things, across all articles."),
        (FactsTag, "Events, figures and quotations, each with the article and the span it was read from."),
        (DropsTag, "Files that came in, and what became of each."),
        (OperationsTag, "How the app is doing, and what failed."),
        (ApiTag, "This description."),
    ];

    private static readonly Dictionary<string, ApiOperation> Known = new()
    {
        ["ListArticles"] = new(ArticlesTag, "Articles, newest first", Shape.Page, "ArticleSummary"),
        ["GetArticle"] = new(ArticlesTag, "One article's document", Shape.One, "Document") { About = "The same JSON as a line of `extract --jsonl`. Offsets are UTF-16 code units into `text`, end exclusive." },
        ["GetAnnotations"] = new(ArticlesTag, "An article's facts as Web Annotations", Shape.One, "AnnotationCollection") { About = "The W3C Web Annotation Data Model as JSON-LD; positions count code points, as it asks." },
        ["DeleteArticle"] = new(ArticlesTag, "Takes an article out", Shape.None) { Status = StatusCodes.Status204NoContent, About = "With every row that came from it. A file that is dropped again brings it back." },
        ["ExportArticles"] = new(ArticlesTag, "All documents of some days as JSON Lines", Shape.Lines, "ExportedDocument") { About = "Streamed. Each line carries the cursor that goes on after it, so that a broken transfer can be taken up after its last whole line." },
        ["SearchArticles"] = new(ArticlesTag, "Articles by their words", Shape.Page, "SearchHit"),
        ["GetTimeline"] = new(FactsTag, "Counts of articles, events, killed and injured over time", Shape.Page, "TimelinePeriod") { About = "By the day of the article. Figures of a time are given as a range: many count the same people, so that a sum would say too much." },
        ["GetStory"] = new(ArticlesTag, "The articles that tell one story", Shape.Page, "StoryArticle") { About = "The id of any of them leads to the story, also one that was the story's before an older article joined it." },
        ["GetMap"] = new(FactsTag, "Places with what was reported of them", Shape.Page, "PlaceCount"),
        ["ListEntities"] = new(EntitiesTag, "Entities by type and start of name", Shape.Page, "EntitySummary"),
        ["GetEntity"] = new(EntitiesTag, "One entity", Shape.One, "EntitySummary"),
        ["ListEntityArticles"] = new(EntitiesTag, "The articles that name an entity, newest first", Shape.Page, "EntityArticle"),
        ["ListRelated"] = new(EntitiesTag, "What an entity is named with most often", Shape.Page, "RelatedEntity"),
        ["ListEvents"] = new(FactsTag, "Who did what to whom, where", Shape.Page, "EventInArticle"),
        ["ListFigures"] = new(FactsTag, "How many were killed, hurt, detained, and on whose word", Shape.Page, "FigureInArticle"),
        ["ListQuotes"] = new(FactsTag, "Who said what", Shape.Page, "QuoteInArticle"),
        ["ListDrops"] = new(DropsTag, "Dropped files by name", Shape.Page, "Drop"),
        ["GetDrop"] = new(DropsTag, "What became of a file and of each article in it", Shape.One, "DropStory") { About = "With `wait` it answers as soon as the file's present content has an outcome, or when the time is over, with the state it has then." },
        ["PutDrop"] = new(DropsTag, "Drops a file", Shape.One, "DropReceipt")
        {
            Status = StatusCodes.Status202Accepted,
            About = "The body is the file, as it is. `If-None-Match: *` writes only a new one. The headers `x-ms-meta-published` (yyyy-MM-dd), `x-ms-meta-source`, `x-ms-meta-url` and `x-ms-meta-language` say what the file does not; other characters than ASCII are percent-encoded.",
            Problems = [ProblemType.BadHeader, ProblemType.Exists, ProblemType.TooLarge],
        },
        ["ListFailures"] = new(OperationsTag, "What failed as often as it is tried", Shape.Page, "Failure"),
        ["ReplayFailure"] = new(OperationsTag, "Tries a failure again", Shape.One, "Failure") { Status = StatusCodes.Status202Accepted },
        ["GetStatus"] = new(OperationsTag, "The parser's version and the lengths of the queues", Shape.One, "Status"),
        ["GetHealth"] = new(OperationsTag, "Whether storage answers", Shape.One, "Health"),
        ["GetOpenApi"] = new(ApiTag, "This document", Shape.One, "OpenApi"),
        ["GetDocs"] = new(ApiTag, "This document as a page for people", Shape.Text),
        ["GetDocsScript"] = new(ApiTag, "The script of that page", Shape.Text),
    };

    public static ApiOperation Of(ApiEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return Known.TryGetValue(endpoint.Function, out var operation)
            ? operation
            : throw new InvalidOperationException($"{endpoint.Function} is described nowhere: give it a row in {nameof(ApiOperations)}.");
    }
}
