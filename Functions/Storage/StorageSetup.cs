using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Dateline.Functions.Storage;

/// <summary>Makes what is missing of the containers, queues and tables. In Azure the deployment has made them.</summary>
public sealed class StorageSetup(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
{
    public Task CreateAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. StorageNames.Containers.Select(name => (Task)blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation)),
        .. StorageNames.Queues.Select(name => (Task)queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation)),
        .. StorageNames.Tables.Select(name => (Task)tables.CreateTableIfNotExistsAsync(name, cancellation)),
    ]);
}
