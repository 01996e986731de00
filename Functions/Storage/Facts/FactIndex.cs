using Azure;
using Azure.Data.Tables;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Facts;

/// <summary>Keeps the lists of events, figures and quotations in step with articles.</summary>
public sealed class FactIndex(StorageTables tables, SharedWrites writes)
{
    // Enough to hide the latency of storage without crowding out other articles.
    private const int SideBySide = 8;

    public Task PutAsync(Document document, CancellationToken cancellation) =>
        Task.WhenAll(Rows(document).GroupBy(fact => fact.Table, fact => fact.Row).Select(rows => writes.UpsertAsync(rows.Key, rows, cancellation)));

    /// <summary>Removes what an earlier document put there and the one that replaces it does not.</summary>
    public Task RemoveAsync(Document document, Document? replacement, CancellationToken cancellation)
    {
        var kept = replacement is null ? [] : Rows(replacement).Select(Name).ToHashSet();
        return EachAsync(Rows(document).Where(fact => !kept.Contains(Name(fact))), DeleteAsync, cancellation);
    }

    private static (string, string, string) Name((TableClient Table, FactRow Row) fact) => (fact.Table.Name, fact.Row.PartitionKey, fact.Row.RowKey);

    private IEnumerable<(TableClient Table, FactRow Row)> Rows(Document document)
    {
        var rows = new FactRows(document);
        return [
            .. rows.Events().Select(row => (tables.Events, row)),
            .. rows.Figures().Select(row => (tables.Figures, row)),
            .. rows.Quotes().Select(row => (tables.Quotes, row)),
        ];
    }

    private static Task EachAsync(
        IEnumerable<(TableClient Table, FactRow Row)> facts, Func<TableClient, IReadOnlyList<FactRow>, CancellationToken, Task> change, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            facts.GroupBy(fact => (fact.Table, fact.Row.PartitionKey), fact => fact.Row),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
            (group, token) => new ValueTask(change(group.Key.Table, [.. group], token)));

    private static async Task DeleteAsync(TableClient table, IReadOnlyList<FactRow> rows, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // An earlier try broke off half-way: one by one, what is gone already does no harm.
            foreach (var row in rows) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        }
    }
}
