using System.Text.Json;

namespace Dateline.Intake.Json;

/// <summary>Finds the articles in what a service answered: lists stand inside objects that hold counts and states.</summary>
internal static class JsonEnvelope
{
    private const int Deepest = 4;

    private static readonly string[] Envelopes =
        ["response", "content", "results", "docs", "articles", "items", "entries", "data", "news", "stories", "result", "article", "item", "@graph"];

    /// <summary>The articles with their JSON paths; the value itself when nothing inside it looks like one.</summary>
    public static IEnumerable<(JsonElement Article, string Where)> Articles(JsonElement root) => Find(root, "$", 0) ?? [(root, "$")];

    private static IEnumerable<(JsonElement Article, string Where)>? Find(JsonElement element, string where, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany((item, index) => Find(item, $"{where}[{index}]", depth + 1) ?? [(item, $"{where}[{index}]")]);
        }

        if (element.ValueKind != JsonValueKind.Object || depth > Deepest || JsonArticle.Paragraphs(element).Count > 0) return null;
        foreach (var name in Envelopes)
        {
            if (element.TryGetProperty(name, out var inner) && IsList(inner)) return Find(inner, $"{where}.{name}", depth + 1) ?? [(inner, $"{where}.{name}")];
        }

        return null;
    }

    private static bool IsList(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object));
}
