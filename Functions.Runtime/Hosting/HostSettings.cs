using System.Reflection;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>What the runtime is told before the app configures anything.</summary>
internal sealed record HostSettings
{
    public string[] Args { get; init; } = [];

    public required string ApplicationName { get; init; }

    public required IReadOnlyList<Type> FunctionTypes { get; init; }

    /// <summary>Settings that win over everything; tests give the whole configuration here.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>The folder with host.json and local.settings.json; null where there is none.</summary>
    public string? ScriptRoot { get; init; }

    /// <summary>An app run by a person: reads local settings, the environment and arguments, logs to the console,
    /// starts Azurite, and tells a fault in one line. Off for an app inside a test.</summary>
    public bool OwnsProcess { get; init; }

    public static HostSettings ForProcess(string[] args, Assembly functions) => new()
    {
        Args = args,
        ApplicationName = functions.GetName().Name!,
        FunctionTypes = functions.GetTypes(),
        ScriptRoot = FindScriptRoot(),
        OwnsProcess = true,
    };

    private static string? FindScriptRoot()
    {
        if (Has(Environment.CurrentDirectory))
            return Environment.CurrentDirectory;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Has(folder.FullName))
                return folder.FullName;
        }

        return null;

        static bool Has(string folder) => File.Exists(Path.Combine(folder, "host.json"));
    }
}
