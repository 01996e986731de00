using System.Xml.Linq;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Xml;

/// <summary>IPTC's News Industry Text Format (3.x): the wire story of the news agencies.</summary>
internal static class Nitf
{
    // What stands among the paragraphs and is not the story.
    private static readonly HashSet<string> Beside = ["media", "table", "nitf-table", "note", "fn", "hr"];

    public static XmlFormat.Article Read(XElement nitf, XmlChannel channel)
    {
        var head = nitf.Child("head");
        var body = nitf.Child("body");
        var opening = body?.Child("body.head");
        var metadata = new ArticleMetadata
        {
            Title = XmlText.Words(opening?.All("hl1").FirstOrDefault()) ?? head?.ChildText("title"),
            Byline = XmlText.Words(opening?.All("byline").FirstOrDefault()),
            Published = PrintedDate.Parse(Norm(head?.All("date.issue")) ?? Norm(opening?.All("story.date")) ?? Norm(head?.All("date.release"))
                ?? (string?)head?.All("pubdata").FirstOrDefault()?.Attribute("date.publication")),
            Source = (string?)head?.All("pubdata").FirstOrDefault()?.Attribute("name") ?? XmlText.Words(opening?.All("distributor").FirstOrDefault()),
            Url = (string?)head?.All("pubdata").FirstOrDefault()?.Attribute("ex-ref"),
            Language = (string?)nitf.Attribute(XNamespace.Xml + "lang") ?? (string?)body?.Attribute(XNamespace.Xml + "lang") ?? channel.Language,
        };
        var paragraphs = Paragraphs(body?.Child("body.content"));
        var dateline = XmlText.Words(opening?.All("dateline").FirstOrDefault());
        return new(metadata, dateline is null || paragraphs.Count == 0 || paragraphs[0].Contains(dateline, StringComparison.OrdinalIgnoreCase) ? paragraphs : [dateline, .. paragraphs]);
    }

    /// <summary>The paragraphs and subheadings of a story, in order; also of NITF inside other formats.</summary>
    public static List<string> Paragraphs(XElement? content)
    {
        if (content is null) return [];
        var blocks = content.Descendants()
            .Where(element => element.Name.LocalName is "p" or "hl2" or "li" or "dd")
            .Where(element => !element.Ancestors().TakeWhile(ancestor => ancestor != content).Any(ancestor => Beside.Contains(ancestor.Name.LocalName) || ancestor.Name.LocalName is "p" or "li"));
        return [.. blocks.Select(XmlText.Words).OfType<string>()];
    }

    private static string? Norm(IEnumerable<XElement>? dates) =>
        dates?.Select(date => (string?)date.Attribute("norm") ?? XmlText.Words(date)).FirstOrDefault(date => date is not null);
}
