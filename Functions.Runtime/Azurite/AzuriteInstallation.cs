namespace Dateline.Functions.Runtime.Azurite;

/// <summary>The Azurite that the build restored: <c>node_modules/azurite</c> in this folder or one above it.</summary>
internal sealed record AzuriteInstallation(string Root)
{
    private const string Entry = "node_modules/azurite/dist/src/azurite.js";

    public string Script => Path.Combine(Root, Entry);

    /// <summary>Where the emulator of a local run keeps its data; git ignores it.</summary>
    public string Data => Path.Combine(Root, ".azurite");

    public static AzuriteInstallation Find() => Find([Environment.CurrentDirectory, AppContext.BaseDirectory]);

    internal static AzuriteInstallation Find(IEnumerable<string> starts)
    {
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Entry)))
                    return new AzuriteInstallation(folder.FullName);
            }
        }

        throw new StartupException(
            "Azurite is not installed: run \"npm ci --ignore-scripts\" in the folder of package.json, or build the solution, which does it.");
    }
}
