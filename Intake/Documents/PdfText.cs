namespace Dateline.Intake.Documents;

/// <summary>Joins the blocks of all pages into paragraphs.</summary>
internal static class PdfText
{
    // A first line stands in by about an em; less is the ragged edge of letters.
    private const double Indent = 4;

    // A paragraph's last line ends clearly before the column does.
    private const double ShortLine = 0.85;

    private const double TitleOverBody = 1.25;

    public static (string? Title, IReadOnlyList<string> Paragraphs) Assemble(IReadOnlyList<IReadOnlyList<PdfBlock>> pages)
    {
        var heads = RunningHeads(pages);
        var blocks = pages.SelectMany(page => page).Where(block => block.Lines.Count > 0 && !(block.AtEdge && IsHead(block, heads, pages.Count))).ToList();
        if (blocks.Count == 0) return (null, []);
        var title = Title(blocks);
        var paragraphs = new List<string>();
        foreach (var block in blocks.Where(block => block != title)) Add(block, paragraphs);
        return (title is null ? null : Joined(title.Lines), paragraphs);
    }

    /// <summary>The block in the largest letters among the first, when they are clearly larger than the body's.</summary>
    private static PdfBlock? Title(List<PdfBlock> blocks)
    {
        var sizes = blocks.SelectMany(block => block.Lines).OrderBy(line => line.Size).ToList();
        var body = sizes[sizes.Count / 2].Size;
        var largest = blocks.Take(6).MaxBy(block => block.Lines[0].Size)!;
        return blocks.Count > 1 && largest.Lines.Count <= 4 && largest.Lines[0].Size > body * TitleOverBody ? largest : null;
    }

    private static void Add(PdfBlock block, List<string> paragraphs)
    {
        var left = block.Lines.Min(line => line.Left);
        var width = block.Lines.Max(line => line.Right) - left;
        for (var at = 0; at < block.Lines.Count; at++)
        {
            var line = block.Lines[at];
            var continues = at == 0
                // A column or page ends in mid-sentence more often than not.
                ? paragraphs.Count > 0 && !EndsSentence(paragraphs[^1]) && char.IsLower(line.Text[0])
                : line.Left - left < Indent && !(EndsSentence(block.Lines[at - 1].Text) && block.Lines[at - 1].Right - left < width * ShortLine);
            if (continues) paragraphs[^1] = Join(paragraphs[^1], line.Text);
            else paragraphs.Add(line.Text);
        }
    }

    private static string Joined(IReadOnlyList<PdfLine> lines) => lines.Select(line => line.Text).Aggregate(Join);

    /// <summary>A hyphen between letters at a line's end is the typesetter's when the next line goes on in lower case.</summary>
    private static string Join(string text, string line) =>
        text is [.., var letter, '-' or '\u2010'] && char.IsLetter(letter) && char.IsLower(line[0]) ? text[..^1] + line : $"{text} {line}";

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd("”’\"')]") is [.., '.' or '!' or '?' or '…' or ':'];

    private static Dictionary<string, int> RunningHeads(IReadOnlyList<IReadOnlyList<PdfBlock>> pages) => pages
        .SelectMany(page => page.Where(block => block.AtEdge && block.Lines.Count > 0).Select(Key).Distinct())
        .GroupBy(key => key)
        .ToDictionary(group => group.Key, group => group.Count());

    private static bool IsHead(PdfBlock block, Dictionary<string, int> heads, int pages)
    {
        var key = Key(block);
        return key.Length == 0 || key is "page" or "pageof" || (pages > 1 && heads[key] * 2 >= pages);
    }

    /// <summary>The letters alone, so that page numbers make no difference.</summary>
    private static string Key(PdfBlock block) =>
        string.Concat(block.Lines.SelectMany(line => line.Text).Where(char.IsLetter)).ToLowerInvariant();
}
