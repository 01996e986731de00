using System.Text.Json;
using AngleSharp.Dom;
using Dateline.Intake.Json;

namespace Dateline.Intake.Html;

/// <summary>The schema.org article in a page's JSON-LD, which may stand alone, in an array or in a graph.</summary>
internal static class LinkedData
{
    public static ArticleMetadata? Metadata(IDocument document) => Find(document, JsonArticle.Metadata);

    /// <summary>The article's text, when the page carries it there; pages drawn by scripts often do.</summary>
    public static IReadOnlyList<string> Paragraphs(IDocument document) => Find(document, JsonArticle.Paragraphs) ?? [];

    private static T? Find<T>(IDocument document, Func<JsonElement, T> read)
        where T : class
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is { } article) return read(article);
            }
            catch (JsonException)
            {
                // Broken JSON-LD is common on real pages; the page itself still tells its story.
            }
        }

        return null;
    }

    private static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(Article).FirstOrDefault(article => article is not null);
        }

        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("@type", out var type) && IsArticle(type)) return element;
        return element.TryGetProperty("@graph", out var graph) ? Article(graph) : null;
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.ValueEquals("BlogPosting") || type.ValueEquals("Report") || type.GetString()!.EndsWith("Article", StringComparison.Ordinal),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };
}
