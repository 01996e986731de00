using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Dateline.Functions.Runtime.Blobs;

/// <summary>
/// What a function has done with which version of a blob: one empty blob for each in container
/// <c>azure-webjobs-hosts</c>, named by function, ETag and path.
/// </summary>
internal sealed class BlobReceipts(BlobContainerClient hosts, string hostId, string functionId, string container)
{
    // A blob's name has at most 1024 characters.
    private const int LongestName = 1024;

    private readonly string folder = $"blobreceipts/{hostId}/{functionId}/";

    /// <summary>The receipts written before this start, read page by page instead of one by one.</summary>
    public async Task<HashSet<string>> LoadAsync(CancellationToken cancellationToken)
    {
        HashSet<string> receipts = new(StringComparer.Ordinal);
        try
        {
            await foreach (var receipt in hosts.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, cancellationToken))
                receipts.Add(receipt.Name);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await hosts.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        return receipts;
    }

    public async Task WriteAsync(string blob, BlobVersion version, bool poisoned)
    {
        var options = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { ["Outcome"] = poisoned ? "Poisoned" : "Completed" },
        };
        await hosts.GetBlobClient(NameOf(blob, version)).UploadAsync(BinaryData.Empty, options);
    }

    public string NameOf(string blob, BlobVersion version)
    {
        var name = $"{folder}{version}/{container}/{blob}";
        return name.Length <= LongestName
            ? name
            : $"{folder}{version}/{container}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)))}";
    }
}
