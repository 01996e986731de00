using Dateline.Intake.Content;
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

    private TextEncoding? _encoding;
    private string? _text;
    private string? _head;

    /// <summary>The name's ending in lower case, with its dot; empty when it has none.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The media type without parameters, in lower case; empty when unknown.</summary>
    public string MediaType => ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";

    /// <summary>The encoding of the bytes as text.</summary>
    public TextEncoding Encoding => _encoding ??= TextDecoder.Find(Content.Span, ContentType);

    /// <summary>The bytes as text, decoded once. Bulk formats read <see cref="OpenText"/> instead.</summary>
    public string Text => _text ??= Encoding.Encoding.GetString(Content.Span[Encoding.Mark..]);

    /// <summary>The first bytes as text; all of them when the file is small.</summary>
    public string Head => _head ??= Content.Length <= HeadBytes ? Text : Start();

    /// <summary>Where the bytes lie on disk; null when they lie in memory only.</summary>
    internal string? Path { get; init; }

    /// <summary>How many archives this file was found in, one inside the other.</summary>
    internal int Nesting { get; init; }

    /// <summary>What the outermost archive may still unpack to; null outside archives.</summary>
    internal Archives.UnpackingBudget? Budget { get; init; }

    /// <summary>What reads the files in this one.</summary>
    internal ArticleReader? Reader { get; init; }

    /// <summary>The text from its start, decoded as it is read; what stands before the first visible character is passed over.</summary>
    public TextReader OpenText()
    {
        var text = new StreamReader(new MemoryReadStream(Content[Encoding.Mark..]), Encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65_536);
        while (text.Peek() is >= 0 and var next && (next == '\uFEFF' || char.IsWhiteSpace((char)next))) text.Read();
        return text;
    }

    /// <summary>Cuts behind a line, so that no character is cut in two.</summary>
    private string Start()
    {
        var start = Content.Span[..HeadBytes];
        var line = start.LastIndexOf((byte)'\n');
        // In UTF-16 a line feed has a second byte.
        if (line > 0) start = start[..(line + (line % 2 == 0 ? 2 : 1))];
        var encoding = TextDecoder.Find(start, ContentType);
        return encoding.Encoding.GetString(start[encoding.Mark..]);
    }
}
