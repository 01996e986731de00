using System.Xml;
using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>Goes through a file once and hands out the elements that hold an article each.</summary>
internal sealed class XmlWalk(XmlReader reader, string[] articles, int deepest)
{
    private string? _title;
    private string? _language;

    public XmlChannel Channel => new(_title, _language);

    /// <summary>The next article's element, or why there is none; both null at the end.</summary>
    public (XElement? Element, Rejected? Rejected) Next()
    {
        try
        {
            while (!reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    reader.Read();
                }
                else if (reader.Depth > deepest)
                {
                    return (null, TooDeep());
                }
                else if (articles.Contains(reader.LocalName))
                {
                    return Element();
                }
                else
                {
                    Note();
                }
            }

            return (null, null);
        }
        catch (XmlException fault)
        {
            var where = $"line {fault.LineNumber}, column {fault.LinePosition}";
            return (null, new Rejected(RejectionCodes.Malformed, $"The XML breaks off or is not well-formed at {where}.", where));
        }
    }

    /// <summary>Reads an element into memory node by node, so that its depth is known before it can do harm.</summary>
    private (XElement? Element, Rejected? Rejected) Element()
    {
        var root = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        var open = root;
        var start = reader.Depth;
        Attributes(root);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return (root, null);
        }

        while (reader.Read() && reader.Depth > start)
        {
            if (reader.Depth > deepest) return (null, TooDeep());
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var child = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var empty = reader.IsEmptyElement;
                    Attributes(child);
                    open.Add(child);
                    if (!empty) open = child;
                    break;
                case XmlNodeType.EndElement:
                    open = open.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open.Add(new XText(reader.Value));
                    break;
            }
        }

        reader.Read();
        return (root, null);
    }

    private void Attributes(XElement element)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/") element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        }

        reader.MoveToElement();
    }

    private void Note()
    {
        _language ??= reader.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace");
        var name = reader.LocalName;
        reader.Read();
        if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)) return;
        if (name == "title") _title ??= reader.Value;
        else if (name == "language") _language ??= reader.Value;
    }

    private Rejected TooDeep() => new(RejectionCodes.LimitExceeded, $"The XML nests more than {deepest} elements inside one another, the limit.");
}
