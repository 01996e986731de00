namespace Dateline.Intake.Text;

/// <summary>Tells lines such as "Read more: …" and "Share this" from paragraphs; the rows are in <c>BoilerplateLines.txt</c>.</summary>
internal static class BoilerplateLine
{
    private const int LongestStart = 160;
    private const int Longest = 300;
    private const int WordsBesideAddress = 6;

    private static readonly HashSet<string> Whole = [.. Rows('=')];
    private static readonly string[] Starts = [.. Rows('^')];
    private static readonly string[] Holds = [.. Rows('~')];

    public static bool Reads(string line)
    {
        if (line.Length > Longest) return false;
        var lower = line.ToLowerInvariant();
        if (Array.Exists(Holds, words => lower.Contains(words, StringComparison.Ordinal))) return true;
        if (line.Length > LongestStart) return false;
        if (IsAddress(lower)) return true;
        return Whole.Contains(lower.TrimEnd('.', ':', '…', '!', '»', '>', ' ')) || Starts.Any(start => Begins(lower, start));
    }

    /// <summary>A web address with hardly a word beside it, which a page prints at its head or foot.</summary>
    private static bool IsAddress(string line) =>
        (line.Contains("www.", StringComparison.Ordinal) || line.Contains("http", StringComparison.Ordinal)) && line.AsSpan().Count(' ') < WordsBesideAddress && line[^1] is not '.';

    /// <summary>The row's last word has to end in the line where it does in the row.</summary>
    private static bool Begins(string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal)
        && (line.Length == start.Length || !char.IsLetter(start[^1]) || !char.IsLetter(line[start.Length]));

    private static IEnumerable<string> Rows(char kind) =>
        EmbeddedText.Rows("BoilerplateLines.txt").Where(row => row[0] == kind).Select(row => row[2..]);
}
