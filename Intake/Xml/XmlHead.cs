using System.Xml;

namespace Dateline.Intake.Xml;

internal static class XmlHead
{
    /// <summary>Document types are passed over unread, so entities that one declares stay unknown, and nothing is fetched.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>The local name of the root element, as far as the head of a file shows one; null when it is not XML.</summary>
    public static string? Root(string head)
    {
        var text = head.TrimStart('\uFEFF').TrimStart();
        if (text is not ['<', ..]) return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
