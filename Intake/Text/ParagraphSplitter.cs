using Dateline.Intake.Normalising;

namespace Dateline.Intake.Text;

/// <summary>
/// Cuts plain text into paragraphs. Blank lines and indents always separate them; other line ends do so unless they come from
/// wrapping at a column.
/// </summary>
internal static class ParagraphSplitter
{
    // No editor wraps prose wider than this; longer lines are whole paragraphs.
    private const int WidestWrap = 130;

    // Wrapping is not always greedy: a few columns may stay free.
    private const int Ragged = 6;

    /// <summary>The paragraphs, each on one line with single spaces; empty when the text is blank.</summary>
    public static IReadOnlyList<string> Split(string raw)
    {
        var lines = CharacterCleaner.Clean(raw).Split('\n').Select(Line.From).ToList();
        var blankLines = HasBlankBetween(lines);
        var width = lines.Max(line => line.Text.Length);
        var wrapped = width <= WidestWrap && (blankLines || IsWrapped(lines, width));
        var paragraphs = new List<string>();
        Line? previous = null;
        foreach (var line in lines)
        {
            if (line.Text.Length > 0)
            {
                if (previous is { Text.Length: > 0 } before && Continues(before, line, wrapped, blankLines, width)) paragraphs[^1] += " " + line.Text;
                else paragraphs.Add(line.Text);
            }

            previous = line;
        }

        return paragraphs;
    }

    private static bool Continues(Line before, Line line, bool wrapped, bool blankLines, int width)
    {
        if (line.IsItem || line.Indent > before.Indent + 1 || Byline.Reads(before.Text)) return false;
        if (wrapped && IsFull(before, line, width)) return true;
        if (EndsSentence(before.Text)) return false;
        // A line that stops short and in mid-sentence was broken where its writer paused.
        return (wrapped || blankLines) && (char.IsLower(line.Text[0]) || (before.Text.Length > width / 2 && before.Text.Length <= WidestWrap));
    }

    /// <summary>Without blank lines: most line ends come where the next word would not have fitted.</summary>
    private static bool IsWrapped(List<Line> lines, int width)
    {
        int ends = 0, full = 0;
        foreach (var (before, line) in lines.Zip(lines.Skip(1)))
        {
            if (before.Text.Length == 0 || line.Text.Length == 0) continue;
            ends++;
            if (IsFull(before, line, width) && !EndsSentence(before.Text)) full++;
        }

        return full * 2 > ends;
    }

    private static bool IsFull(Line before, Line line, int width) => before.Text.Length + 1 + line.FirstWord >= width - Ragged;

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd("”’\"')]»") is [.., '.' or '!' or '?' or '…' or ':'];

    private static bool HasBlankBetween(List<Line> lines)
    {
        var first = lines.FindIndex(line => line.Text.Length > 0);
        var last = lines.FindLastIndex(line => line.Text.Length > 0);
        return first >= 0 && lines.FindIndex(first, last - first + 1, line => line.Text.Length == 0) >= 0;
    }

    private readonly record struct Line(string Text, int Indent)
    {
        public int FirstWord => Text.IndexOf(' ') is >= 0 and var end ? end : Text.Length;

        public bool IsItem => Text is ['•' or '*', ' ', ..];

        public static Line From(string raw) =>
            new(string.Join(' ', raw.Split(' ', StringSplitOptions.RemoveEmptyEntries)), raw.Length - raw.TrimStart(' ').Length);
    }
}
