using Azure;
using Azure.Data.Tables;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Words;

/// <summary>
/// Keeps the words of articles. One row an article is written; the merge puts it into the list of each of its terms. The rows of one
/// article are written under its lock.
/// </summary>
public sealed class WordIndex(StorageTables tables)
{
    public Task PutAsync(Document document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return WriteAsync(document.Id, ArticleTerms.Of(document), [], cancellation);
    }

    /// <summary>Removes what an earlier document put there and the one that replaces it does not.</summary>
    public Task RemoveAsync(Document document, Document? replacement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return WriteAsync(document.Id, replacement is null ? null : ArticleTerms.Of(replacement), ArticleTerms.Of(document).Keys, cancellation);
    }

    private async Task WriteAsync(string article, SortedDictionary<string, Posting>? terms, IReadOnlyCollection<string> gone, CancellationToken cancellation)
    {
        try
        {
            // An article that is new, or whose words have been merged, has no row.
            await tables.Words.AddEntityAsync(NewWords.After(null, article, terms, gone).ToRow(), cancellation);
            return;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            // What its row says is to be merged still.
        }

        var found = await tables.Words.GetEntityIfExistsAsync<TableEntity>(NewWords.Partition, article, cancellationToken: cancellation);
        var words = NewWords.After(found.HasValue ? NewWords.Of(found.Value!) : null, article, terms, gone);
        await tables.Words.UpsertEntityAsync(words.ToRow(), TableUpdateMode.Replace, cancellation);
    }
}
