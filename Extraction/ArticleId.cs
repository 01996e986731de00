using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Extraction;

/// <summary>Ids that depend on an article's words alone, so that the same article has one id wherever it was dropped.</summary>
public static class ArticleId
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Characters = 16;

    /// <summary>The id of an article.</summary>
    /// <param name="article">The article; its <see cref="Article.Credits"/> do not count.</param>
    /// <param name="received">The day it arrived, for an article whose day of publication is unknown.</param>
    public static string Create(Article article, DateOnly received)
    {
        ArgumentNullException.ThrowIfNull(article);
        var credits = article.Credits;
        return Create(article.Published ?? received, article.Title, credits.Count == 0 ? article.Paragraphs : [.. article.Paragraphs.Where((_, at) => !credits.Contains(at))]);
    }

    /// <summary>
    /// <c>yyyyMMdd-</c> and the first 80 bits of SHA-256 over the words of title and text, as 16 base32 characters (RFC 4648, lower
    /// case). Words are runs of letters, digits and marks in NFC and lower case: line wrapping, paragraph breaks, typographic or plain
    /// quotation marks and dashes, which differ between formats of one article, do not make another.
    /// </summary>
    /// <param name="day">The day of publication, or the day of receipt when that is unknown.</param>
    /// <param name="title">The headline, or null.</param>
    /// <param name="paragraphs">The body.</param>
    public static string Create(DateOnly day, string? title, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var words = new StringBuilder();
        Append(title ?? "");
        words.Append('\n');
        foreach (var paragraph in paragraphs)
        {
            Append(paragraph);
            Flush();
        }

        Flush();
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{Encode(hash.GetHashAndReset())}");

        void Append(string text) => AppendWords(words, Normalised(text));

        void Flush()
        {
            hash.AppendData(Encoding.UTF8.GetBytes(words.ToString()));
            words.Clear();
        }
    }

    private static void AppendWords(StringBuilder target, string text)
    {
        var inside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var part = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (part && !inside) target.Append(' ');
            if (part) target.Append(Rune.ToLowerInvariant(rune));
            inside = part;
        }
    }

    /// <summary>Text with lone surrogates has no normal form; it stands as it is.</summary>
    private static string Normalised(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

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
