using Azure.Data.Tables;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;
using Dateline.Functions.Storage.Stories;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Storage.Articles;

/// <summary>The rows by which an article is found: its place in the list of all, its part in each entity, and its facts.</summary>
public sealed class ArticleIndex(StorageTables tables, EntityIndex entities, FactIndex facts, WordIndex words, StoryIndex stories)
{
    // Enough to hide the latency of storage without crowding out other articles.
    private const int SideBySide = 8;

    public async Task PutAsync(Document document, CancellationToken cancellation)
    {
        await tables.Days.UpsertEntityAsync(DayRow.Of(document), TableUpdateMode.Replace, cancellation);
        await Task.WhenAll(DayRow.Facets(document).Select(row => tables.ArticleFacets.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation)));
        await EachAsync(MentionRow.All(document), entities.PutAsync, cancellation);
        await facts.PutAsync(document, cancellation);
        await words.PutAsync(document, cancellation);
        await stories.PutAsync(document, cancellation);
    }

    /// <summary>Removes what an earlier document put there and the one that replaces it does not.</summary>
    public async Task RemoveAsync(Document document, Document? replacement, CancellationToken cancellation)
    {
        var kept = replacement is null ? [] : MentionRow.All(replacement).Select(mention => mention.PartitionKey).ToHashSet();
        await EachAsync(MentionRow.All(document).Where(mention => !kept.Contains(mention.PartitionKey)), entities.RemoveAsync, cancellation);
        await facts.RemoveAsync(document, replacement, cancellation);
        await words.RemoveAsync(document, replacement, cancellation);
        var stay = replacement is null ? [] : DayRow.Facets(replacement).Select(row => row.PartitionKey).ToHashSet();
        await Task.WhenAll(DayRow.Facets(document).Where(row => !stay.Contains(row.PartitionKey))
            .Select(row => tables.ArticleFacets.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation)));
        if (replacement is null) await stories.RemoveAsync(document, cancellation);
        if (replacement is null) await tables.Days.DeleteEntityAsync(DayRow.PartitionOf(document.Id), document.Id, cancellationToken: cancellation);
    }

    private static Task EachAsync(IEnumerable<MentionRow> mentions, Func<MentionRow, CancellationToken, Task> change, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            mentions,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
            (mention, token) => new ValueTask(change(mention, token)));
}
