using Dateline.Intake.Normalising;

namespace Dateline.Intake;

/// <summary>A file as it was dropped: its bytes, and what its sender called it.</summary>
/// <param name="Content">All of its bytes.</param>
/// <param name="Name">The file's name; folders may precede it.</param>
/// <param name="ContentType">The media type it was sent with, parameters included.</param>
public sealed record DroppedFile(ReadOnlyMemory<byte> Content, string Name, string? ContentType = null)
{
    // Enough to recognise a format by; a bulk file is never decoded as a whole for that.
    private const int HeadBytes = 65_536;

    private DecodedText? _decoded;
    private DecodedText? _head;

    /// <summary>The name's ending in lower case, with its dot; empty when it has none.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The media type without parameters, in lower case; empty when unknown.</summary>
    public string MediaType => ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";

    /// <summary>The bytes as text, decoded once.</summary>
    public DecodedText Decoded => _decoded ??= TextDecoder.Decode(Content, ContentType);

    /// <summary>The first bytes as text; all of them when the file is small.</summary>
    public DecodedText Head => _head ??= Content.Length <= HeadBytes ? Decoded : TextDecoder.Decode(Start(), ContentType);

    /// <summary>How many archives this file was found in, one inside the other.</summary>
    internal int Nesting { get; init; }

    /// <summary>What the outermost archive may still unpack to; null outside archives.</summary>
    internal Archives.UnpackingBudget? Budget { get; init; }

    /// <summary>Cuts behind a line, so that no character is cut in two.</summary>
    private ReadOnlyMemory<byte> Start()
    {
        var start = Content[..HeadBytes];
        var line = start.Span.LastIndexOf((byte)'\n');
        // In UTF-16 a line feed has a second byte.
        return line > 0 ? start[..(line + (line % 2 == 0 ? 2 : 1))] : start;
    }
}
