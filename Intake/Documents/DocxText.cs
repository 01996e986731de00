using System.Text;
using System.Xml;
using Dateline.Intake.Normalising;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Documents;

/// <summary>The paragraphs of a Word document's main part.</summary>
internal static class DocxText
{
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string StrictWords = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The paragraph in style Title, or the first heading; all others in order. Deleted text and field codes are left out.</summary>
    public static (string? Title, List<string> Paragraphs, bool TooDeep) Read(Stream part, int deepest)
    {
        using var reader = XmlReader.Create(part, XmlHead.Settings);
        var paragraphs = new List<string>();
        string? title = null;
        string? style = null;
        var words = new StringBuilder();
        while (reader.Read())
        {
            if (reader.Depth > deepest) return (null, [], true);
            if (IsPassedOver(reader)) Pass(reader);
            if (reader.NamespaceURI is not (Words or StrictWords)) continue;
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "pStyle"):
                    style = reader.GetAttribute("val", reader.NamespaceURI);
                    break;
                case (XmlNodeType.Element, "t") when !reader.IsEmptyElement:
                    words.Append(Text(reader));
                    break;
                case (XmlNodeType.Element, "tab" or "br" or "cr"):
                    words.Append(' ');
                    break;
                case (XmlNodeType.Element, "noBreakHyphen"):
                    words.Append('-');
                    break;
                case (XmlNodeType.EndElement, "p"):
                    Take();
                    break;
            }
        }

        return (title, paragraphs, false);

        void Take()
        {
            var text = CharacterCleaner.OneLine(words.ToString());
            var heads = style is "Title" || (style is "Heading1" && paragraphs.Count == 0);
            if (text.Length > 0 && heads && title is null) title = text;
            else if (text.Length > 0) paragraphs.Add(text);
            words.Clear();
            style = null;
        }
    }

    /// <summary>Text that was moved away, and the copy of a text box for old programs.</summary>
    private static bool IsPassedOver(XmlReader reader) =>
        reader.NodeType == XmlNodeType.Element && (reader.LocalName == "moveFrom" || (reader.LocalName == "Fallback" && reader.NamespaceURI == Compatibility));

    private static void Pass(XmlReader reader)
    {
        using var inside = reader.ReadSubtree();
        while (inside.Read())
        {
        }
    }

    private static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
        }

        return text.ToString();
    }
}
