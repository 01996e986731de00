namespace Dateline.Tools.Drop;

/// <summary>A file to drop and the name it gets in the container.</summary>
internal sealed record FoundFile(string Path, string Name)
{
    /// <summary>The files named, and every file below the folders named, hidden ones left out; and the paths where nothing is.</summary>
    public static (IReadOnlyList<FoundFile> Files, IReadOnlyList<string> Missing) Find(IEnumerable<string> paths, string prefix)
    {
        List<FoundFile> files = [];
        List<string> missing = [];
        foreach (var path in paths)
        {
            if (File.Exists(path)) files.Add(new(path, prefix + System.IO.Path.GetFileName(path)));
            else if (Directory.Exists(path)) files.AddRange(Below(path, prefix));
            else missing.Add(path);
        }

        return (files, missing);
    }

    private static IEnumerable<FoundFile> Below(string folder, string prefix) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
            .Order(StringComparer.Ordinal)
            .Select(file => new FoundFile(file, prefix + System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')));
}
