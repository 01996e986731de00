using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Stories;

/// <summary>The rows of stories.</summary>
public sealed class StoryTable(StorageTables tables)
{
    // Of a band that many articles share the first by id are looked at: they stand for the others.
    private const int InBand = 20;
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

    public Task PutBandsAsync(string articleId, StorySketch sketch, CancellationToken cancellation) =>
        EachAsync(sketch.Bands(), (band, token) => tables.Stories.UpsertEntityAsync(new TableEntity(StoryRow.BandPrefix + band, articleId), TableUpdateMode.Replace, token), cancellation);

    public Task RemoveBandsAsync(string articleId, IEnumerable<string> bands, CancellationToken cancellation) =>
        EachAsync(bands, (band, token) => tables.Stories.DeleteEntityAsync(StoryRow.BandPrefix + band, articleId, cancellationToken: token), cancellation);

    /// <summary>The articles that share a band with a sketch and enough of its shingles; as many reads whatever is stored.</summary>
    public async Task<List<StoryRow>> NeighboursAsync(string articleId, StorySketch sketch, CancellationToken cancellation)
    {
        var candidates = new HashSet<string>();
        await EachAsync(sketch.Bands(), async (band, token) =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StoryRow.BandPrefix + band}");
            await foreach (var page in tables.Stories.QueryAsync<TableEntity>(filter, InBand, ["RowKey"], token).AsPages())
            {
                lock (candidates) candidates.UnionWith(page.Values.Select(row => row.RowKey));
                break;
            }
        }, cancellation);
        candidates.Remove(articleId);
        var rows = await RowsAsync(candidates.Order(StringComparer.Ordinal).Take(InBand * 2), cancellation);
        return [.. rows.Where(row => sketch.Shared(StorySketch.Parse(row.Sketch)) >= StorySketch.SameStory)];
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
