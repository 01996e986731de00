using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Query.Annotations;

/// <summary>
/// A document as annotations of its text, in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): every span
/// is a target with its position and its words, every body says what was read there.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="root">The address of the API, without a slash at its end.</param>
public sealed class WebAnnotations(Document document, string root)
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";
    private readonly TextSelectors _selectors = new(document.Text);
    private readonly string _article = $"{root}/articles/{Uri.EscapeDataString(document.Id)}";

    public JsonObject ToCollection()
    {
        JsonArray items =
        [
            .. document.Entities.SelectMany(entity => entity.Mentions, Mention),
            .. document.Dates.Select((date, index) => Annotation($"date-{index}", date.Start, date.End, Text("describing", date.Value))),
            .. document.Figures.Select((figure, index) => Annotation($"figure-{index}", figure.Start, figure.End, Text("tagging", Word(figure.Kind)), Fact(figure, DocumentJson.Readable.Figure))),
            .. document.Quotes.Select((quote, index) => Annotation($"quote-{index}", quote.Start, quote.End, Text("tagging", "quotation"), Fact(quote, DocumentJson.Readable.Quote))),
            .. document.Claims.Select((claim, index) => Annotation($"claim-{index}", claim.Start, claim.End, Text("tagging", Word(claim.Stance)), Fact(claim, DocumentJson.Readable.Claim))),
            .. document.Events.Select((@event, index) => Annotation($"event-{index}", @event.Start, @event.End, Text("tagging", Word(@event.Type)), Fact(@event, DocumentJson.Readable.Event))),
        ];
        return new()
        {
            ["@context"] = Context,
            ["id"] = $"{_article}/annotations",
            ["type"] = "AnnotationCollection",
            ["label"] = document.Title ?? document.Id,
            ["total"] = items.Count,
            ["first"] = new JsonObject { ["id"] = $"{_article}/annotations#page", ["type"] = "AnnotationPage", ["startIndex"] = 0, ["items"] = items },
        };
    }

    private JsonObject Mention(Entity entity, Mention mention)
    {
        var identity = new JsonObject { ["type"] = "SpecificResource", ["purpose"] = "identifying", ["source"] = $"{root}/entities/{Uri.EscapeDataString(entity.Id)}" };
        return Annotation($"mention-{mention.Start}", mention.Start, mention.End, identity, Text("tagging", Word(entity.Type)));
    }

    private JsonObject Annotation(string name, int start, int end, params JsonNode[] bodies) => new()
    {
        ["id"] = $"{_article}/annotations#{name}",
        ["type"] = "Annotation",
        ["body"] = new JsonArray(bodies),
        ["target"] = new JsonObject { ["source"] = _article, ["selector"] = _selectors.Of(start, end) },
    };

    private static JsonObject Text(string purpose, string value) => new() { ["type"] = "TextualBody", ["purpose"] = purpose, ["format"] = "text/plain", ["value"] = value };

    private static JsonObject Fact<T>(T fact, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        new() { ["type"] = "TextualBody", ["purpose"] = "describing", ["format"] = "application/json", ["value"] = JsonSerializer.Serialize(fact, type) };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');
}
