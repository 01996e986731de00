using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Dateline.Functions.Http.OpenApi;

namespace Dateline.Functions.Http.Formats;

/// <summary>The columns of a table: the fields of its items as their schema has them, one inside another joined by a point.</summary>
public static class Columns
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Found = new();

    public static IReadOnlyList<string> Of(string schema) => Found.GetOrAdd(schema, name => [.. Fields(Schemas.Of(name))]);

    private static IEnumerable<string> Fields(JsonObject schema)
    {
        foreach (var (name, field) in schema["properties"]!.AsObject())
        {
            if (Schemas.Inner(field!.AsObject()) is { } inner)
            {
                foreach (var nested in Fields(inner)) yield return $"{name}.{nested}";
            }
            else
            {
                yield return name;
            }
        }
    }
}
