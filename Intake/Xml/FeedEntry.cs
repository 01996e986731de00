using System.Xml.Linq;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Xml;

/// <summary>Entries of RSS (0.9 to 2.0 and 1.0's RDF) and of Atom feeds.</summary>
internal static class FeedEntry
{
    public static XmlFormat.Article Rss(XElement item, XmlChannel channel) => new(
        new()
        {
            Title = item.ChildText("title"),
            Byline = item.ChildText("creator", "author"),
            Published = PrintedDate.Parse(item.ChildText("pubDate", "date", "issued")),
            Source = item.ChildText("source") ?? channel.Title,
            Url = Address(item.ChildText("link")) ?? Address(item.ChildText("guid")),
            Language = item.ChildText("language") ?? channel.Language,
        },
        // Feeds that carry the article put it in content:encoded; the description is then a summary of it.
        Longest(item, "encoded", "content", "description"));

    public static XmlFormat.Article Atom(XElement entry, XmlChannel channel) => new(
        new()
        {
            Title = entry.ChildText("title"),
            Byline = entry.Child("author")?.ChildText("name"),
            Published = PrintedDate.Parse(entry.ChildText("published", "issued", "updated")),
            Source = entry.Child("source")?.ChildText("title") ?? channel.Title,
            Url = Link(entry),
            Language = (string?)entry.Attribute(XNamespace.Xml + "lang") ?? channel.Language,
        },
        Longest(entry, "content", "summary"));

    private static IReadOnlyList<string> Longest(XElement entry, params ReadOnlySpan<string> names)
    {
        IReadOnlyList<string> best = [];
        foreach (var name in names)
        {
            if (entry.Child(name) is not { } content) continue;
            var paragraphs = XmlText.Paragraphs(content.HasElements ? Html(content) : content.Value);
            if (Length(paragraphs) > Length(best)) best = paragraphs;
        }

        return best;
    }

    private static string Html(XElement content) => string.Concat(content.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    private static int Length(IReadOnlyList<string> paragraphs) => paragraphs.Sum(paragraph => paragraph.Length);

    private static string? Link(XElement entry)
    {
        var links = entry.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var link = links.Find(candidate => (string?)candidate.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault();
        return Address((string?)link?.Attribute("href"));
    }

    private static string? Address(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? address : null;
}
