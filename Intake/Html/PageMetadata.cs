using AngleSharp.Dom;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Html;

/// <summary>What a page says about its article: JSON-LD first, then Open Graph and meta tags, then the page's own elements.</summary>
internal static class PageMetadata
{
    public static ArticleMetadata Read(IDocument document)
    {
        var linked = LinkedData.Metadata(document);
        var site = linked?.Source ?? Meta(document, "og:site_name", "application-name", "publisher", "dc.publisher");
        return new()
        {
            Title = Title(document, linked?.Title, site),
            Byline = linked?.Byline ?? Meta(document, "author", "article:author", "dc.creator", "parsely-author") ?? Printed(document, "[rel=author], [itemprop=author], .byline, .author"),
            Published = linked?.Published ?? Published(document),
            Source = site,
            Url = Address(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(Meta(document, "og:url")) ?? linked?.Url,
            Language = Language(document.DocumentElement.GetAttribute("lang")) ?? Language(linked?.Language) ?? Language(Meta(document, "og:locale", "content-language")),
        };
    }

    /// <summary>
    /// The headline as the page shows it, when the page has one that its other titles confirm; a single <c>h1</c> may be the paper's name.
    /// </summary>
    private static string? Title(IDocument document, string? linked, string? site)
    {
        var stated = linked ?? Meta(document, "og:title", "twitter:title", "dc.title") ?? WithoutSite(document.Title, site);
        var headings = document.QuerySelectorAll("h1").Select(Text).Where(text => text.Length > 0 && text != site).ToList();
        // A page without an h1 shows its headline in the next smaller heading.
        if (headings.Count == 0 && stated is not null)
        {
            headings = [.. document.QuerySelectorAll("h2, h3").Select(Text).Where(text => text.Length > 20 && stated.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(1)];
        }

        return stated is null ? headings.FirstOrDefault() : headings.Find(heading => SharesWords(heading, stated)) ?? stated;
    }

    private static DateOnly? Published(IDocument document) =>
        PrintedDate.Parse(Meta(document, "article:published_time", "datepublished", "pubdate", "publishdate", "parsely-pub-date", "dc.date", "dc.date.issued", "date"))
        ?? PrintedDate.Parse(document.QuerySelector("[itemprop=datePublished]") is { } marked ? marked.GetAttribute("content") ?? marked.GetAttribute("datetime") ?? marked.TextContent : null)
        ?? document.QuerySelectorAll("time").Select(time => PrintedDate.Parse(time.GetAttribute("datetime") ?? time.TextContent)).FirstOrDefault(day => day is not null);

    private static string? Meta(IDocument document, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in document.QuerySelectorAll("meta"))
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                {
                    return content.Trim();
                }
            }
        }

        return null;
    }

    private static string? Printed(IDocument document, string selector) =>
        document.QuerySelectorAll(selector).Select(Text).FirstOrDefault(text => text.Length is > 0 and < 150);

    /// <summary>"Headline - The Paper", "Headline | The Paper": what stands before the last mark, when that is most of it.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var text = CharacterCleaner.OneLine(title);
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: "])
        {
            var at = text.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > text.Length / 2 || (at > 0 && text[(at + mark.Length)..] == site)) return text[..at];
        }

        return text;
    }

    private static bool SharesWords(string heading, string stated)
    {
        var words = stated.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = heading.Split(' ');
        return own.Count(words.Contains) * 2 >= own.Length;
    }

    private static string? Address(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? address : null;

    private static string? Language(string? tag) => string.IsNullOrWhiteSpace(tag) ? null : tag.Trim().Replace('_', '-');

    private static string Text(IElement element) => CharacterCleaner.OneLine(element.TextContent);
}
