using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;

namespace Dateline.Functions.Query;

/// <summary>A document as JSON and the position after it.</summary>
public sealed record ExportedArticle(string Json, string Position);

/// <summary>Reads all documents of a stretch of days, the newest first; it can go on after any of them.</summary>
public sealed class ArticleExport(StorageTables tables, ArticleQueries articles)
{
    private const int Page = 200;

    // Enough to hide the latency of storage; what is read ahead is kept in memory.
    private const int SideBySide = 16;
    private const char Separator = ' ';

    public async IAsyncEnumerable<ExportedArticle> ReadAsync(DateOnly? from, DateOnly? to, string? position, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = new Queue<(TableEntity Row, Task<(string Json, string Hash)?> Document)>();
        await foreach (var row in RowsAsync(from, to, position, cancellation))
        {
            ahead.Enqueue((row, articles.FindAsync(row.RowKey, cancellation)));
            if (ahead.Count == SideBySide && await NextAsync(ahead) is { } next) yield return next;
        }

        while (ahead.Count > 0)
        {
            if (await NextAsync(ahead) is { } next) yield return next;
        }
    }

    /// <summary>Null when the article has been deleted since its row was read.</summary>
    private static async Task<ExportedArticle?> NextAsync(Queue<(TableEntity Row, Task<(string Json, string Hash)?> Document)> ahead)
    {
        var (row, document) = ahead.Dequeue();
        return await document is var (json, _) ? new(json, $"{row.PartitionKey}{Separator}{row.RowKey}") : null;
    }

    private async IAsyncEnumerable<TableEntity> RowsAsync(DateOnly? from, DateOnly? to, string? position, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (first, after) = DayRow.Range(from, to);
        if (position?.Split(Separator) is [var partition, var last])
        {
            // What is left of the partition, then those after it: one filter with "or" would be answered by a scan.
            await foreach (var row in QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {last}"), cancellation)) yield return row;
            await foreach (var row in QueryAsync(TableClient.CreateQueryFilter($"PartitionKey gt {partition} and PartitionKey lt {after}"), cancellation)) yield return row;
            yield break;
        }

        await foreach (var row in QueryAsync(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {after}"), cancellation)) yield return row;
    }

    private Azure.AsyncPageable<TableEntity> QueryAsync(string filter, CancellationToken cancellation) =>
        tables.Days.QueryAsync<TableEntity>(filter, Page, ["PartitionKey", "RowKey"], cancellation);
}
