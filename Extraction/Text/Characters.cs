using System.Globalization;
using System.Text;

namespace Dateline.Extraction.Text;

/// <summary>The classes of character the tokenizer tells apart.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`';

    public static bool IsOpeningQuote(char c) => c is '"' or '“' or '„' or '‘' or '\'' or '«' or '‹' or '`' or '‟';

    public static bool IsClosingQuote(char c) => c is '"' or '”' or '’' or '\'' or '»' or '›' or '“';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '‐' or '‑' or '―';

    /// <summary>Controls, zero-width marks and lone surrogates: no part of any token.</summary>
    public static bool IsIgnorable(char c) =>
        c < ' ' || c is >= '\u007f' and < '\u00a0' or '\ufeff' or '\u200b' or '\u2060' or '\u00ad' or >= '\u200e' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';

    public static bool IsWordStart(string text, int at, int end) => IsWordPart(text, at, end, out _);

    /// <summary>Letters, digits and the marks that combine with them; <paramref name="width"/> is the UTF-16 length.</summary>
    public static bool IsWordPart(string text, int at, int end, out int width)
    {
        var c = text[at];
        width = 1;
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        if (char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
        {
            width = 2;
            return Rune.IsLetterOrDigit(new Rune(c, text[at + 1]));
        }

        return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || c is '\u200c' or '\u200d' && at + 1 < end && char.IsLetter(text[at + 1]);
    }

    /// <summary>The end of a run of one mark: "...", "--", "!!".</summary>
    public static int RunEnd(string text, int at, int end)
    {
        var i = at + 1;
        while (i < end && text[i] == text[at]) i++;
        return i;
    }

    /// <summary>The end of a symbol: an emoji keeps its modifiers, joiners and the flags' second letter.</summary>
    public static int SymbolEnd(string text, int at, int end)
    {
        var i = at + StringInfo.GetNextTextElementLength(text.AsSpan(at, Math.Min(end - at, 64)));
        return Math.Clamp(i, at + 1, end);
    }
}
