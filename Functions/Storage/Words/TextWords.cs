using System.Globalization;
using Dateline.Intake.Normalising;

namespace Dateline.Functions.Storage.Words;

/// <summary>A word of a text: what it is looked for as, and where it stands.</summary>
public readonly record struct TextWord(string Term, int Start, int End);

/// <summary>
/// Cuts text into words as they are looked for: letters and digits, without case, accents and the s of a plural or possessive. The
/// scripts that put no space between words are cut into characters.
/// </summary>
public static class TextWords
{
    private const int Longest = 64;

    public static IEnumerable<TextWord> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length;)
        {
            if (!IsLetter(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            if (StandsAlone(text[at])) at++;
            else while (at < text.Length && IsLetter(text, at) && !StandsAlone(text[at])) at++;
            if (Term(text[start..at]) is { Length: > 0 } term) yield return new(term, start, at);
        }
    }

    /// <summary>The term of one word.</summary>
    public static string Term(string word)
    {
        var folded = FoldedText.Fold(word);
        if (folded.Length > Longest) folded = folded[..Longest];
        return Stem(folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded.Trim('\''));
    }

    /// <summary>English plurals, after Harman's S stemmer (How effective is suffixing?, JASIS 42, 1991).</summary>
    private static string Stem(string word)
    {
        if (word.Length < 4 || word[^1] != 's') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word[^4] is not ('e' or 'a')) return word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal) && word[^3] is not ('a' or 'e' or 'o')) return word[..^1];
        return word[^2] is 'u' or 's' ? word : word[..^1];
    }

    // An apostrophe inside a word belongs to it.
    private static bool IsLetter(string text, int at) => char.IsLetterOrDigit(text[at]) || IsPair(text, at)
        || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || (text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at + 1]));

    private static bool IsPair(string text, int at) =>
        (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])) || (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]));

    // Kana and the ideographs.
    private static bool StandsAlone(char letter) => letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
