using System.Text;

namespace Dateline.Tools.Fuzz;

/// <summary>Changes bytes at random, and puts in pieces of other files and of the formats' own words.</summary>
internal sealed class Mutator(Random random)
{
    private const int Longest = 200_000;

    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "<p>", "</div>", "<!--", "]]>", "<![CDATA[", "&#0;", "&lt;", "<svg>", "<table>", "<script>", "<title>", "<item>", "<entry>", "{", "}", "[", "]", "\"", "\\u0000", "\\ud800", ":", ",",
            "\n\n", "\r\n", "\t", ";", "1e999", "null", "\\rtf1", "\\bin99999999 ", "\\u-1?", "\\'", "{\\*", "From ", "Content-Type: multipart/mixed; boundary=a", "--a", "=?utf-8?q?", "obj", "endstream",
            "/Kids [1 0 R]", "/Length 99999", "xref", "ustar", "PK\u0003\u0004", "---", "# ", "> ", "30 September 2015", "9999-12-31", "0000-00-00", "\uFEFF", "\u202E", "\u200B", "e\u0301", "％", "KABUL, Sept 30 —",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0x00, 0x00, 0x00, 0x00], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF], [0x80], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 0x08],
    ];

    public byte[] Change(byte[] content, byte[] other)
    {
        var bytes = new List<byte>(content);
        for (var count = 1 << random.Next(0, 6); count > 0; count--) Once(bytes, other);
        if (bytes.Count > Longest) bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void Once(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var left = bytes.Count - at;
        switch (random.Next(8))
        {
            case 0 when left > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when left > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2 when left > 0:
                bytes.RemoveRange(at, random.Next(1, Math.Min(left, 64) + 1));
                break;
            case 3 when left > 0:
                var copy = bytes.GetRange(at, random.Next(1, Math.Min(left, 256) + 1));
                for (var times = random.Next(1, 5); times > 0; times--) bytes.InsertRange(at, copy);
                break;
            case 4 when other.Length > 0:
                var start = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(start, random.Next(1, Math.Min(other.Length - start, 512) + 1)).ToArray());
                break;
            case 5 when left > 0:
                bytes.RemoveRange(at, left);
                break;
            case 6:
                var word = Words[random.Next(Words.Length)];
                for (var each = 0; each < word.Length && at + each < bytes.Count; each++) bytes[at + each] = word[each];
                break;
            default:
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
        }
    }
}
