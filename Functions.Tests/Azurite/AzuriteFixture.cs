using Dateline.Functions.Runtime.Azurite;
using Dateline.Functions.Tests.Azurite;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Dateline.Functions.Tests.Azurite;

/// <summary>
/// One Azurite in memory, on free ports, for all tests; started when the first test asks for storage. Every test takes an
/// account of its own, so tests run at the same time and in any order without seeing each other's blobs, queues and tables.
/// </summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private static readonly string[] Accounts = [.. Enumerable.Range(1, 999).Select(number => $"account{number:000}")];

    private readonly Lazy<Task<AzuriteServer>> server =
        new(() => AzuriteServer.StartAsync(new AzuriteOptions { Accounts = Accounts }));

    private int taken = -1;

    /// <summary>The connection string of an empty storage account that no other test has.</summary>
    public async Task<string> NewAccountAsync() =>
        (await server.Value).ConnectionStringFor(Accounts[Interlocked.Increment(ref taken)]);

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }
}
