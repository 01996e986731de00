using System.Collections.Frozen;

namespace Dateline.Extraction.Text;

/// <summary>
/// Groups the tokens of a paragraph into sentences. A sentence ends at a full stop, question or exclamation mark or ellipsis, with the
/// closing quotes and brackets after it, when what follows can begin another: not after "Mr." or an initial, not before "he said".
/// </summary>
internal static class SentenceSplitter
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters =
        Resource.Rows("sentence-starters.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How far after a quoted question its "Smith asked" may come, in tokens.</summary>
    private const int AttributionReach = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributions =
        FrozenSet.Create(StringComparer.Ordinal, "said", "says", "asked", "asks", "added", "told", "replied", "cried", "shouted", "wrote", "recalled", "exclaimed", "wondered")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the sentences of tokens <c>[first, end)</c>, which lie in one paragraph.</summary>
    public static void Split(string text, List<Token> tokens, int first, int end, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (!MayEnd(text, tokens[i], out var certain)) continue;
            var after = i + 1;
            while (after < end && IsCloser(text, tokens, after)) after++;
            if (after >= end || !Begins(text, tokens, i, after, end, certain)) continue;
            Close(tokens, start, after, paragraph, sentences);
            start = after;
            i = after - 1;
        }

        if (start < end) Close(tokens, start, end, paragraph, sentences);
    }

    private static void Close(List<Token> tokens, int first, int end, int paragraph, List<Sentence> sentences) =>
        sentences.Add(new Sentence(first, end, tokens[first].Start, tokens[end - 1].End, paragraph));

    /// <summary>Whether a sentence may end with this token; <paramref name="certain"/> unless it is an abbreviation's stop.</summary>
    private static bool MayEnd(string text, Token token, out bool certain)
    {
        var last = text[token.End - 1];
        certain = token.Kind == TokenKind.Punctuation;
        return certain
            ? last is '.' or '!' or '?' or '…' or '。' or '！' or '？'
            : last == '.' && !Abbreviations.StandsBefore(text.AsSpan(token.Start, token.Length));
    }

    /// <summary>A closing mark: it touches what stands before it, or is followed by white space.</summary>
    private static bool IsCloser(string text, List<Token> tokens, int i)
    {
        if (tokens[i].Length != 1) return tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] is '!' or '?';
        var c = text[tokens[i].Start];
        if (Characters.IsClosingBracket(c) || c is '”' or '»' or '›') return true;
        return c is '"' or '\'' or '’' or '!' or '?' && tokens[i].Start == tokens[i - 1].End;
    }

    private static bool Begins(string text, List<Token> tokens, int mark, int next, int end, bool certain)
    {
        var token = tokens[next];
        if (token.Start == tokens[next - 1].End && certain && !Characters.IsOpeningQuote(text[token.Start])) return tokens[next - 1].Length == 1 && IsGlued(text, tokens, mark, next);
        var word = next;
        while (word < end - 1 && tokens[word].Kind == TokenKind.Punctuation && (Characters.IsOpeningQuote(text[tokens[word].Start]) || text[tokens[word].Start] is '(' or '[')) word++;
        var first = text[tokens[word].Start];
        if (!certain) return Starters.Contains(text.AsSpan(tokens[word].Start, tokens[word].Length)) && char.IsUpper(first) || word > next && char.IsUpper(first);
        if (char.IsLower(first)) return false;
        var ellipsis = text[tokens[mark].Start] is '…' || tokens[mark].Length > 1 && text[tokens[mark].Start] == '.';
        if (ellipsis && !char.IsUpper(first)) return false;
        return !IsAttribution(text, tokens, mark, next, end);
    }

    /// <summary>“Why?” Smith asked: a quoted question that runs on into its attribution.</summary>
    private static bool IsAttribution(string text, List<Token> tokens, int mark, int next, int end)
    {
        if (next == mark + 1 || text[tokens[mark].Start] == '.' && tokens[mark].Length == 1) return false;
        for (var i = next; i < Math.Min(end, next + AttributionReach); i++)
        {
            if (Attributions.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length))) return true;
            if (tokens[i].Kind == TokenKind.Punctuation) return false;
        }

        return false;
    }

    /// <summary>A missing space: "dead.The" ends a sentence, "Yahoo!7" does not.</summary>
    private static bool IsGlued(string text, List<Token> tokens, int mark, int next) =>
        mark > 0 && char.IsLower(text[tokens[mark].Start - 1]) && char.IsUpper(text[tokens[next].Start]) && tokens[next].Length > 1 && char.IsLower(text[tokens[next].Start + 1]);
}
