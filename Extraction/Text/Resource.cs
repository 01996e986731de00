using System.Reflection;

namespace Dateline.Extraction.Text;

/// <summary>The embedded data files of <c>Extraction/Resources</c>.</summary>
internal static class Resource
{
    /// <summary>The resource as a stream; its name is its path under <c>Resources</c> with dots for slashes.</summary>
    /// <exception cref="InvalidOperationException">The build left it out.</exception>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Dateline.Extraction.Resources.{name}")
        ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");

    /// <summary>The rows of a table: one a line, columns split at tabs, blank lines and lines that begin with # left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
