namespace Dateline.Intake;

/// <summary>What publishers call the parts of an article, in JSON objects and table headers; the first that holds a value counts.</summary>
internal static class FieldNames
{
    // Plain and schema.org names first, then the Guardian's (web…), the New York Times' (…_paragraph, pub_date), ninjs' and JSON Feed's.
    public static readonly string[] Titles = ["title", "headline", "headlines", "name"];

    // What the Guardian's lists show: the headline with the section behind it.
    public static readonly string[] ListTitles = ["webTitle"];

    public static readonly string[] Bodies =
    [
        "paragraphs", "body", "text", "articleBody", "content", "bodyText", "fullText", "articleText", "story", "full_text", "bodies", "body_html", "body_xhtml",
        "body_text", "content_html", "content_text", "lead_paragraph", "abstract",
    ];

    public static readonly string[] Bylines = ["byline", "author", "authors", "creator", "by", "bylines"];

    public static readonly string[] Days =
    [
        "published", "datePublished", "date", "publishedAt", "published_at", "pubDate", "webPublicationDate", "pub_date", "date_published",
        "firstcreated", "firstCreated", "contentCreated", "versioncreated", "versionCreated", "dateCreated",
    ];

    public static readonly string[] Sources = ["source", "publisher", "publication", "sourceOrganization", "copyrightholder", "infosources", "infoSources", "infosource"];

    public static readonly string[] Addresses = ["url", "canonicalUrl", "webUrl", "web_url", "link", "mainEntityOfPage", "@id", "uri"];

    public static readonly string[] Languages = ["language", "inLanguage", "lang"];
}
