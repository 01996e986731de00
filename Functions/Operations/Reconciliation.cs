using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Dateline.Functions.Intake;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Drops;

namespace Dateline.Functions.Operations;

/// <summary>
/// Compares the container with the ledger and asks again for what was missed: a blob whose event was lost, a file whose reading or
/// parsing broke off. A blob that was deleted keeps its articles: the container is an inbox, the record is not.
/// </summary>
public sealed class Reconciliation(DroppedBlobs blobs, StorageTables tables, StorageQueues queues, TimeProvider time)
{
    private const int Page = 1000;

    // A file younger than this is most likely being worked on.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>Returns how many files were asked for again.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var asked = 0;
        // While articles wait in the queue, files that are being parsed are not late.
        var idle = await queues.LengthAsync(StorageNames.ToParse, cancellation) is not > 0;
        await foreach (var page in blobs.Container.GetBlobsAsync(new GetBlobsOptions(), cancellation).AsPages(pageSizeHint: Page))
        {
            var known = await LedgerAsync(page.Values, cancellation);
            foreach (var blob in page.Values.Where(blob => IsMissed(blob, known.GetValueOrDefault(Key.Of(blob.Name)), idle)))
            {
                await queues.ReceiveAsync(new(blob.Name), cancellation);
                asked++;
            }
        }

        return asked;
    }

    private bool IsMissed(BlobItem blob, DropRow? drop, bool idle)
    {
        var before = time.GetUtcNow() - Grace;
        if (blob.Properties.LastModified > before) return false;
        if (drop is null || drop.BlobTag != DroppedBlobs.Version(blob.Properties.ETag!.Value)) return true;
        return drop.Timestamp < before && (drop.State == DropStates.Reading || (drop.State == DropStates.Parsing && idle));
    }

    /// <summary>The ledger's rows between the first and the last name of a page of blobs.</summary>
    private async Task<Dictionary<string, DropRow>> LedgerAsync(IReadOnlyList<BlobItem> page, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, DropRow>();
        var keys = page.Select(blob => Key.Of(blob.Name)).Order(StringComparer.Ordinal).ToList();
        if (keys.Count == 0) return rows;
        var range = TableClient.CreateQueryFilter($"PartitionKey ge {keys[0]} and PartitionKey le {keys[^1]}");
        await foreach (var row in tables.Drops.QueryAsync<DropRow>(range, Page, cancellationToken: cancellation)) rows[row.PartitionKey] = row;
        return rows;
    }
}
