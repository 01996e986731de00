using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Stories;

namespace Dateline.Functions.Query;

/// <summary>An article of a story; <c>Story</c> is the story's id, the least of its articles' ids.</summary>
public sealed record StoryArticle(string Id, string Story, string? Title, string? Published, string? Source, string? Url, string Language);

/// <summary>Reads stories.</summary>
public sealed class StoryQueries(StorageTables tables, StoryTable stories)
{
    /// <summary>The story that has this id or an article of this id: a story that was joined with an older one is found by its old id too.</summary>
    public Task<string?> FindAsync(string id, CancellationToken cancellation) => stories.StoryOfAsync(Key.Of(id), cancellation);

    /// <summary>The articles of a story, by id: the oldest first.</summary>
    public async Task<Stretch<StoryArticle>> ArticlesAsync(string story, int limit, string? position, CancellationToken cancellation)
    {
        var rows = await tables.Stories.ReadPageAsync<StoryRow>(TableClient.CreateQueryFilter($"PartitionKey eq {StoryRow.StoryPrefix + story}"), limit, position, cancellation);
        return new([.. rows.Items.Select(row => new StoryArticle(row.Article, row.Story, row.Title, row.Published, row.Source, row.Url, row.Language))], rows.Position);
    }
}
