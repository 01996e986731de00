using System.Text.Json;
using Dateline.Intake.Html;
using Dateline.Intake.Normalising;
using Dateline.Intake.Text;

namespace Dateline.Intake.Json;

/// <summary>An article in a JSON object: the first known name that holds a value counts.</summary>
internal static class JsonArticle
{
    public static ReadItem Read(JsonElement element, string where)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new Rejected(RejectionCodes.Malformed, $"At {where} stands a JSON {Kind(element)} where an article object was expected.", where);
        }

        var paragraphs = Paragraphs(element);
        return paragraphs.Count > 0
            ? new ReadArticle(ArticleAssembly.Assemble(paragraphs, Metadata(element)))
            : new Rejected(RejectionCodes.NoText, $"The JSON object has no text: none of {string.Join(", ", FieldNames.Bodies)} holds any.", where);
    }

    /// <summary>Title, byline, day and the rest, as schema.org or plain names give them.</summary>
    public static ArticleMetadata Metadata(JsonElement element) => new()
    {
        Title = First(element, FieldNames.Titles) ?? First(element, FieldNames.ListTitles),
        Byline = First(element, FieldNames.Bylines),
        Published = PrintedDate.Parse(First(element, FieldNames.Days)),
        Source = First(element, FieldNames.Sources),
        Url = First(element, FieldNames.Addresses) is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null,
        Language = First(element, FieldNames.Languages),
    };

    public static IReadOnlyList<string> Paragraphs(JsonElement element)
    {
        foreach (var (name, body) in Fields(element, FieldNames.Bodies))
        {
            IReadOnlyList<string> paragraphs = body.ValueKind != JsonValueKind.Array
                ? Words(body) is { } text ? FromText(text) : []
                : name == "bodies" ? (Words(Main(body)) is { } main ? FromText(main) : [])
                : [.. body.EnumerateArray().Select(Words).OfType<string>().SelectMany(FromText)];
            if (paragraphs.Count > 0) return paragraphs;
        }

        return [];
    }

    /// <summary>The values of the named fields, those of the Guardian's inner <c>fields</c> object after the object's own.</summary>
    private static IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement element, string[] names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value)) yield return (name, value);
        }

        if (!element.TryGetProperty("fields", out var inner) || inner.ValueKind != JsonValueKind.Object) yield break;
        foreach (var name in names)
        {
            if (inner.TryGetProperty(name, out var value)) yield return (name, value);
        }
    }

    /// <summary>Of the renditions that ninjs lists, the main one: marked so, or HTML, or the first.</summary>
    private static JsonElement Main(JsonElement renditions) => renditions.EnumerateArray()
        .Where(rendition => rendition.ValueKind == JsonValueKind.Object)
        .OrderByDescending(rendition => Is(rendition, "role", "main"))
        .ThenByDescending(rendition => Is(rendition, "contenttype", "text/html") || Is(rendition, "contentType", "text/html"))
        .FirstOrDefault();

    private static bool Is(JsonElement element, string name, string value) =>
        element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(value);

    private static IReadOnlyList<string> FromText(string text) =>
        HtmlText.IsFragment(text) ? HtmlText.FragmentParagraphs(text) : ParagraphSplitter.Split(text);

    private static string? First(JsonElement element, string[] names) =>
        Fields(element, names).Select(field => field is { Name: "headlines", Value.ValueKind: JsonValueKind.Array } ? Words(Main(field.Value)) : Words(field.Value))
            .FirstOrDefault(words => words is not null);

    /// <summary>A string as it is; of an object its name, text or address; of an array all of them.</summary>
    private static string? Words(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return String(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
            case JsonValueKind.Array:
                var all = value.EnumerateArray().Select(Words).OfType<string>().ToList();
                return all.Count > 0 ? string.Join(", ", all) : null;
            case JsonValueKind.Object:
                foreach (var name in (ReadOnlySpan<string>)["name", "main", "text", "original", "value", "byline", "url", "@id"])
                {
                    if (value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String && Words(inner) is { } words) return words;
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>A string may escape half of a surrogate pair, which .NET refuses to make a string of.</summary>
    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "truth value",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
