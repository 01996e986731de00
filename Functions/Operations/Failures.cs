using Azure;
using Azure.Data.Tables;
using Dateline.Functions.Intake;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Drops;

namespace Dateline.Functions.Operations;

/// <summary>What failed for good: recorded from the poison queues, listed, and tried again when an operator says so.</summary>
public sealed class Failures(StorageTables tables, DropLedger ledger, DroppedBlobs blobs, DropSettlement settlement, StorageQueues queues)
{
    /// <summary>An article could not be parsed. Nothing is recorded when it was parsed after all or its file has other content now.</summary>
    public async Task RecordAsync(ParseMessage message, CancellationToken cancellation)
    {
        if (!await ledger.IsCurrentAsync(message.Drop, message.Version, cancellation)) return;
        var item = await ledger.FindItemAsync(message.Drop, message.Version, message.Index, cancellation);
        if (item is { State: ItemStates.Queued })
        {
            var failure = FailureRow.Of(FailureKinds.Parse, item.Name, item.Version, item.Index);
            (failure.ArticleId, failure.Reason) = (item.ArticleId, item.Reason);
            await tables.Failures.UpsertEntityAsync(failure, TableUpdateMode.Replace, cancellation);
            item.State = ItemStates.Failed;
            await ledger.CloseAsync(item, cancellation);
        }

        await settlement.SettleAsync(message.Drop, message.Version, cancellation);
    }

    /// <summary>A file could not be taken in.</summary>
    public async Task RecordAsync(string dropName, CancellationToken cancellation)
    {
        while (true)
        {
            var drop = await ledger.FindAsync(dropName, cancellation);
            if (await blobs.FindAsync(dropName, cancellation) is not { } blob) return;
            var version = DroppedBlobs.Version(blob.ETag);
            // Past reading, the file is as good as taken in: the reconciler asks for what is left to do.
            if (drop is not null && drop.BlobTag == version && drop.State != DropStates.Reading) return;
            var failure = FailureRow.Of(FailureKinds.Receive, dropName, version, null);
            failure.Reason = "The file could not be read because storage or the app failed each time. Replay it.";
            await tables.Failures.UpsertEntityAsync(failure, TableUpdateMode.Replace, cancellation);
            var row = new DropRow
            {
                PartitionKey = Key.Of(dropName),
                ETag = drop?.ETag ?? default,
                Name = dropName,
                Version = version,
                BlobTag = version,
                State = DropStates.Failed,
                Received = blob.LastModified,
                Bytes = blob.ContentLength,
                ContentType = blob.ContentType,
                Code = "fault",
                Reason = failure.Reason,
            };
            if (await ledger.TrySaveAsync(row, cancellation)) return;
        }
    }

    /// <summary>Tries a failure again. Null when there is none of that id.</summary>
    public async Task<FailureRow?> ReplayAsync(string id, CancellationToken cancellation)
    {
        var found = await tables.Failures.GetEntityIfExistsAsync<FailureRow>(FailureRow.Partition, Key.Of(id), cancellationToken: cancellation);
        if (!found.HasValue) return null;
        var failure = found.Value!;
        if (await ReopenAsync(failure, cancellation))
        {
            if (failure.Index is { } index) await queues.ParseAsync(new(failure.Drop, failure.Version, index), cancellation);
            else await queues.ReceiveAsync(new(failure.Drop), cancellation);
        }

        await tables.Failures.DeleteEntityAsync(failure.PartitionKey, failure.RowKey, cancellationToken: cancellation);
        return failure;
    }

    /// <summary>False when the file has other content by now, so that there is nothing left to replay.</summary>
    private async Task<bool> ReopenAsync(FailureRow failure, CancellationToken cancellation)
    {
        while (true)
        {
            var drop = await ledger.FindAsync(failure.Drop, cancellation);
            if (drop is null || drop.Version != failure.Version) return false;
            (drop.State, drop.Code, drop.Reason, drop.Where) =
                (failure.Kind == FailureKinds.Parse ? DropStates.Parsing : DropStates.Reading, null, null, null);
            if (failure.Index is { } index && await ledger.FindItemAsync(failure.Drop, failure.Version, index, cancellation) is { State: ItemStates.Failed } item)
            {
                (item.State, item.Code, item.Reason) = (ItemStates.Queued, null, null);
                await ledger.ReopenAsync(item, cancellation);
            }

            if (await ledger.TrySaveAsync(drop, cancellation)) return true;
        }
    }
}
