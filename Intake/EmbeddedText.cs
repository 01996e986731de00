namespace Dateline.Intake;

/// <summary>The data files of this library: one row a line, <c>#</c> starts a comment line.</summary>
internal static class EmbeddedText
{
    public static IEnumerable<string> Rows(string name)
    {
        var assembly = typeof(EmbeddedText).Assembly;
        var resource = Array.Find(assembly.GetManifestResourceNames(), candidate => candidate.EndsWith("." + name, StringComparison.Ordinal))!;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
