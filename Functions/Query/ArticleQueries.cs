using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;

namespace Dateline.Functions.Query;

/// <summary>Reads articles.</summary>
public sealed class ArticleQueries(StorageTables tables, DocumentText documents, ArticleStore articles)
{
    // Sorts after every digit and letter that a partition key goes on with.
    private const string End = "~";

    /// <summary>The newest first; days inclusive.</summary>
    public async Task<Stretch<ArticleSummary>> ListAsync(DateOnly? from, DateOnly? to, int limit, string? position, CancellationToken cancellation)
    {
        var (first, last) = (to is { } newest ? InvertedDay.Of(newest) : "0", from is { } oldest ? InvertedDay.Of(oldest) + End : End);
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {last}");
        var rows = await tables.Days.ReadPageAsync<DayRow>(filter, limit, position, cancellation);
        return new(
            [.. rows.Items.Select(row => new ArticleSummary(row.RowKey, row.Title, row.Byline, row.Published, row.Source, row.Url, row.Language, row.Entities))],
            rows.Position);
    }

    /// <summary>The article's document as JSON and its hash; null when there is none.</summary>
    public async Task<(string Json, string Hash)?> FindAsync(string id, CancellationToken cancellation)
    {
        // A document that moved to another blob between the two reads is found at the second try.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (await articles.FindRowAsync(Key.Of(id), cancellation) is not { } row) return null;
            if (await documents.ReadAsync(row, cancellation) is { } json) return (json, row.Hash);
        }

        return null;
    }
}

/// <summary>Pages as the table service cuts them.</summary>
public static class TablePages
{
    public static async Task<Stretch<T>> ReadPageAsync<T>(this TableClient table, string filter, int limit, string? position, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        ArgumentNullException.ThrowIfNull(table);
        await foreach (Azure.Page<T> page in table.QueryAsync<T>(filter, limit, cancellationToken: cancellation).AsPages(position, limit))
        {
            return new(page.Values, page.ContinuationToken);
        }

        return new([], null);
    }
}
