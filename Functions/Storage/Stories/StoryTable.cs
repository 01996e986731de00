using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Stories;

/// <summary>The rows of stories.</summary>
public sealed class StoryTable(StorageTables tables)
{
    private const int SideBySide = 8;

    public async Task<StoryRow?> FindAsync(string articleId, CancellationToken cancellation)
    {
        var found = await tables.Stories.GetEntityIfExistsAsync<StoryRow>(StoryRow.ArticlePrefix + articleId, StoryRow.Row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The story of an article; null when it is not stored.</summary>
    public async Task<string?> StoryOfAsync(string articleId, CancellationToken cancellation)
    {
        var found = await tables.Stories.GetEntityIfExistsAsync<StoryRow>(StoryRow.ArticlePrefix + articleId, StoryRow.Row, ["Story"], cancellation);
        return found.HasValue ? found.Value!.Story : null;
    }

    public async Task<List<StoryRow>> MembersAsync(string story, CancellationToken cancellation)
    {
        var members = new List<StoryRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StoryRow.StoryPrefix + story}");
        await foreach (var member in tables.Stories.QueryAsync<StoryRow>(filter, cancellationToken: cancellation)) members.Add(member);
        return members;
    }

    public async Task<List<StoryRow>> RowsAsync(IEnumerable<string> articleIds, CancellationToken cancellation)
    {
        var rows = new List<StoryRow>();
        await EachAsync(articleIds, async (id, token) =>
        {
            if (await FindAsync(id, token) is { } row)
            {
                lock (rows) rows.Add(row);
            }
        }, cancellation);
        rows.Sort((left, right) => string.CompareOrdinal(left.Article, right.Article));
        return rows;
    }

    /// <summary>Puts an article into a story, out of the one that it was in. A repetition completes what broke off.</summary>
    public async Task PlaceAsync(StoryRow row, string? before, CancellationToken cancellation)
    {
        await tables.Stories.UpsertEntityAsync(row.Member(), TableUpdateMode.Replace, cancellation);
        await tables.Stories.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        if (before is not null && before != row.Story) await DeleteAsync(StoryRow.StoryPrefix + before, row.Article, cancellation);
    }

    public Task DeleteAsync(string partition, string row, CancellationToken cancellation) =>
        tables.Stories.DeleteEntityAsync(partition, row, cancellationToken: cancellation);

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> change, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation }, (item, token) => new ValueTask(change(item, token)));
}
