using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Fixed wordings, with words that may be left out or are one of several: the rows of <c>Resources/unconfirmed.txt</c>.</summary>
internal static class Wordings
{
    private static readonly Lazy<(string[] Words, bool Optional)[][]> Unconfirmed = new(() =>
        [.. Resource.Rows("unconfirmed.txt").Select(row => Parse(row[0]))]);

    private static readonly (string[] Words, bool Optional)[][] Refutations =
        [Parse("proved/proves/proven (to) (be) false/untrue/baseless/unfounded/groundless/wrong"), Parse("turned out to be false/untrue/baseless/unfounded/groundless")];

    private static readonly (string[] Words, bool Optional)[][] Credits = [Parse("according to"), Parse("in the words of"), Parse("by the count/estimate/reckoning/tally/account of")];

    /// <summary>The end of a wording that says nobody vouches for a statement and begins at <paramref name="token"/>; -1 when there is none.</summary>
    public static int UnconfirmedAt(TokenizedText text, int token, int end) => At(Unconfirmed.Value, text, token, end);

    /// <summary>The end of a wording that says a statement was wrong; -1 when there is none.</summary>
    public static int RefutedAt(TokenizedText text, int token, int end) => At(Refutations, text, token, end);

    /// <summary>The end of a wording that is followed by whom a statement is credited to; -1 when there is none.</summary>
    public static int CreditAt(TokenizedText text, int token, int end) => At(Credits, text, token, end);

    private static int At((string[] Words, bool Optional)[][] wordings, TokenizedText text, int token, int end)
    {
        foreach (var wording in wordings)
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

    private static (string[] Words, bool Optional)[] Parse(string wording) =>
        [.. wording.Split(' ').Select(word => word[0] == '(' ? (word[1..^1].Split('/'), true) : (word.Split('/'), false))];
}
