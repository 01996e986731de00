using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Functions.Storage;

/// <summary>
/// Text as a table key. What keys may not hold is written as <c>%</c> and hexadecimal digits; a prefix of the text stays a prefix of
/// the key.
/// </summary>
public static class Key
{
    // A key may have 1 KiB, which is 512 UTF-16 code units; some are left for what is put around it.
    private const int MaxLength = 440;
    private const int KeptLength = 370;

    /// <summary>The key of a text; longer ones than a key can hold end in their hash and cannot be read back.</summary>
    public static string Of(string text)
    {
        var escaped = Escape(text);
        if (escaped.Length <= MaxLength) return escaped;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return $"{escaped[..KeptLength].TrimEnd('%')}%~{hash}";
    }

    public static string Escape(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('0', 'z');
        if (first < 0 && text.AsSpan().IndexOfAny("\\?") < 0) return text;
        var key = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            var pair = char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (pair) key.Append(character).Append(text[++at]);
            else if (char.IsSurrogate(character)) key.Append(CultureInfo.InvariantCulture, $"%u{(int)character:X4}");
            else if (IsForbidden(character)) key.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else key.Append(character);
        }

        return key.ToString();
    }

    /// <summary>The text of an escaped key.</summary>
    public static string Unescape(string key)
    {
        if (!key.Contains('%', StringComparison.Ordinal)) return key;
        var text = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length; at++)
        {
            if (key[at] != '%')
            {
                text.Append(key[at]);
                continue;
            }

            var wide = key[at + 1] == 'u';
            var (start, length) = wide ? (at + 2, 4) : (at + 1, 2);
            text.Append((char)int.Parse(key.AsSpan(start, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at = start + length - 1;
        }

        return text.ToString();
    }

    /// <summary>The first key after all that begin with the prefix.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private static bool IsForbidden(char character) =>
        character is '/' or '\\' or '#' or '?' or '%' || char.IsControl(character);
}
