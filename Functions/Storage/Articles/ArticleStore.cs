using Azure.Data.Tables;
using Dateline.Extraction.Documents;
using Dateline.Functions.Parsing;
using Dateline.Functions.Storage.Drops;

namespace Dateline.Functions.Storage.Articles;

/// <summary>
/// Articles and the drops that hold them. What is stored about an article follows from the drops that hold it and from nothing else:
/// the document is made from the first of them by name, and without any the article goes. Every change is made under the article's
/// lock and in an order that a repetition completes.
/// </summary>
public sealed class ArticleStore(
    StorageTables tables, DocumentText documents, ArticleIndex index, ArticleLocks locks, StagedArticles staged, DropLedger ledger, IArticleParser parser)
{
    /// <summary>Stores the article that a drop holds, unless the drop has changed since.</summary>
    public async Task AttachAsync(DropItemRow item, Document document, CancellationToken cancellation)
    {
        await using var hold = await locks.HoldAsync(document.Id, cancellation);
        var (current, found) = (ledger.IsCurrentAsync(item.Name, item.Version, hold.Held), FindRowAsync(document.Id, hold.Held));
        await Task.WhenAll(current, found);
        if (!await current) return;
        var drop = ArticleDropRow.Of(document.Id, item.Name, item.Version, item.Index);
        if (await found is not { } row)
        {
            // No drop is noted before there is a row for the document, so that this one is the only one.
            await WriteAsync(document, drop, null, hold.Held);
            return;
        }

        await tables.Articles.UpsertEntityAsync(drop, TableUpdateMode.Replace, hold.Held);
        await UpdateAsync(row, await DropsAsync(document.Id, hold.Held), (drop, document), hold.Held);
    }

    /// <summary>Takes a drop's hold off an article, unless a newer version of the drop holds it again.</summary>
    public async Task DetachAsync(string articleId, string dropName, Func<string, bool> isStale, CancellationToken cancellation)
    {
        await using var hold = await locks.HoldAsync(articleId, cancellation);
        var drop = ArticleDropRow.Of(articleId, dropName, "", 0);
        var found = await tables.Articles.GetEntityIfExistsAsync<ArticleDropRow>(articleId, drop.RowKey, cancellationToken: hold.Held);
        if (found.HasValue && !isStale(found.Value!.Version)) return;
        if (found.HasValue) await tables.Articles.DeleteEntityAsync(articleId, drop.RowKey, cancellationToken: hold.Held);
        if (await FindRowAsync(articleId, hold.Held) is { } row) await UpdateAsync(row, await DropsAsync(articleId, hold.Held), null, hold.Held);
    }

    /// <summary>Deletes an article whoever holds it; its drops remember that it was deleted. False when there is none.</summary>
    public async Task<bool> DeleteAsync(string articleId, CancellationToken cancellation)
    {
        await using var hold = await locks.HoldAsync(articleId, cancellation);
        if (await FindRowAsync(articleId, hold.Held) is not { } row) return false;
        foreach (var drop in await DropsAsync(articleId, hold.Held))
        {
            if (await ledger.FindItemAsync(drop.Drop, drop.Version, drop.Index, hold.Held) is { } item)
            {
                item.State = ItemStates.Deleted;
                await ledger.SaveItemAsync(item, hold.Held);
            }

            await tables.Articles.DeleteEntityAsync(articleId, drop.RowKey, cancellationToken: hold.Held);
        }

        await RemoveAsync(row, hold.Held);
        return true;
    }

    /// <summary>The drops that hold an article, by name.</summary>
    public async Task<List<ArticleDropRow>> DropsAsync(string articleId, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {articleId} and RowKey ge {ArticleDropRow.Prefix} and RowKey lt {Key.After(ArticleDropRow.Prefix)}");
        var drops = new List<ArticleDropRow>();
        await foreach (var drop in tables.Articles.QueryAsync<ArticleDropRow>(filter, cancellationToken: cancellation)) drops.Add(drop);
        return drops;
    }

    public async Task<ArticleRow?> FindRowAsync(string articleId, CancellationToken cancellation)
    {
        var found = await tables.Articles.GetEntityIfExistsAsync<ArticleRow>(articleId, ArticleRow.Row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    private async Task UpdateAsync(ArticleRow row, List<ArticleDropRow> drops, (ArticleDropRow Drop, Document Document)? given, CancellationToken cancellation)
    {
        if (drops.Count == 0)
        {
            await RemoveAsync(row, cancellation);
            return;
        }

        var first = drops[0];
        var document = given is var (drop, read) && drop.RowKey == first.RowKey ? read : await ReadAsync(first, row, cancellation);
        if (document is not null) await WriteAsync(document, first, row, cancellation);
    }

    /// <summary>The document of the drop that decides; null when what is stored is that document, or nothing better can be made.</summary>
    private async Task<Document?> ReadAsync(ArticleDropRow drop, ArticleRow row, CancellationToken cancellation)
    {
        if (row.Complete && row.Drop == drop.Drop && row.Version == drop.Version) return null;
        var article = await staged.FindAsync(drop.Drop, drop.Version, drop.Index, cancellation);
        return article is null ? null : parser.Parse(article.Article, article.Received);
    }

    private async Task WriteAsync(Document document, ArticleDropRow drop, ArticleRow? before, CancellationToken cancellation)
    {
        var json = DocumentText.Serialise(document);
        var row = new ArticleRow
        {
            PartitionKey = document.Id,
            Hash = DocumentText.Hash(json),
            Drop = drop.Drop,
            Version = drop.Version,
            Complete = true,
        };
        var same = before is not null && before.Hash == row.Hash && before.Complete;
        if (same && (before!.Drop, before.Version) == (row.Drop, row.Version)) return;
        if (DocumentText.Fits(json)) row.Document = json;
        else row.Overflow = await documents.WriteAsync(document.Id, row.Hash, json, cancellation);
        if (same) await tables.Articles.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        else await ReplaceAsync(document, row, before, drop, cancellation);
    }

    /// <summary>Says what is going to change, changes it, and says that it is done.</summary>
    private async Task ReplaceAsync(Document document, ArticleRow row, ArticleRow? before, ArticleDropRow drop, CancellationToken cancellation)
    {
        var earlier = await KeepEarlierAsync(row, before, cancellation);
        (row.Complete, row.Replaced) = (false, earlier.Count == 0 ? null : string.Join('|', earlier));
        await tables.Articles.SubmitAsync(new ITableEntity[] { row, drop }.Select(part => new TableTransactionAction(TableTransactionActionType.UpsertReplace, part)), cancellation);
        await index.PutAsync(document, before is null, cancellation);
        foreach (var blob in earlier)
        {
            if (await documents.ReadAsync(blob, cancellation) is { } old) await index.RemoveAsync(DocumentText.Parse(old), document, cancellation);
        }

        (row.Complete, row.Replaced) = (true, null);
        await tables.Articles.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        foreach (var blob in earlier.Where(blob => blob != row.Overflow)) await documents.DeleteAsync(blob, cancellation);
    }

    /// <summary>Puts the documents whose index rows may still stand where they are found after a crash.</summary>
    private async Task<List<string>> KeepEarlierAsync(ArticleRow row, ArticleRow? before, CancellationToken cancellation)
    {
        if (before is null) return [];
        var earlier = before.Replaced?.Split('|').ToList() ?? [];
        if (before.Hash == row.Hash) return earlier;
        if (before.Document is { } json) earlier.Add(await documents.WriteAsync(before.PartitionKey, before.Hash, json, cancellation));
        else if (before.Overflow is { } blob) earlier.Add(blob);
        return [.. earlier.Distinct()];
    }

    private async Task RemoveAsync(ArticleRow row, CancellationToken cancellation)
    {
        if (row.Complete)
        {
            row.Complete = false;
            await tables.Articles.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }

        List<string> blobs = [.. row.Replaced?.Split('|') ?? [], .. row.Overflow is { } overflow ? [overflow] : Array.Empty<string>()];
        if (row.Document is { } json) await index.RemoveAsync(DocumentText.Parse(json), null, cancellation);
        foreach (var blob in blobs)
        {
            if (await documents.ReadAsync(blob, cancellation) is { } old) await index.RemoveAsync(DocumentText.Parse(old), null, cancellation);
        }

        await tables.Articles.DeleteEntityAsync(row.PartitionKey, ArticleRow.Row, cancellationToken: cancellation);
        foreach (var blob in blobs) await documents.DeleteAsync(blob, cancellation);
    }
}
