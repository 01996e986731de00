using Dateline.Extraction.Syntax;

namespace Dateline.Training.Syntax;

/// <summary>A sentence of the treebank: its words, and for each (from 1) its tag, head (0 the root) and relation.</summary>
internal sealed record TreebankSentence(string[] Words, WordTag[] Tags, int[] Heads, Relation[] Relations)
{
    public int Count => Words.Length;
}

/// <summary>A document of the treebank and the genre it belongs to.</summary>
internal sealed record TreebankDocument(string Genre, string Name, List<TreebankSentence> Sentences);

/// <summary>Reads CoNLL-U files (universaldependencies.org/format).</summary>
internal static class Treebank
{
    /// <summary>Every document of a folder's .conllu files, in the order of the files' names.</summary>
    public static List<TreebankDocument> Read(string folder)
    {
        var documents = new List<TreebankDocument>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.conllu").Order(StringComparer.Ordinal))
        {
            var genre = Path.GetFileNameWithoutExtension(path);
            var rows = new List<TreebankRow>();
            var joined = (0, true);
            foreach (var line in File.ReadLines(path))
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal)) documents.Add(new(genre, line[(line.LastIndexOf(' ') + 1)..], []));
                else if (line.Length == 0) Close(documents[^1], rows, ref joined);
                else if (line[0] != '#') TreebankRow.Add(rows, line.Split('\t'), ref joined);
            }

            if (rows.Count > 0) Close(documents[^1], rows, ref joined);
        }

        return documents;
    }

    private static void Close(TreebankDocument document, List<TreebankRow> rows, ref (int Last, bool Space) joined)
    {
        document.Sentences.Add(TreebankAlignment.Retokenize(rows));
        rows.Clear();
        joined = (0, true);
    }
}
