using Azure.Data.Tables;

namespace Dateline.Functions.Storage;

/// <summary>Entity group transactions over one partition, cut to what the service takes.</summary>
public static class Batch
{
    public const int MaxRows = 100;

    // The limit is 4 MiB with headers and encoding.
    private const int MaxBytes = 3_000_000;

    /// <summary>Writes rows of one partition, in place of those that are there.</summary>
    public static Task UpsertAsync(this TableClient table, IEnumerable<ITableEntity> rows, CancellationToken cancellation) =>
        table.SubmitAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);

    /// <summary>Submits all actions in as many transactions as needed; every action must be safe to repeat.</summary>
    public static async Task SubmitAsync(this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        foreach (var batch in Cut(actions, action => RowSize.Of(action.Entity)))
        {
            // A transaction costs both sides more than a plain write does.
            if (batch is [{ ActionType: TableTransactionActionType.UpsertReplace } only]) await table.UpsertEntityAsync(only.Entity, TableUpdateMode.Replace, cancellation);
            else await table.SubmitTransactionAsync(batch, cancellation);
        }
    }

    internal static IEnumerable<IReadOnlyList<T>> Cut<T>(IEnumerable<T> items, Func<T, int> size)
    {
        var batch = new List<T>(MaxRows);
        var bytes = 0;
        foreach (var item in items)
        {
            var own = size(item);
            if (batch.Count == MaxRows || (batch.Count > 0 && bytes + own > MaxBytes))
            {
                yield return batch;
                batch = new(MaxRows);
                bytes = 0;
            }

            batch.Add(item);
            bytes += own;
        }

        if (batch.Count > 0) yield return batch;
    }
}
