using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Dateline.Functions.Runtime.Blobs;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Testing;
using Dateline.Functions.Tests.Azurite;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dateline.Functions.Tests.Runtime;

/// <summary>A storage account of its own and an app on it that can be started again and again.</summary>
public sealed class RuntimeApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<FunctionsTestHost> hosts = [];

    private RuntimeApp(string storage)
    {
        Storage = storage;
        Blobs = new BlobServiceClient(storage);
        Queues = new QueueServiceClient(storage, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    public string Storage { get; }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public Calls Calls { get; } = new();

    public static async Task<RuntimeApp> OnAsync(AzuriteFixture azurite) => new(await azurite.NewAccountAsync());

    public async Task<FunctionsTestHost> StartAsync<TFunctions>(
        Dictionary<string, string?>? settings = null, Action<FunctionsApplicationBuilder>? configure = null)
    {
        var host = await FunctionsTestHost.StartAsync(
            [typeof(TFunctions)],
            builder =>
            {
                builder.Services.AddSingleton(Calls);
                configure?.Invoke(builder);
            },
            new FunctionsTestOptions { Storage = Storage, Settings = settings ?? [] },
            TestContext.Current.CancellationToken);
        hosts.Add(host);
        return host;
    }

    public async Task<BlobContainerClient> ContainerAsync(string name)
    {
        var container = Blobs.GetBlobContainerClient(name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    public async Task<QueueClient> QueueAsync(string name)
    {
        var queue = Queues.GetQueueClient(name);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    /// <summary>The first message of a queue, once there is one; it is taken off.</summary>
    public async Task<string> MessageAsync(string name)
    {
        var queue = await QueueAsync(name);
        string? text = null;
        await UntilAsync(async () =>
        {
            var message = (await queue.ReceiveMessageAsync()).Value;
            text = message?.Body.ToString();
            return message is not null;
        });
        return text!;
    }

    /// <summary>Waits until every blob trigger has listed its container some more times.</summary>
    public static async Task ScansAsync(FunctionsTestHost host, int more)
    {
        var listeners = host.Services.GetServices<IHostedService>().OfType<TriggerService>().Single().Listeners.OfType<BlobListener>();
        foreach (var listener in listeners)
        {
            var enough = listener.Scans + more;
            await UntilAsync(() => Task.FromResult(listener.Scans >= enough));
        }
    }

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await holds())
            await Task.Delay(25, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
    }
}
