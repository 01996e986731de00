using System.Text.Json;
using Dateline.Intake.Html;
using Dateline.Intake.Normalising;
using Dateline.Intake.Text;

namespace Dateline.Intake.Json;

/// <summary>An article in a JSON object: the first known name that holds a value counts.</summary>
internal static class JsonArticle
{
    private static readonly string[] Titles = ["title", "headline", "name"];
    private static readonly string[] Bodies = ["paragraphs", "body", "text", "articleBody", "content", "bodyText", "fullText"];
    private static readonly string[] Bylines = ["byline", "author", "authors", "creator"];
    private static readonly string[] Days = ["published", "datePublished", "date", "publishedAt", "published_at", "pubDate", "dateCreated"];
    private static readonly string[] Sources = ["source", "publisher", "publication", "sourceOrganization"];
    private static readonly string[] Addresses = ["url", "canonicalUrl", "link", "mainEntityOfPage", "@id"];
    private static readonly string[] Languages = ["language", "inLanguage", "lang"];

    public static ReadItem Read(JsonElement element, string where)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new Rejected(RejectionCodes.Malformed, $"At {where} stands a JSON {Kind(element)} where an article object was expected.", where);
        }

        var paragraphs = Paragraphs(element);
        return paragraphs.Count > 0
            ? new ReadArticle(ArticleAssembly.Assemble(paragraphs, Metadata(element)))
            : new Rejected(RejectionCodes.NoText, $"The JSON object has no text: none of {string.Join(", ", Bodies)} holds any.", where);
    }

    /// <summary>Title, byline, day and the rest, as schema.org or plain names give them.</summary>
    public static ArticleMetadata Metadata(JsonElement element) => new()
    {
        Title = First(element, Titles),
        Byline = First(element, Bylines),
        Published = PrintedDate.Parse(First(element, Days)),
        Source = First(element, Sources),
        Url = First(element, Addresses) is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null,
        Language = First(element, Languages),
    };

    public static IReadOnlyList<string> Paragraphs(JsonElement element)
    {
        foreach (var name in Bodies)
        {
            if (!element.TryGetProperty(name, out var body)) continue;
            IReadOnlyList<string> paragraphs = body.ValueKind == JsonValueKind.Array
                ? [.. body.EnumerateArray().Select(Words).OfType<string>().SelectMany(FromText)]
                : Words(body) is { } text ? FromText(text) : [];
            if (paragraphs.Count > 0) return paragraphs;
        }

        return [];
    }

    private static IReadOnlyList<string> FromText(string text) =>
        HtmlText.IsFragment(text) ? HtmlText.FragmentParagraphs(text) : ParagraphSplitter.Split(text);

    private static string? First(JsonElement element, string[] names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && Words(value) is { } words) return words;
        }

        return null;
    }

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
                foreach (var name in (ReadOnlySpan<string>)["name", "text", "url", "@id"])
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
