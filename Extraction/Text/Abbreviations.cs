using System.Collections.Frozen;

namespace Dateline.Extraction.Text;

/// <summary>Which full stops belong to their word. The list is <c>Resources/abbreviations.tsv</c>.</summary>
internal static class Abbreviations
{
    private enum Context { Before, Number, Comma, Any }

    private const int LongestDottedGroup = 2;

    private static readonly FrozenDictionary<string, Context> Known = Resource.Rows("abbreviations.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Context>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Context>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the stop at <paramref name="stop"/> ends the abbreviation that began at <paramref name="start"/>.</summary>
    public static bool KeepsStop(string text, int start, int stop, int end)
    {
        var word = text.AsSpan(start, stop - start);
        if (stop + 1 < end && text[stop + 1] == '.') return false;
        if (word.Contains('.')) return IsDotted(text, start, stop, end);
        if (IsInitial(word)) return stop + 1 < end && (char.IsWhiteSpace(text[stop + 1]) ? NextIsCapital(text, stop + 1, end) : text[stop + 1] is ',' or '-' or '’' or '\'');
        return BySpan.TryGetValue(word, out var context) && context switch
        {
            Context.Before or Context.Any => char.IsUpper(word[0]) || word is "etc" or "vs" or "v" or "ca" or "cf",
            Context.Number => NextIsNumber(text, stop + 1, end),
            _ => char.IsUpper(word[0]) && AfterComma(text, start) || stop + 1 < end && text[stop + 1] == ',',
        };
    }

    /// <summary>Whether a token with its stop always stands before what it belongs to.</summary>
    public static bool StandsBefore(ReadOnlySpan<char> token) =>
        token.Length > 1 && token[^1] == '.' && BySpan.TryGetValue(token[..^1], out var context) && context is Context.Before or Context.Number;

    /// <summary>"U.S.", "a.m.", "Ph.D.", "U.N": every group between stops has one or two letters.</summary>
    public static bool IsDotted(string text, int start, int stop, int end)
    {
        var group = 0;
        for (var i = start; i < stop; i++)
        {
            if (text[i] == '.') group = 0;
            else if (!char.IsLetter(text[i]) || ++group > LongestDottedGroup) return false;
        }

        if (group is 0 || stop - start > 11) return false;
        if (stop + 1 >= end || !char.IsLetter(text[stop + 1])) return text.AsSpan(start, stop - start).Contains('.');

        // The group to come must be as short: "J.K. Rowling", but not "end.Then".
        var next = stop + 1;
        while (next < end && char.IsLetter(text[next])) next++;
        return next - stop - 1 <= LongestDottedGroup;
    }

    /// <summary>"5 p.m." written together as "5p.m.".</summary>
    public static bool IsClockTime(ReadOnlySpan<char> number, string text, int stop, int end) =>
        number.Length > 1 && number[^1] is 'a' or 'p' && char.IsAsciiDigit(number[^2]) && stop + 1 < end && text[stop + 1] == 'm';

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    private static bool NextIsCapital(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at < end && char.IsUpper(text[at]);
    }

    private static bool NextIsNumber(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at < end && char.IsDigit(text[at]);
    }

    private static bool AfterComma(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        return at > 0 && text[at - 1] == ',';
    }
}
