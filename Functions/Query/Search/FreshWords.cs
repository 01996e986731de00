using Azure.Data.Tables;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>
/// The words of articles that are not merged yet. Each search looks which there are; a row that has been read before and has not changed
/// is not read again.
/// </summary>
public sealed class FreshWords(StorageTables tables)
{
    // Reading all of them costs about as much as reading so many one by one.
    private const int OneByOne = 8;
    private static readonly string[] Keys = ["RowKey", "Timestamp"];
    private static readonly string Filter = TableClient.CreateQueryFilter($"PartitionKey eq {NewWords.Partition}");

    private volatile Dictionary<string, (DateTimeOffset? Written, PackedWords Words)> _read = [];

    public async Task<IReadOnlyList<PackedWords>> ReadAsync(CancellationToken cancellation)
    {
        var there = new List<TableEntity>();
        await foreach (var row in tables.Words.QueryAsync<TableEntity>(Filter, select: Keys, cancellationToken: cancellation)) there.Add(row);
        var known = _read;
        var found = new Dictionary<string, (DateTimeOffset? Written, PackedWords Words)>(there.Count);
        var missing = new List<string>();
        foreach (var row in there)
        {
            if (known.TryGetValue(row.RowKey, out var before) && before.Written == row.Timestamp) found[row.RowKey] = before;
            else missing.Add(row.RowKey);
        }

        if (missing.Count == 0 && found.Count == known.Count) return [.. found.Values.Select(row => row.Words)];
        // One that has gone meanwhile has been merged, and the lists are read after this.
        await foreach (var row in RowsAsync(missing, cancellation)) found[row.RowKey] = (row.Timestamp, new(row));
        _read = found;
        return [.. found.Values.Select(row => row.Words)];
    }

    private async IAsyncEnumerable<TableEntity> RowsAsync(List<string> articles, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (articles.Count > OneByOne)
        {
            await foreach (var row in tables.Words.QueryAsync<TableEntity>(Filter, cancellationToken: cancellation)) yield return row;
            yield break;
        }

        foreach (var found in await Task.WhenAll(articles.Select(article => tables.Words.GetEntityIfExistsAsync<TableEntity>(NewWords.Partition, article, cancellationToken: cancellation))))
        {
            if (found.HasValue) yield return found.Value!;
        }
    }
}
