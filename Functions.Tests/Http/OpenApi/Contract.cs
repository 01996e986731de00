using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dateline.Functions.Http.OpenApi;
using Json.Schema;

namespace Dateline.Functions.Tests.Http.OpenApi;

/// <summary>
/// The OpenAPI document as something to hold answers against. Objects are closed here: a field that no schema names is a field that
/// nobody described.
/// </summary>
internal static partial class Contract
{
    private const string Prefix = "/api";
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new();

    public static JsonObject Document { get; } = OpenApiDocument.Create(Prefix);

    private static readonly List<(Regex Pattern, JsonObject Item)> Paths =
    [
        .. Document["paths"]!.AsObject().OrderBy(path => path.Key.Count(letter => letter == '{')).ThenByDescending(path => path.Key.Length)
            .Select(path => (new Regex($"^{Prefix}{Part().Replace(path.Key, part => part.Value == "{name}" ? ".+" : "[^/]+")}$"), path.Value!.AsObject())),
    ];

    /// <summary>The path's operations by method; null when the document has no such path.</summary>
    public static JsonObject? At(string path) => Paths.FirstOrDefault(known => known.Pattern.IsMatch(path)).Item;

    /// <summary>What a status of an operation is said to be.</summary>
    public static JsonObject? Answer(JsonObject operation, int status) => operation["responses"]![$"{status}"] is JsonObject answer ? Resolve(answer) : null;

    public static JsonObject Resolve(JsonObject node) => node["$ref"]?.ToString() is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode)Document, (found, part) => found[part]!).AsObject()
        : node;

    /// <summary>What is wrong with some JSON; nothing when it is as the schema says.</summary>
    public static IReadOnlyList<string> Faults(JsonNode schema, JsonElement json)
    {
        var results = Schemas.GetOrAdd(schema.ToJsonString(), text => JsonSchema.FromText(Whole(JsonNode.Parse(text)!))).Evaluate(json, Options);
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    private static string Whole(JsonNode schema)
    {
        var definitions = new JsonObject();
        foreach (var (name, component) in Document["components"]!["schemas"]!.AsObject()) definitions[name] = Closed(component!);
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = $"urn:test:{Guid.NewGuid()}", ["$defs"] = definitions, ["allOf"] = new JsonArray(Closed(schema)) };
        return whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
    }

    private static JsonNode Closed(JsonNode node)
    {
        var copy = node.DeepClone();
        Close(copy);
        return copy;
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray list) foreach (var item in list) Close(item);
        if (node is not JsonObject thing) return;
        foreach (var (_, value) in thing.ToList()) Close(value);
        if (thing["properties"] is JsonObject && thing["additionalProperties"] is null && thing["type"] is not null) thing["additionalProperties"] = false;
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Part();
}
