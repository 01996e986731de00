using Dateline.Intake.Normalising;

namespace Dateline.Intake;

/// <summary>A file as it was dropped: its bytes, and what its sender called it.</summary>
/// <param name="Content">All of its bytes.</param>
/// <param name="Name">The file's name; folders may precede it.</param>
/// <param name="ContentType">The media type it was sent with, parameters included.</param>
public sealed record DroppedFile(ReadOnlyMemory<byte> Content, string Name, string? ContentType = null)
{
    private DecodedText? _decoded;

    /// <summary>The name's ending in lower case, with its dot; empty when it has none.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The media type without parameters, in lower case; empty when unknown.</summary>
    public string MediaType => ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";

    /// <summary>The bytes as text, decoded once.</summary>
    public DecodedText Decoded => _decoded ??= TextDecoder.Decode(Content, ContentType);
}
