using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Intake.Normalising;

/// <summary>Text as people type it into a search box: lower case, no accents, plain apostrophes and hyphens.</summary>
public static class FoldedText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'-.");

    /// <summary>The folded form; two spellings of one name that differ only in case, accents or marks fold to the same.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Most words are these letters and nothing else.
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var character in CharacterCleaner.OneLine(text).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            _ = character switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'ı' => folded.Append('i'),
                '’' or '‘' or 'ʼ' or '`' => folded.Append('\''),
                '‐' or '‑' or '–' => folded.Append('-'),
                _ => folded.Append(character),
            };
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
