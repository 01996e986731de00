using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dateline.Functions.Storage;

namespace Dateline.Functions.Intake;

/// <summary>Container <c>articles</c>, into which files are dropped.</summary>
public sealed class DroppedBlobs(BlobServiceClient blobs)
{
    public BlobContainerClient Container { get; } = blobs.GetBlobContainerClient(StorageNames.Dropped);

    /// <summary>What the blob is now; null when there is none.</summary>
    public async Task<BlobProperties?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await Container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    /// <summary>The blob's bytes while it still is what it was; null when it has been replaced or deleted since.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string name, ETag version, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = new() { IfMatch = version } };
            return (await Container.GetBlobClient(name).DownloadContentAsync(options, cancellation)).Value.Content.ToMemory();
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return null;
        }
    }

    /// <summary>An ETag as the ledger writes it.</summary>
    public static string Version(ETag etag) => etag.ToString().Trim('"');
}
