namespace Dateline.Functions.Runtime.Testing;

/// <summary>The surroundings of an app under test. Nothing else comes in: no environment, no local.settings.json.</summary>
public sealed record FunctionsTestOptions
{
    /// <summary>The connection string that <c>AzureWebJobsStorage</c> gets.</summary>
    public required string Storage { get; init; }

    /// <summary>Further settings, <c>:</c> or <c>__</c> between levels; host.json values as
    /// <c>AzureFunctionsJobHost__extensions__queues__batchSize</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>The folder whose host.json is read; null for the host's defaults.</summary>
    public string? ScriptRoot { get; init; }
}
