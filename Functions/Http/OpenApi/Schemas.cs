using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>
/// The JSON Schema of everything that is answered, made from the types that the serialisers write, so that it cannot say anything
/// else. What is put together from nodes is put together here from the same parts.
/// </summary>
public static class Schemas
{
    public const string Components = "#/components/schemas/";
    private const string Many = "Page";

    private static readonly Dictionary<string, JsonTypeInfo> Types = Named(
    [
        ApiJson.Readable.ArticleSummary, ApiJson.Readable.EntitySummaryView, ApiJson.Readable.EntityArticle, ApiJson.Readable.RelatedEntity, ApiJson.Readable.StoryArticle, ApiJson.Readable.TimelinePeriod, ApiJson.Readable.FigureRange, ApiJson.Readable.PlaceCount, ApiJson.Readable.SearchHit, ApiJson.Readable.Snippet, ApiJson.Readable.Highlight,
        ApiJson.Readable.DropView, ApiJson.Readable.DropItemView, ApiJson.Readable.DropStory, ApiJson.Readable.DropReceipt,
        ApiJson.Readable.FailureView, ApiJson.Readable.StatusView, ApiJson.Readable.HealthView, ApiJson.Readable.Problem, ApiJson.Readable.ParameterFault,
        DocumentJson.Readable.Document, DocumentJson.Readable.Entity, DocumentJson.Readable.Mention, DocumentJson.Readable.DateMention,
        DocumentJson.Readable.Figure, DocumentJson.Readable.Quote, DocumentJson.Readable.Claim, DocumentJson.Readable.Event, DocumentJson.Readable.Party,
        FactJson.Readable.Location,
    ]);

    private static readonly Dictionary<Type, string> Names = Types.ToDictionary(pair => pair.Value.Type, pair => pair.Key);

    private static readonly Dictionary<string, Func<JsonObject>> Composed = new()
    {
        ["ArticleReference"] = () => Thing(("id", Text()), ("title", OrNull(Text())), ("published", OrNull(Text("date"))), ("source", OrNull(Text()))),
        ["EventInArticle"] = () => Fact("Event", hasLocation: true),
        ["FigureInArticle"] = () => Fact("Figure", hasLocation: true),
        ["QuoteInArticle"] = () => Fact("Quote", hasLocation: false),
        ["ExportedDocument"] = () => With(Of("Document"), ("cursor", Text())),
        ["Point"] = () => Thing(("type", Word("Point")), ("coordinates", new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "number" }, ["minItems"] = 2, ["maxItems"] = 2 })),
        ["Feature"] = () => With(Thing(("type", Word("Feature")), ("geometry", OrNull(Reference("Point"))), ("properties", new() { ["type"] = "object" })), required: false, ("id", Text())),
        ["FeatureCollection"] = () => Thing(("type", Word("FeatureCollection")), ("features", List(Reference("Feature")))),
        ["AnnotationCollection"] = () => Open("@context", "id", "type"),
        ["OpenApi"] = () => Open("openapi", "info", "paths", "components"),
    };

    private static readonly ConcurrentDictionary<string, JsonObject> Made = new();

    /// <summary>The schema of a name; treat it as read-only.</summary>
    public static JsonObject Of(string name) => Made.GetOrAdd(name, Make);

    /// <summary>The name of a page of something.</summary>
    public static string PageOf(string item) => item + Many;

    public static JsonObject Reference(string name) => new() { ["$ref"] = Components + name };

    /// <summary>The object that a field holds, or would hold; null when it holds something else.</summary>
    public static JsonObject? Inner(JsonObject field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field["anyOf"]?[0] is JsonObject first) return Inner(first);
        if (field["$ref"]?.ToString() is { } reference) field = Of(reference[Components.Length..]);
        return field["properties"] is JsonObject ? field : null;
    }

    private static JsonObject Make(string name)
    {
        var schema = Types.TryGetValue(name, out var type) ? SchemaShape.Complete(type.GetJsonSchemaAsNode(Options).AsObject())
            : Composed.TryGetValue(name, out var compose) ? compose()
            : name.EndsWith(Many, StringComparison.Ordinal) ? Thing(("items", List(Reference(name[..^Many.Length]))), ("next", OrNull(Text())))
            : throw new InvalidOperationException($"There is no schema '{name}'.");
        FieldWords.Describe(schema, name);
        return schema;
    }

    private static JsonSchemaExporterOptions Options { get; } = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, schema) => context.Path.Length > 0 && Names.TryGetValue(context.TypeInfo.Type, out var name)
            ? context.PropertyInfo?.IsGetNullable == true ? OrNull(Reference(name)) : Reference(name)
            : schema,
    };

    private static Dictionary<string, JsonTypeInfo> Named(IEnumerable<JsonTypeInfo> types) =>
        types.ToDictionary(type => type.Type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Type.Name[..^4] : type.Type.Name);

    private static JsonObject Fact(string name, bool hasLocation)
    {
        var fact = Thing([("article", Reference("ArticleReference")), .. Of(name)["properties"]!.AsObject().Select(field => (field.Key, field.Value!.DeepClone().AsObject()))]);
        return hasLocation ? With(fact, ("location", OrNull(Reference("Location")))) : fact;
    }

    private static JsonObject Thing(params IEnumerable<(string Name, JsonObject Schema)> fields) =>
        With(new() { ["type"] = "object", ["required"] = new JsonArray(), ["properties"] = new JsonObject() }, [.. fields]);

    private static JsonObject With(JsonObject thing, params (string Name, JsonObject Schema)[] fields) => With(thing, required: true, fields);

    private static JsonObject With(JsonObject thing, bool required, params (string Name, JsonObject Schema)[] fields)
    {
        var copy = thing.DeepClone().AsObject();
        foreach (var (name, schema) in fields)
        {
            copy["properties"]![name] = schema;
            if (required) copy["required"]!.AsArray().Add(name);
        }

        return copy;
    }

    private static JsonObject Open(params string[] required) => new() { ["type"] = "object", ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]) };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Word(string word) => new() { ["type"] = "string", ["const"] = word };

    private static JsonObject Text(string? format = null) => format is null ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["format"] = format };

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is not { } type) return new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        schema["type"] = new JsonArray(type.DeepClone(), "null");
        return schema;
    }
}
