namespace Dateline.Intake.Text;

/// <summary>Tells lines such as "Read more: …" and "Share this" from paragraphs; the rows are in <c>BoilerplateLines.txt</c>.</summary>
internal static class BoilerplateLine
{
    private const int LongestStart = 160;

    private static readonly HashSet<string> Whole = [.. Rows('=')];
    private static readonly string[] Starts = [.. Rows('^')];

    public static bool Reads(string line)
    {
        if (line.Length > LongestStart) return false;
        var lower = line.ToLowerInvariant();
        return Whole.Contains(lower.TrimEnd('.', ':', '…', '!', '»', '>', ' ')) || Starts.Any(start => Begins(lower, start));
    }

    /// <summary>The row's last word has to end in the line where it does in the row.</summary>
    private static bool Begins(string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal)
        && (line.Length == start.Length || !char.IsLetter(start[^1]) || !char.IsLetter(line[start.Length]));

    private static IEnumerable<string> Rows(char kind) =>
        EmbeddedText.Rows("BoilerplateLines.txt").Where(row => row[0] == kind).Select(row => row[2..]);
}
