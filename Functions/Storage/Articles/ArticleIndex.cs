using Azure.Data.Tables;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;
using Dateline.Functions.Storage.Stories;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Storage.Articles;

/// <summary>The rows by which an article is found: its place in the list of all, its part in each entity, and its facts.</summary>
public sealed class ArticleIndex(StorageTables tables, EntityIndex entities, FactIndex facts, WordIndex words, StoryIndex stories, SharedWrites writes)
{
    /// <summary>Puts an article in that has no rows yet, or perhaps some. The parts do not depend on one another.</summary>
    public Task PutAsync(Document document, bool isNew, CancellationToken cancellation) => Task.WhenAll(
    [
        writes.UpsertAsync(tables.Days, [DayRow.Of(document)], cancellation),
        writes.UpsertAsync(tables.ArticleFacets, DayRow.Facets(document), cancellation),
        entities.PutAsync(MentionRow.All(document), cancellation),
        facts.PutAsync(document, cancellation),
        words.PutAsync(document, cancellation),
        stories.PutAsync(document, isNew, cancellation),
    ]);

    /// <summary>Removes what an earlier document put there and the one that replaces it does not.</summary>
    public async Task RemoveAsync(Document document, Document? replacement, CancellationToken cancellation)
    {
        var kept = replacement is null ? [] : MentionRow.All(replacement).Select(mention => mention.PartitionKey).ToHashSet();
        await entities.RemoveAsync(MentionRow.All(document).Where(mention => !kept.Contains(mention.PartitionKey)), cancellation);
        await facts.RemoveAsync(document, replacement, cancellation);
        await words.RemoveAsync(document, replacement, cancellation);
        var stay = replacement is null ? [] : DayRow.Facets(replacement).Select(row => row.PartitionKey).ToHashSet();
        await Task.WhenAll(DayRow.Facets(document).Where(row => !stay.Contains(row.PartitionKey))
            .Select(row => tables.ArticleFacets.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation)));
        if (replacement is null) await stories.RemoveAsync(document, cancellation);
        if (replacement is null) await tables.Days.DeleteEntityAsync(DayRow.PartitionOf(document.Id), document.Id, cancellationToken: cancellation);
    }
}
