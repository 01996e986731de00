using Azure.Storage.Blobs;
using Dateline.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Intake;

/// <summary>A file was dropped.</summary>
public sealed class ReceiveDrop(DropReception reception)
{
    [Function(nameof(ReceiveDrop))]
    public Task RunAsync(
        [BlobTrigger(StorageNames.Dropped + "/{name}", Source = DropTrigger.Source)] BlobClient blob, string name, CancellationToken cancellation) =>
        reception.ReceiveAsync(name, cancellation);
}
