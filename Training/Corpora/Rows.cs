namespace Dateline.Training.Corpora;

/// <summary>The patterns of made rows and datelines, and what fills their slots.</summary>
internal sealed class Rows
{
    private readonly Dictionary<string, string[]> _fillers;

    /// <param name="folder">With <c>rows.txt</c>, <c>datelines.txt</c> and <c>fillers.txt</c>.</param>
    public Rows(string folder)
    {
        Patterns = Lines(folder, "rows.txt");
        Datelines = Lines(folder, "datelines.txt");
        _fillers = Lines(folder, "fillers.txt").Select(line => line.Split(": ", 2)).ToDictionary(kind => kind[0], kind => kind[1].Split("; "));
    }

    public IReadOnlyList<string> Patterns { get; }

    public IReadOnlyList<string> Datelines { get; }

    /// <summary>The fillers of a kind.</summary>
    public IReadOnlyList<string> this[string kind] => _fillers[kind];

    private static string[] Lines(string folder, string name) => [.. File.ReadLines(Path.Combine(folder, name)).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
}
