using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Extraction;

/// <summary>Ids that depend on an article's words alone, so that the same article has one id wherever it was dropped.</summary>
public static class ArticleId
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Characters = 16;

    /// <summary>
    /// <c>yyyyMMdd-</c> and the first 80 bits of SHA-256 over the normalised title and text, as 16 base32 characters (RFC 4648, lower
    /// case). Normalised: NFC, white space runs are one space, ends trimmed; so line wrapping does not make another article.
    /// </summary>
    /// <param name="day">The day of publication, or the day of receipt when that is unknown.</param>
    /// <param name="title">The headline, or null.</param>
    /// <param name="paragraphs">The body.</param>
    public static string Create(DateOnly day, string? title, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var normalised = new StringBuilder();
        AppendCollapsed(normalised, title ?? "");
        normalised.Append('\n');
        foreach (var paragraph in paragraphs) AppendCollapsed(normalised.Append(' '), paragraph);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(normalised.ToString()));
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{Encode(hash)}");
    }

    private static void AppendCollapsed(StringBuilder target, string text)
    {
        var pending = false;
        var start = target.Length;
        foreach (var c in Normalised(text))
        {
            if (char.IsWhiteSpace(c))
            {
                pending = target.Length > start;
                continue;
            }

            if (pending) target.Append(' ');
            pending = false;
            target.Append(c);
        }
    }

    /// <summary>Text with lone surrogates has no normal form; it stands as it is.</summary>
    private static string Normalised(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static string Encode(ReadOnlySpan<byte> hash)
    {
        var result = new char[Characters];
        for (var i = 0; i < Characters; i++)
        {
            var bit = i * 5;
            var window = hash[bit / 8] << 8 | hash[bit / 8 + 1];
            result[i] = Base32[window >> (11 - bit % 8) & 31];
        }

        return new string(result);
    }
}
