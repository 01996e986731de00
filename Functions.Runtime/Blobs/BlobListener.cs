using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Dateline.Functions.Runtime.Bindings;
using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Invocation;
using Dateline.Functions.Runtime.Queues;
using Dateline.Functions.Runtime.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Runtime.Blobs;

/// <summary>
/// Lists a container again and again and calls the function for every version it has no receipt for. Only ETags decide,
/// never times: Last-Modified counts whole seconds and a listing takes many of them, so a blob changed behind the
/// listing's back would be taken for done. Here its new ETag is simply seen by the next listing.
/// </summary>
#pragma warning disable CA1001 // The semaphore has no wait handle to free, and calls may outlive the listener's last wait.
internal sealed class BlobListener : ITriggerListener
#pragma warning restore CA1001
{
    private const string PoisonQueue = "webjobs-blobtrigger-poison";

    private readonly FunctionDescriptor function;
    private readonly FunctionInvoker invoker;
    private readonly BlobBinder binder;
    private readonly HostLifecycle lifecycle;
    private readonly Wakeup wakeup;
    private readonly BlobOptions options;
    private readonly MessageEncoding encoding;
    private readonly BlobPathPattern pattern;
    private readonly BlobContainerClient container;
    private readonly BlobReceipts receipts;
    private readonly QueueClient poison;
    private readonly ILogger log;
    private readonly BlobLedger ledger = new();
    private readonly SemaphoreSlim places;
    private string? trouble;

    public BlobListener(
        FunctionDescriptor function, FunctionInvoker invoker, StorageConnections connections, SettingNames names,
        BlobBinder binder, HostLifecycle lifecycle, Wakeup wakeup, RuntimeOptions options, ILoggerFactory loggers)
    {
        this.function = function;
        this.invoker = invoker;
        this.binder = binder;
        this.lifecycle = lifecycle;
        this.wakeup = wakeup;
        this.options = options.Blobs;
        encoding = options.Queues.Encoding;
        var trigger = (BlobTriggerAttribute)function.Trigger!;
        pattern = BlobPathPattern.Parse(names.Resolve(trigger.BlobPath));
        container = connections.Blobs(trigger.Connection).GetBlobContainerClient(pattern.Container);
        poison = connections.Queues(trigger.Connection).GetQueueClient(PoisonQueue);
        receipts = new BlobReceipts(
            connections.Blobs().GetBlobContainerClient("azure-webjobs-hosts"), options.HostId, function.Id, pattern.Container);
        places = new SemaphoreSlim(options.Blobs.MaxDegreeOfParallelism);
        log = loggers.CreateLogger("Host.Triggers.Blob");
    }

    /// <summary>How many whole listings have been read.</summary>
    internal int Scans { get; private set; }

    public async Task RunAsync()
    {
        HashSet<string>? before = null;
        while (!lifecycle.Taking.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                before ??= await receipts.LoadAsync(lifecycle.Taking);
                await ScanAsync(before);
                // After one whole listing the ledger knows every blob that is there.
                before = [];
                Scans++;
                trouble = null;
            }
            catch (OperationCanceledException) when (lifecycle.Taking.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (StorageFault.Is(exception))
            {
                var reason = StorageFault.Reason(exception);
                if (trouble != reason)
                    log.LogWarning("Container '{Container}' cannot be read: {Reason}", container.Name, reason);
                trouble = reason;
            }

            // A large container is not listed all the time: the rest is at least as long as the work.
            await wakeup.Blobs.RestAsync(Stopwatch.GetElapsedTime(started), options.PollInterval, lifecycle.Taking);
        }

        for (var place = 0; place < options.MaxDegreeOfParallelism; place++)
            await places.WaitAsync();
    }

    // A blob without a receipt is found again at the next start: there is nothing to give back.
    public Task ReleaseAsync() => Task.CompletedTask;

    private async Task ScanAsync(HashSet<string> before)
    {
        HashSet<string> listed = new(StringComparer.Ordinal);
        try
        {
            await foreach (var item in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, pattern.Prefix, lifecycle.Taking))
            {
                if (item.Properties.ETag is not { } etag || pattern.Match(item.Name) is not { } parts)
                    continue;
                var version = new BlobVersion(etag);
                listed.Add(item.Name);
                if (!ledger.IsNew(item.Name, version))
                    continue;
                if (before.Contains(receipts.NameOf(item.Name, version)))
                    ledger.Handled(item.Name, version);
                else
                    await StartAsync(item.Name, parts);
            }
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Nobody has dropped anything yet.
        }

        ledger.KeepOnly(listed);
    }

    private async Task StartAsync(string name, Dictionary<string, object?> parts)
    {
        await places.WaitAsync(lifecycle.Taking);
        if (!ledger.TryTake(name))
        {
            places.Release();
            return;
        }

        _ = Task.Run(async () =>
        {
            try
            {
                await CallAsync(container.GetBlobClient(name), parts);
            }
            catch (Exception exception) when (StorageFault.Is(exception))
            {
                log.LogWarning("Blob '{Container}/{Blob}' could not be settled: {Reason}", container.Name, name, StorageFault.Reason(exception));
            }
            finally
            {
                ledger.Release(name);
                places.Release();
            }
        });
    }

    private async Task CallAsync(BlobClient blob, Dictionary<string, object?> parts)
    {
        BlobProperties properties;
        try
        {
            properties = await blob.GetPropertiesAsync(cancellationToken: lifecycle.Working);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return;
        }

        // The version is read before the call: what is written while the function runs has another one and is seen later.
        var version = new BlobVersion(properties.ETag);
        if (!ledger.IsHandled(blob.Name, version))
        {
            var outcome = await invoker.InvokeAsync(function, new BlobEvent(blob, parts, binder), lifecycle.Working);
            await SettleAsync(blob, version, properties.BlobType, outcome);
        }
    }

    private async Task SettleAsync(BlobClient blob, BlobVersion version, BlobType type, InvocationOutcome outcome)
    {
        if (lifecycle.Crashed || outcome == InvocationOutcome.Canceled)
            return;
        var failures = outcome == InvocationOutcome.Failed ? ledger.Failed(blob.Name, version) : 0;
        if (failures > 0 && failures < options.PoisonThreshold)
            return;
        if (failures > 0)
            await PoisonAsync(blob, version, type);
        // What the function put on a queue need not wait for the receipt.
        wakeup.Queues.Pulse();
        await receipts.WriteAsync(blob.Name, version, poisoned: failures > 0);
        ledger.Handled(blob.Name, version);
    }

    private async Task PoisonAsync(BlobClient blob, BlobVersion version, BlobType type)
    {
        log.LogWarning(
            "Blob '{Container}/{Blob}' has failed {Most} times. Moving it to queue '{Poison}'.",
            container.Name, blob.Name, options.PoisonThreshold, PoisonQueue);
        var message = new PoisonBlob(function.Id, $"{type}Blob", container.Name, blob.Name, version.ToString());
        await poison.SendOrCreateAsync(encoding.Encode(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(message))), CancellationToken.None);
    }
}
