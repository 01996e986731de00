using System.Xml.Linq;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Xml;

/// <summary>IPTC's NewsML-G2: a news item's metadata with its story as inline XHTML, NITF or plain text.</summary>
internal static class NewsMl
{
    public static XmlFormat.Article Read(XElement item, XmlChannel channel)
    {
        var content = item.Child("contentMeta");
        var management = item.Child("itemMeta");
        var set = item.Child("contentSet");
        return new(
            new()
            {
                Title = XmlText.Words(content?.Child("headline")) ?? XmlText.Words(management?.Child("title")) ?? XmlText.Words(set?.All("title").FirstOrDefault()),
                Byline = XmlText.Words(content?.Child("by")) ?? XmlText.Words(content?.Child("creator")?.Child("name")),
                Published = PrintedDate.Parse(content?.ChildText("contentCreated") ?? management?.ChildText("firstCreated", "versionCreated")),
                Source = XmlText.Words(management?.Child("provider")?.Child("name")) ?? (string?)management?.Child("provider")?.Attribute("literal")
                    ?? XmlText.Words(content?.Child("infoSource")?.Child("name")),
                Language = (string?)content?.Child("language")?.Attribute("tag") ?? (string?)item.Attribute(XNamespace.Xml + "lang") ?? channel.Language,
            },
            Story(set));
    }

    private static IReadOnlyList<string> Story(XElement? set)
    {
        foreach (var inline in set?.Elements() ?? [])
        {
            var paragraphs = inline.Name.LocalName switch
            {
                "inlineXML" => Nitf.Paragraphs(inline.All("body.content").FirstOrDefault() ?? inline.All("body").FirstOrDefault() ?? inline),
                "inlineData" => XmlText.Paragraphs(inline.Value),
                _ => [],
            };
            if (paragraphs.Count > 0) return paragraphs;
        }

        return [];
    }
}
