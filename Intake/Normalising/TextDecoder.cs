using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Dateline.Intake.Normalising;

/// <summary>The encoding a file is read with.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Mark">How many bytes of byte order mark stand before the text.</param>
/// <param name="From">What told: one of <see cref="EncodingOrigins"/>.</param>
public sealed record TextEncoding(Encoding Encoding, int Mark, string From)
{
    /// <summary>The encoding's name on the web.</summary>
    public string Name => Encoding.WebName;
}

/// <summary>What tells an encoding, in the order in which it is believed.</summary>
public static class EncodingOrigins
{
    public const string Mark = "byte-order-mark";
    public const string Zeros = "zero-bytes";
    public const string Declared = "declared";
    public const string StrictUtf8 = "strict-utf-8";
    public const string Detected = "detected";
    public const string Assumed = "assumed";
}

/// <summary>Finds a file's encoding: its byte order mark, then what it declares, then strict UTF-8, then a guess from its bytes.</summary>
internal static class TextDecoder
{
    private const int Sample = 65_536;
    private const float Sure = 0.5f;
    private static readonly UTF8Encoding Utf8Text = new(false);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TextEncoding Find(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrder.Mark(bytes) is var (marked, length)) return new(marked, length, EncodingOrigins.Mark);
        if (ByteOrder.UnmarkedUtf16(bytes) is { } wide) return new(wide, 0, EncodingOrigins.Zeros);
        foreach (var name in DeclaredEncoding.Candidates(bytes, contentType))
        {
            if (Strict(name) is { } declared && Fits(declared, bytes)) return new(declared, 0, EncodingOrigins.Declared);
        }

        return Utf8.IsValid(bytes) ? new(Utf8Text, 0, EncodingOrigins.StrictUtf8) : Guess(bytes);
    }

    private static TextEncoding Guess(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        return detected is { Encoding: not null, Confidence: > Sure } && detected.Encoding is not (ASCIIEncoding or UTF8Encoding)
            ? new(detected.Encoding, 0, EncodingOrigins.Detected)
            : new(Encoding.GetEncoding(1252), 0, EncodingOrigins.Assumed);
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

    private static bool Fits(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding is UTF8Encoding) return Utf8.IsValid(bytes);
        try
        {
            encoding.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
