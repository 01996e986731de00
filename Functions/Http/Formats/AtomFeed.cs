using System.Text;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dateline.Functions.Http.Formats;

/// <summary>A list of articles as a feed (RFC 4287). An entry's day of publication is the best that is known of when it was updated.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Midnight = "T00:00:00Z";
    private const string Unknown = "1970-01-01";

    public static ReadOnlyMemory<byte> Write(HttpRequest request, IEnumerable<JsonElement> articles)
    {
        ArgumentNullException.ThrowIfNull(request);
        var list = articles.ToList();
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}";
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "code").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", root);
            xml.WriteElementString("title", "Dateline: articles");
            xml.WriteElementString("updated", (list.Select(article => Text(article, "published") ?? Unknown).Max() ?? Unknown) + Midnight);
            Link(xml, "self", root + query, ContentFormat.Atom.MediaType);
            foreach (var article in list) Write(xml, root, article);
            xml.WriteEndElement();
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static void Write(XmlWriter xml, string root, JsonElement article)
    {
        var address = $"{root}/{Uri.EscapeDataString(Text(article, "id") ?? "")}";
        var day = Text(article, "published");
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", address);
        xml.WriteElementString("title", Text(article, "title") ?? "(without a title)");
        xml.WriteElementString("updated", (day ?? Unknown) + Midnight);
        if (day is not null) xml.WriteElementString("published", day + Midnight);
        xml.WriteStartElement("author");
        xml.WriteElementString("name", Text(article, "byline") ?? Text(article, "source") ?? "unknown");
        xml.WriteEndElement();
        Link(xml, "alternate", address, ContentFormat.Json.MediaType);
        if (Text(article, "url") is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute)) Link(xml, "via", url, null);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    // XML has no way to write some characters that JSON can.
    private static string? Text(JsonElement article, string name) => article.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? string.Concat(value.GetString()!.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)))
        : null;
}
