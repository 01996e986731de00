using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Dateline.Functions.Storage.Words;

/// <summary>
/// Merges the words of new articles into the lists of their terms. Putting in twice what is there already changes nothing, and an
/// article's row goes last, so that a merge that breaks off is done again; meanwhile a search trusts the article's row.
/// </summary>
public sealed class WordMerge(StorageTables tables, BlobServiceClient blobs, TimeProvider time)
{
    private const string Lock = "word-merge";
    // The more at once, the more of them share a list; their words take some 50 MB.
    private const int Articles = 1000;
    private const int SideBySide = 16;

    // Merging few articles at a time would write the lists of common words over and over.
    private const int Enough = 250;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    /// <summary>Merges what is worth it, or all there is; returns how many articles were merged.</summary>
    public async Task<int> RunAsync(bool all, CancellationToken cancellation)
    {
        var merged = 0;
        while (await NewAsync(cancellation) is { Count: > 0 } rows && (all || IsRipe(rows)))
        {
            if (await TryLeaseAsync(cancellation) is not { } lease) return merged;
            await using var hold = new HeldLock(lease, Renewal, time, cancellation);
            await MergeAsync(rows, hold.Held);
            merged += rows.Count;
        }

        return merged;
    }

    private bool IsRipe(List<TableEntity> rows) => rows.Count >= Enough || rows.Min(row => row.Timestamp) < time.GetUtcNow() - Age;

    private async Task<List<TableEntity>> NewAsync(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {NewWords.Partition}");
        await foreach (var page in tables.Words.QueryAsync<TableEntity>(filter, Articles, cancellationToken: cancellation).AsPages()) return [.. page.Values];
        return [];
    }

    private async Task MergeAsync(List<TableEntity> rows, CancellationToken cancellation)
    {
        var changes = rows.Select(NewWords.Of).SelectMany(Changes).GroupBy(change => (change.Term, Month: TermMonth.MonthOfArticle(change.Article)));
        var partitions = changes.GroupBy(list => TermMonth.PartitionOf(list.Key.Term));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        await Parallel.ForEachAsync(partitions, parallel, async (partition, token) =>
        {
            var actions = new List<TableTransactionAction>();
            foreach (var list in partition)
            {
                var term = await FindAsync(list.Key.Term, list.Key.Month, token);
                foreach (var (_, article, posting) in list) term.Set(article, posting);
                if (term.ToAction() is { } action) actions.Add(action);
            }

            await tables.Words.SubmitAsync(actions, token);
        });
        await Parallel.ForEachAsync(rows, parallel, async (row, token) => await ForgetAsync(row, token));
    }

    private static IEnumerable<(string Term, string Article, Posting? Posting)> Changes(NewWords words) =>
    [
        .. words.Gone.Select(term => (term, words.Article, (Posting?)null)),
        .. words.Terms?.Select(term => (term.Key, words.Article, (Posting?)term.Value)) ?? [],
    ];

    private async Task<TermMonth> FindAsync(string term, string month, CancellationToken cancellation)
    {
        var found = await tables.Words.GetEntityIfExistsAsync<TableEntity>(TermMonth.PartitionOf(term), TermMonth.RowKeyOf(term, month), cancellationToken: cancellation);
        return found.HasValue ? TermMonth.Of(found.Value!) : TermMonth.New(term, month);
    }

    /// <summary>An article that was written again meanwhile is merged again.</summary>
    private async Task ForgetAsync(TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await tables.Words.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Somebody wrote it after it was read.
        }
    }

    private async Task<BlobLeaseClient?> TryLeaseAsync(CancellationToken cancellation)
    {
        var blob = blobs.GetBlobContainerClient(StorageNames.Locks).GetBlobClient(Lock);
        if (!await blob.ExistsAsync(cancellation)) await blob.UploadAsync(BinaryData.Empty, overwrite: true, cancellation);
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await lease.AcquireAsync(Lease, cancellationToken: cancellation);
            return lease;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return null;
        }
    }
}
