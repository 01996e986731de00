using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>Makes a schema of the exporter stand alone: every field that is written is required, and nothing points into the schema itself.</summary>
internal static class SchemaShape
{
    public static JsonObject Complete(JsonObject schema) => (JsonObject)Walk(schema, schema);

    private static JsonNode Walk(JsonNode node, JsonObject root)
    {
        switch (node)
        {
            case JsonObject thing when thing["$ref"]?.ToString() is { } pointer && pointer.StartsWith("#/", StringComparison.Ordinal) && !pointer.StartsWith(Schemas.Components, StringComparison.Ordinal):
                return Walk(Find(root, pointer), root);
            case JsonObject thing:
                var copy = new JsonObject();
                foreach (var (key, value) in thing) copy[key] = value is null ? null : Walk(value, root);
                if (copy["properties"] is JsonObject fields) copy["required"] = new JsonArray([.. fields.Select(field => (JsonNode)field.Key)]);
                return copy;
            case JsonArray list:
                return new JsonArray([.. list.Select(item => item is null ? null : Walk(item, root))]);
            default:
                return node.DeepClone();
        }
    }

    private static JsonNode Find(JsonObject root, string pointer)
    {
        JsonNode found = root;
        foreach (var part in pointer.Split('/').Skip(1)) found = found is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : found[part]!;
        return found;
    }
}
