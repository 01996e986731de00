using System.Globalization;
using System.Text;

namespace Dateline.Extraction.Text;

/// <summary>
/// Cuts raw text into tokens with exact offsets. Names can be cut out of any compound, so hyphens, dashes and slashes are tokens of
/// their own ("U.S.", "-", "led"); clitics stand apart as in the Penn Treebank ("Reuters", "'s"; "do", "n't"); an abbreviation
/// keeps its stop ("Mr.", "U.S.", "J."); a number keeps its separators ("13,000", "3.5", "10:30"), an address stays whole.
/// One pass, linear in the length of the text.
/// </summary>
public static class Tokenizer
{
    private const string ParagraphBreak = "\n\n";

    /// <summary>Cuts an article: the title when there is one, a blank line, then the paragraphs separated by blank lines.</summary>
    /// <param name="title">The headline, or null.</param>
    /// <param name="paragraphs">The body.</param>
    public static TokenizedText Tokenize(string? title, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var (hasTitle, parts) = Parts(title, paragraphs);
        var text = string.Join(ParagraphBreak, parts);
        var spans = new List<TextSpan>(parts.Count);
        var tokens = new List<Token>(text.Length / 5);
        var sentences = new List<Sentence>(text.Length / 100);
        var start = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var span = new TextSpan(start, start + parts[i].Length);
            var first = tokens.Count;
            Tokenize(text, span, tokens);
            SentenceSplitter.Split(text, tokens, first, tokens.Count, i, sentences);
            spans.Add(span);
            start = span.End + ParagraphBreak.Length;
        }

        return new TokenizedText(text, hasTitle, spans, tokens, sentences);
    }

    /// <summary>The text that <see cref="Tokenize(string?, IReadOnlyList{string})"/> cuts.</summary>
    /// <param name="title">The headline, or null.</param>
    /// <param name="paragraphs">The body.</param>
    public static string Join(string? title, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        return string.Join(ParagraphBreak, Parts(title, paragraphs).Parts);
    }

    private static (bool HasTitle, IReadOnlyList<string> Parts) Parts(string? title, IReadOnlyList<string> paragraphs) =>
        string.IsNullOrWhiteSpace(title) ? (false, paragraphs) : (true, [title, .. paragraphs]);

    /// <summary>The tokens of <paramref name="text"/> between the two offsets, added to <paramref name="tokens"/> in order.</summary>
    internal static void Tokenize(string text, TextSpan range, List<Token> tokens)
    {
        var at = range.Start;
        while (at < range.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || Characters.IsIgnorable(c))
            {
                at++;
                continue;
            }

            at = Next(text, at, range.End, tokens);
        }
    }

    private static int Next(string text, int at, int end, List<Token> tokens)
    {
        var c = text[at];
        if (Characters.IsWordStart(text, at, end))
        {
            var link = Links.End(text, at, end);
            if (link > at) return Add(tokens, at, link, TokenKind.Link);
            return char.IsAsciiDigit(c) || char.IsDigit(c) ? Number(text, at, end, tokens) : Word(text, at, end, tokens);
        }

        if (c is '@' or '#' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]))
            return Add(tokens, at, Links.HandleEnd(text, at, end), TokenKind.Link);
        if (Characters.IsApostrophe(c) && Clitics.LengthAt(text, at, end) is > 0 and var clitic)
            return Add(tokens, at, at + clitic, TokenKind.Word);
        if (c is '.' or '-' or '–' or '—' or '_' or '*' or '=' or '!' or '?')
            return Add(tokens, at, Characters.RunEnd(text, at, end), TokenKind.Punctuation);
        if (Rune.TryGetRuneAt(text, at, out var rune) && !Rune.IsPunctuation(rune))
            return Add(tokens, at, Characters.SymbolEnd(text, at, end), TokenKind.Symbol);
        return Add(tokens, at, at + 1, TokenKind.Punctuation);
    }

    private static int Number(string text, int at, int end, List<Token> tokens)
    {
        var i = at + 1;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) i++;
            else if (c is '.' or ',' or ':' or '٫' or '٬' && i + 1 < end && char.IsDigit(text[i + 1]) && char.IsDigit(text[i - 1])) i++;
            else break;
        }

        if (i + 1 < end && text[i] == '.' && Abbreviations.IsClockTime(text.AsSpan(at, i - at), text, i, end)) i = Math.Min(end, i + 3);
        return Add(tokens, at, i, TokenKind.Number);
    }

    private static int Word(string text, int at, int end, List<Token> tokens)
    {
        var i = at;
        while (i < end)
        {
            if (Characters.IsWordPart(text, i, end, out var width)) i += width;
            else if (Joins(text, at, i, end)) i++;
            else break;
        }

        if (i < end && text[i] == '.' && Abbreviations.KeepsStop(text, at, i, end)) i++;
        var stem = Clitics.SplitNegation(text.AsSpan(at, i - at));
        if (stem is 0) return Add(tokens, at, i, TokenKind.Word);
        Add(tokens, at, at + stem, TokenKind.Word);
        return Add(tokens, at + stem, i, TokenKind.Word);
    }

    /// <summary>Whether the mark at <paramref name="i"/> belongs to the word that began at <paramref name="start"/>.</summary>
    private static bool Joins(string text, int start, int i, int end)
    {
        if (i == start || i + 1 >= end || !char.IsLetterOrDigit(text[i + 1])) return false;
        var c = text[i];
        if (Characters.IsApostrophe(c)) return Clitics.LengthAt(text, i, end) == 0;
        if (c == '&') return char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1]);

        // U.S., a.m., Ph.D.: stops between short groups of letters; also the inner dot of node.js and the like.
        return c == '.' && char.IsLetter(text[i + 1]) && (Abbreviations.IsDotted(text, start, i, end) || char.IsLower(text[i + 1]) && char.IsLower(text[i - 1]) && i - start > 1 && text[i - 2] != '.');
    }

    private static int Add(List<Token> tokens, int start, int end, TokenKind kind)
    {
        tokens.Add(new Token(start, end, kind));
        return end;
    }
}
