using System.Text.Json;
using Dateline.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Operations;

/// <summary>Empties the poison queues into the table of failures.</summary>
public sealed class PoisonQueues(Failures failures)
{
    [Function(nameof(RecordFailedParse))]
    public Task RecordFailedParse([QueueTrigger(StorageNames.ToParsePoison)] ParseMessage message, CancellationToken cancellation) =>
        failures.RecordAsync(message, cancellation);

    [Function(nameof(RecordFailedReception))]
    public Task RecordFailedReception([QueueTrigger(StorageNames.ToReceivePoison)] ReceiveMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return failures.RecordAsync(message.Drop, cancellation);
    }

    /// <summary>The host's message about a blob that its trigger failed on.</summary>
    [Function(nameof(RecordFailedDrop))]
    public async Task RecordFailedDrop([QueueTrigger(StorageNames.BlobPoison)] string message, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(message);
        if (json.RootElement.GetProperty("ContainerName").GetString() != StorageNames.Dropped) return;
        await failures.RecordAsync(json.RootElement.GetProperty("BlobName").GetString()!, cancellation);
    }
}
