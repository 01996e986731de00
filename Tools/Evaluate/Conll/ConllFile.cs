namespace Dateline.Tools.Evaluate.Conll;

/// <summary>A sentence of a column file: its tokens and their BIO tags.</summary>
internal sealed record ConllSentence(IReadOnlyList<string> Tokens, IReadOnlyList<string> Tags)
{
    /// <summary>Whether the file marks the start of a document before it.</summary>
    public bool OpensDocument { get; init; }

    /// <summary>The names: tokens <c>[First, End)</c> and the label. A lone I- opens a name, as in the first BIO scheme.</summary>
    public IEnumerable<(int First, int End, string Label)> Names()
    {
        for (var i = 0; i < Tags.Count;)
        {
            var label = Label(i);
            var end = i + 1;
            if (label is null)
            {
                i = end;
                continue;
            }

            while (end < Tags.Count && Tags[end].StartsWith("I-", StringComparison.Ordinal) && Label(end) == label) end++;
            yield return (i, end, label);
            i = end;
        }
    }

    private string? Label(int i) => Tags[i].Length > 2 ? Tags[i][2..] : null;
}

/// <summary>Reads files of two or more columns, the token first and the tag last, a blank line between sentences.</summary>
internal static class ConllFile
{
    private static readonly char[] Separators = ['\t', ' '];

    /// <summary>The sentences in order; lines of one column are left out.</summary>
    public static IEnumerable<ConllSentence> Read(string path)
    {
        List<string> tokens = [];
        List<string> tags = [];
        var opens = false;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var columns = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length >= 2 && columns[0] != "-DOCSTART-")
            {
                tokens.Add(columns[0]);
                tags.Add(columns[^1].Trim());
            }
            else if (tokens.Count > 0)
            {
                yield return new ConllSentence(tokens, tags) { OpensDocument = opens };
                (tokens, tags, opens) = ([], [], false);
            }

            opens |= columns is ["-DOCSTART-", ..];
        }
    }
}
