using System.Buffers.Text;
using System.Text;

namespace Dateline.Functions.Runtime.Queues;

/// <summary>How a message's bytes are written as the text a queue holds.</summary>
internal enum MessageEncoding
{
    Base64,
    None,
}

internal static class MessageEncodingExtensions
{
    public static string Encode(this MessageEncoding encoding, BinaryData body) =>
        encoding == MessageEncoding.Base64 ? Convert.ToBase64String(body.ToMemory().Span) : body.ToString();

    /// <returns>Null when the text is not in this encoding.</returns>
    public static BinaryData? Decode(this MessageEncoding encoding, string text)
    {
        if (encoding == MessageEncoding.None)
            return new BinaryData(text);
        return Base64.IsValid(text) ? new BinaryData(Convert.FromBase64String(text)) : null;
    }
}
