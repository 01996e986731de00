using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>Tells words that somebody said from titles of works, nicknames, and single words held at a distance.</summary>
internal sealed class QuotedWords(FactContext context)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleWords =
        Resource.Rows("title-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly TokenizedText text = context.Text;

    /// <summary>Whether the words between these marks are somebody's.</summary>
    public bool AreSpoken(Quotation quotation)
    {
        var first = text.TokenAt(quotation.Start);
        var end = first;
        while (end < text.Tokens.Length && text.Tokens[end].Start < quotation.End) end++;
        var words = CountWords(first, end, out var capitals);
        if (words == 0 || IsName(first, end)) return false;
        if (words == 1) return IsUtterance(quotation);
        if (first >= 2 && IsTitleWord(first - 2)) return false;
        return !(capitals == words && !IsUtterance(quotation) && first >= 2 && text[first - 2] is "called" or "of" or "’s" or "'s");
    }

    /// <summary>Counts words; <paramref name="capitals"/> those that a title would write with a capital, small words counted too.</summary>
    private int CountWords(int first, int end, out int capitals)
    {
        var words = 0;
        capitals = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol) continue;
            words++;
            var c = text[i][0];
            if (char.IsUpper(c) || char.IsDigit(c) || (words > 1 && text.Tokens[i].Length <= 3)) capitals++;
        }

        return words;
    }

    /// <summary>Whether an entity covers all of it, or it stands inside a person's name.</summary>
    private bool IsName(int first, int end)
    {
        if (context.EntityAt(first) is { } entity && context.MentionAt(first).End >= LastWord(first, end)) return entity.Type is not (EntityType.Norp or EntityType.Gpe) || end - first == 1;
        return first >= 2 && end + 1 < text.Tokens.Length
            && context.EntityAt(first - 2) is { Type: EntityType.Person } before && context.EntityAt(end + 1) is { Type: EntityType.Person } after
            && (before.Id == after.Id || end - first <= 3);
    }

    private int LastWord(int first, int end)
    {
        while (end > first + 1 && text.Tokens[end - 1].Kind == TokenKind.Punctuation) end--;
        return end;
    }

    /// <summary>Whether the words stand for themselves, not as a part that the sentence around them borrows.</summary>
    public bool StandAlone(Quotation quotation) =>
        text.Text[quotation.End - 1] is ',' or '.' or '!' or '?' or '…' or '—' or '–' || Before(quotation.Start - 1) is ':' or ',' || !quotation.Closed
        || text.SentenceAt(quotation.Start) is var index && index < text.Sentences.Length && text.Sentences[index].Start >= quotation.Start - 1 && char.IsUpper(text.Text[quotation.Start]);

    /// <summary>“Never,” she said. “Why?”: it is punctuated as something said.</summary>
    public bool IsUtterance(Quotation quotation)
    {
        var last = text.Text[quotation.End - 1];
        if (last is '!' or '?') return true;
        return last is ',' or '.' && char.IsUpper(text.Text[quotation.Start]) && text.SentenceAt(quotation.Start) is var index && index < text.Sentences.Length
            && (text.Sentences[index].Start >= quotation.Start - 1 || last == ',' || Before(quotation.Start - 1) is ',' or ':');
    }

    private char Before(int offset)
    {
        while (offset > 0 && char.IsWhiteSpace(text.Text[offset - 1])) offset--;
        return offset > 0 ? text.Text[offset - 1] : '\0';
    }

    /// <summary>The word before the mark, "so-called" being three tokens.</summary>
    private bool IsTitleWord(int token)
    {
        if (TitleWords.Contains(text[token])) return true;
        return token >= 2 && text[token] is "called" && text[token - 2] is "so" or "So";
    }
}
