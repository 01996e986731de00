using System.Text;

namespace Dateline.Intake.Normalising;

/// <summary>Byte order marks, and UTF-16 without one.</summary>
internal static class ByteOrder
{
    private const int Sample = 4096;

    /// <summary>The encoding that the first bytes name, and how many bytes name it.</summary>
    public static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 shows by its zero bytes: Latin text has them in every other place and only there.</summary>
    public static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, Sample)];
        var (even, odd) = Zeros(sample);
        var enough = sample.Length / 4;
        if (odd > enough && even * 16 < odd) return Encoding.Unicode;
        return even > enough && odd * 16 < even ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Text has no zero bytes outside UTF-16 and UTF-32, and few control characters.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> content)
    {
        if (Mark(content) is not null || UnmarkedUtf16(content) is not null) return false;
        var sample = content[..Math.Min(content.Length, Sample)];
        var controls = 0;
        foreach (var value in sample)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)) controls++;
        }

        return controls * 20 > sample.Length;
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0;
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] != 0) continue;
            if ((at & 1) == 0) even++;
            else odd++;
        }

        return (even, odd);
    }
}
