namespace Dateline.Functions.Tests.Extraction;

/// <summary>Tables of test sentences: one a line, columns split at tabs, lines that begin with # left out.</summary>
internal static class SentenceTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(SentenceTable).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
