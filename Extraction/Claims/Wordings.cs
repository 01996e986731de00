using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Fixed wordings, with words that may be left out or are one of several: the rows of <c>Resources/unconfirmed.txt</c>.</summary>
internal static class Wordings
{
    private static readonly Lazy<(string[] Words, bool Optional)[][]> Unconfirmed = new(() =>
        [.. Resource.Rows("unconfirmed.txt").Select(row => row[0].Split(' ').Select(Parse).ToArray())]);

    /// <summary>The end of a wording that says nobody vouches for a statement and begins at <paramref name="token"/>; -1 when there is none.</summary>
    public static int UnconfirmedAt(TokenizedText text, int token, int end)
    {
        foreach (var wording in Unconfirmed.Value)
        {
            if (Match(text, wording, token, end) is >= 0 and var stop) return stop;
        }

        return -1;
    }

    private static int Match(TokenizedText text, (string[] Words, bool Optional)[] wording, int token, int end)
    {
        foreach (var (words, optional) in wording)
        {
            if (token < end && IsOne(text[token], words)) token++;
            else if (!optional) return -1;
        }

        return token;
    }

    private static bool IsOne(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static (string[] Words, bool Optional) Parse(string word) =>
        word[0] == '(' ? (word[1..^1].Split('/'), true) : (word.Split('/'), false);
}
