using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dateline.Functions.Storage;
using Dateline.Intake.Content;

namespace Dateline.Functions.Intake;

/// <summary>Container <c>articles</c>, into which files are dropped.</summary>
public sealed class DroppedBlobs(BlobServiceClient blobs)
{
    private const int BufferBytes = 81_920;

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

    /// <summary>The blob's bytes and their fingerprint while it still is what it was; null when it has been replaced or deleted since.</summary>
    public async Task<(FileContent Content, string Fingerprint)?> ReadAsync(string name, BlobProperties blob, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = new() { IfMatch = blob.ETag } };
            using var download = (await Container.GetBlobClient(name).DownloadStreamingAsync(options, cancellation)).Value;
            using var fingerprint = DropReading.BeginFingerprint(blob);
            using var spool = new Spool();
            var buffer = new byte[BufferBytes];
            for (var read = await download.Content.ReadAsync(buffer, cancellation); read > 0; read = await download.Content.ReadAsync(buffer, cancellation))
            {
                fingerprint.AppendData(buffer.AsSpan(0, read));
                spool.Write(buffer.AsSpan(0, read));
            }

            return (spool.Finish(), Convert.ToHexStringLower(fingerprint.GetHashAndReset()));
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return null;
        }
    }

    /// <summary>An ETag as the ledger writes it.</summary>
    public static string Version(ETag etag) => etag.ToString().Trim('"');
}
