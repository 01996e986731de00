using Azure.Storage.Blobs.Models;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Drops;
using Dateline.Intake.Content;

namespace Dateline.Functions.Intake;

/// <summary>
/// Takes a dropped file in: reads it, stages its articles and asks for each to be parsed. Every step is written so that the same call
/// made again, or made twice at once, ends the same; a file that changes meanwhile is read anew.
/// </summary>
public sealed class DropReception(
    DropLedger ledger, DroppedBlobs blobs, DropReading reading, StagedArticles staged, StorageQueues queues, DropSettlement settlement,
    TimeProvider time)
{
    private const int Rounds = 5;
    private const int StagedAtOnce = 50;
    private const int EnqueuedAtOnce = 16;

    public async Task ReceiveAsync(string name, CancellationToken cancellation)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await TryReceiveAsync(name, cancellation)) return;
        }

        throw new InvalidOperationException($"The dropped file '{name}' changed {Rounds} times while it was read.");
    }

    private async Task<bool> TryReceiveAsync(string name, CancellationToken cancellation)
    {
        // The ledger is looked at before the blob: a row that was written meanwhile then is found out when this one is saved.
        var known = await ledger.FindAsync(name, cancellation);
        if (await blobs.FindAsync(name, cancellation) is not { } blob) return true;
        var taken = known is not null && known.State != DropStates.Reading;
        if (taken && known!.BlobTag == DroppedBlobs.Version(blob.ETag))
        {
            await EnqueueAsync(known, cancellation);
            return true;
        }

        (FileContent Content, string Fingerprint)? read = null;
        if (reading.Fits(blob.ContentLength) && (read = await blobs.ReadAsync(name, blob, cancellation)) is null) return false;
        using var content = read?.Content;
        var fingerprint = read?.Fingerprint;
        if (taken && fingerprint is not null && known!.Content == fingerprint)
        {
            known.BlobTag = DroppedBlobs.Version(blob.ETag);
            return await ledger.TrySaveAsync(known, cancellation);
        }

        var drop = Begin(name, blob, known);
        drop.Content = fingerprint;
        if (!await ledger.TrySaveAsync(drop, cancellation)) return false;
        await StageAsync(drop, content is not null ? reading.Read(drop, content, blob) : reading.TooLarge(drop), cancellation);
        drop.Read = time.GetUtcNow();
        drop.State = DropStates.Parsing;
        if (!await ledger.TrySaveAsync(drop, cancellation)) return false;
        await EnqueueAsync(drop, cancellation);
        return true;
    }

    private DropRow Begin(string name, BlobProperties blob, DropRow? known) => new()
    {
        PartitionKey = Key.Of(name),
        ETag = known?.ETag ?? default,
        Name = name,
        Version = DroppedBlobs.Version(blob.ETag),
        BlobTag = DroppedBlobs.Version(blob.ETag),
        State = DropStates.Reading,
        Received = blob.LastModified,
        Started = time.GetUtcNow(),
        Bytes = blob.ContentLength,
        ContentType = blob.ContentType,
    };

    private async Task StageAsync(DropRow drop, IEnumerable<DropItem> items, CancellationToken cancellation)
    {
        foreach (var batch in items.Chunk(StagedAtOnce))
        {
            await Task.WhenAll(batch.Where(item => item.Article is not null)
                .Select(item => staged.WriteAsync(drop.Name, drop.Version, item.Row.Index, item.Article!, cancellation)));
            await ledger.AddItemsAsync(batch.Select(item => item.Row), cancellation);
            foreach (var (row, _) in batch) Count(drop, row);
        }
    }

    private static void Count(DropRow drop, DropItemRow item)
    {
        drop.Items++;
        if (item.State == ItemStates.Duplicate) drop.Duplicates++;
        if (item.State != ItemStates.Rejected) return;
        if (drop.Rejected++ == 0) (drop.Code, drop.Reason, drop.Where) = (item.Code, item.Reason, item.Where);
    }

    /// <summary>Asks for what is still to do; more than once does no harm.</summary>
    private async Task EnqueueAsync(DropRow drop, CancellationToken cancellation)
    {
        if (DropStates.IsFinal(drop.State)) return;
        var any = false;
        // One message after the other would take longer than staging what they are about.
        await Parallel.ForEachAsync(ledger.TodoAsync(drop.Name, drop.Version, cancellation), new ParallelOptions { MaxDegreeOfParallelism = EnqueuedAtOnce, CancellationToken = cancellation }, async (index, token) =>
        {
            any = true;
            await queues.ParseAsync(new(drop.Name, drop.Version, index), token);
        });

        if (!any) await settlement.SettleAsync(drop.Name, drop.Version, cancellation);
    }
}
