using System.Text;
using UtfUnknown;

namespace Dateline.Intake.Normalising;

/// <summary>Text, and the encoding it was read with.</summary>
public sealed record DecodedText(string Text, string Encoding);

/// <summary>Finds a file's encoding: its byte order mark, then what it declares, then strict UTF-8, then a guess from its bytes.</summary>
internal static class TextDecoder
{
    private const int Sample = 65_536;
    private const float Sure = 0.5f;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(ReadOnlyMemory<byte> content, string? contentType)
    {
        var bytes = content.Span;
        if (ByteOrder.Mark(bytes) is var (marked, length)) return new(marked.GetString(bytes[length..]), marked.WebName);
        if (ByteOrder.UnmarkedUtf16(bytes) is { } wide) return new(wide.GetString(bytes), wide.WebName);
        foreach (var name in DeclaredEncoding.Candidates(bytes, contentType))
        {
            if (Strict(name) is { } declared && TryDecode(declared, bytes) is { } text) return new(text, declared.WebName);
        }

        return TryDecode(StrictUtf8, bytes) is { } utf8 ? new(utf8, StrictUtf8.WebName) : Guess(bytes);
    }

    private static DecodedText Guess(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        var encoding = detected is { Encoding: not null, Confidence: > Sure } && detected.Encoding is not (ASCIIEncoding or UTF8Encoding)
            ? detected.Encoding
            : Encoding.GetEncoding(1252);
        return new(encoding.GetString(bytes), encoding.WebName);
    }

    private static Encoding? Strict(string name)
    {
        // The web reads Latin-1 as Windows-1252, and so do the pages that declare it.
        var known = name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name;
        try
        {
            var encoding = Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            // A declaration that could be read as single bytes cannot be UTF-16 or UTF-32.
            return encoding is UnicodeEncoding or UTF32Encoding ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
