namespace Dateline.Functions.Runtime.Azurite;

/// <summary>How to start Azurite. A port of 0 means a free one.</summary>
public sealed record AzuriteOptions
{
    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }

    /// <summary>The folder the data is kept in; null keeps it in memory.</summary>
    public string? Location { get; init; }

    /// <summary>Names of the storage accounts to serve; empty means the well-known <c>devstoreaccount1</c>.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>The ports and the account that <c>UseDevelopmentStorage=true</c> stands for.</summary>
    public static AzuriteOptions Standard(string location) =>
        new() { BlobPort = 10000, QueuePort = 10001, TablePort = 10002, Location = location };
}
