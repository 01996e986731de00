using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Functions.Operations;
using Dateline.Functions.Query;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>Examples of the answers, made of real values by the serialisers that write the answers.</summary>
internal static class Samples
{
    private const string Article = "20150930-g2qkzv5mwrtd4y7a";
    private const string Kunduz = "geo:1135689";
    private const string Words = "Rebels seized the fort in Kunduz, killing more than 40 people, doctors said.";

    private static readonly Figure Killed = new() { Start = 41, End = 60, Text = "more than 40 people", Value = 40, Bound = Bound.MoreThan, Kind = FigureKind.Killed, Of = "people", Source = new("doctors", null) };

    private static readonly Event Seizure = new()
    {
        Start = 7,
        End = 13,
        Text = "seized",
        Type = EventType.Assault,
        Actor = new("Rebels", null),
        Target = new("the fort", null),
        Place = new("Kunduz", Kunduz),
        Date = "2015-09-28",
        Status = EventStatus.Asserted,
    };

    private static readonly Quote Words1 = new(0, 29, "We hold the whole town tonight", "said", new("Omar Hakimi", "per:omar-hakimi"));

    private static readonly Location Place = new(Kunduz, "Kunduz", "AF", 36.729, 68.857, "city");

    private static readonly DropView File = new(
        "2015/kunduz.txt", "0x8DD0F1E2C3B4A59", "parsed", new(2015, 9, 30, 6, 15, 0, TimeSpan.Zero), 1482, "text/plain", "text", "utf-8", "strict-utf-8",
        new(2015, 9, 30, 6, 15, 1, TimeSpan.Zero), new(2015, 9, 30, 6, 15, 2, TimeSpan.Zero), 0.02, 1.1, 1, 1, 0, 0, 0, null, null, null);

    public static JsonNode? Of(string schema) => schema switch
    {
        "ArticleSummaryPage" => Page(Json(new(Article, "Fort falls", "A. Writer", "2015-09-30", "Example News", "https://example.org/kunduz", "en", 4), ApiJson.Readable.ArticleSummary)),
        "Document" => Document(),
        "EntitySummary" => Entity(),
        "EntitySummaryPage" => Page(Entity()),
        "EntityArticlePage" => Page(Json(new(Article, "Fort falls", "2015-09-30", "Example News", null, 3), ApiJson.Readable.EntityArticle)),
        "StoryArticlePage" => Page(Json(new(Article, Article, "Fort falls", "2015-09-30", "Example News", "https://example.org/kunduz", "en"), ApiJson.Readable.StoryArticle)),
        "RelatedEntityPage" => Page(Json(new("grp:taliban", "GROUP", "Taliban", 12), ApiJson.Readable.RelatedEntity)),
        "EventInArticlePage" => Page(Fact(Seizure, DocumentJson.Readable.Event, Place)),
        "FigureInArticlePage" => Page(Fact(Killed, DocumentJson.Readable.Figure, Place)),
        "QuoteInArticlePage" => Page(Fact(Words1, DocumentJson.Readable.Quote, null)),
        "SearchHitPage" => Page(Json(new(Article, "Fort falls", "2015-09-30", "Example News", "en", 12.4, [new(12, 88, Words, [new(30, 34)], Words.Replace("fort", "<mark>fort</mark>", StringComparison.Ordinal))]), ApiJson.Readable.SearchHit)),
        "TimelinePeriodPage" => Page(Json(new("2015-09-30", 5, 7, new(3, 12, 43), null), ApiJson.Readable.TimelinePeriod)),
        "PlaceCountPage" => Page(Json(new(Kunduz, "Kunduz", "GPE", "AF", 36.729, 68.857, "city", 21, 34, "2015-09-28", "2015-10-14"), ApiJson.Readable.PlaceCount)),
        "DropPage" => Page(Json(File, ApiJson.Readable.DropView)),
        "DropStory" => Json(new(File, [new(0, "parsed", Article, null, null, null)], null), ApiJson.Readable.DropStory),
        "DropReceipt" => Json(new(File.Name, File.Version), ApiJson.Readable.DropReceipt),
        "Failure" => Failure(),
        "FailurePage" => Page(Failure()),
        "Status" => Json(new(Extractor.Version, new Dictionary<string, int?> { ["articles-to-parse"] = 0 }, false), ApiJson.Readable.StatusView),
        "Health" => Json(new("ok"), ApiJson.Readable.HealthView),
        "FeatureCollection" => JsonNode.Parse(Formats.GeoFeatures.Write([JsonSerializer.SerializeToElement(Entity())]).Span),
        _ => null,
    };

    private static JsonNode Document() => Json(
        new()
        {
            Id = Article,
            Title = "Fort falls",
            Published = new(2015, 9, 30),
            Language = "en",
            Text = "Fort falls\n\n" + Words,
            Parser = Extractor.Version,
            Entities = [new() { Id = Kunduz, Type = EntityType.Gpe, Name = "Kunduz", Country = "AF", Lat = 36.729, Lon = 68.857, Precision = Precision.City, Confidence = 0.97, Mentions = [new(38, 44, "Kunduz")] }],
            Figures = [Killed with { Start = 54, End = 73 }],
            Events = [Seizure with { Start = 19, End = 25 }],
        },
        DocumentJson.Readable.Document);

    private static JsonNode Entity() =>
        Json(new(Kunduz, "GPE", "Kunduz", ["Kunduz City"], "AF", 36.729, 68.857, "city", "2015-09-28", "2015-10-14", 21, 34), ApiJson.Readable.EntitySummaryView);

    private static JsonNode Failure() => Json(
        new("5d3b0c5e8a1f4e2b9c7d", "parse", File.Name, 0, Article, "The parser ran out of memory.", new(2015, 9, 30, 6, 20, 0, TimeSpan.Zero)), ApiJson.Readable.FailureView);

    private static JsonObject Fact<T>(T fact, JsonTypeInfo<T> type, Location? place)
    {
        var json = Json(fact, type).AsObject();
        json.Insert(0, "article", new JsonObject { ["id"] = Article, ["title"] = "Fort falls", ["published"] = "2015-09-30", ["source"] = "Example News" });
        if (place is not null) json["location"] = Json(place, FactJson.Readable.Location);
        return json;
    }

    private static JsonNode Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!;

    private static JsonObject Page(JsonNode item) => new() { ["items"] = new JsonArray(item), ["next"] = null };
}
