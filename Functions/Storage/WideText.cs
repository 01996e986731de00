using System.IO.Compression;
using System.Text;

namespace Dateline.Functions.Storage;

/// <summary>Text that may be longer than a property holds: as it reads while it fits, compressed when it does not.</summary>
public static class WideText
{
    // A property holds 64 KiB, and a string takes two bytes a character.
    private const int MaxLength = 30_000;
    private const int MaxBytes = 64 * 1024;

    /// <exception cref="InvalidOperationException">Even compressed it is too long.</exception>
    public static (string? Text, byte[]? Packed) Fit(string? text)
    {
        if (text is null || text.Length <= MaxLength) return (text, null);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(text));
        return packed.Length <= MaxBytes
            ? (null, packed.ToArray())
            : throw new InvalidOperationException($"A row's text has {packed.Length:N0} bytes compressed; a property holds {MaxBytes:N0}.");
    }

    public static string? Read(string? text, byte[]? packed)
    {
        if (packed is null) return text;
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
