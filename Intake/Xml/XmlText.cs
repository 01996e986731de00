using System.Xml.Linq;
using Dateline.Intake.Html;
using Dateline.Intake.Normalising;
using Dateline.Intake.Text;

namespace Dateline.Intake.Xml;

/// <summary>Finds things in an article's element by local name, whatever namespace a publisher put them in.</summary>
internal static class XmlText
{
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(child => child.Name.LocalName == name);

    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static string? ChildText(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Child(name) is { } child && Words(child) is { } words) return words;
        }

        return null;
    }

    public static string? Words(XElement? element) => element is not null && CharacterCleaner.OneLine(element.Value) is { Length: > 0 } words ? words : null;

    /// <summary>The paragraphs of text that may be HTML, escaped or not.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        HtmlText.IsFragment(text) ? HtmlText.FragmentParagraphs(text) : ParagraphSplitter.Split(text);
}
