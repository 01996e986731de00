using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Drops;

/// <summary>The ledger of dropped files: one row a file, one row for each article in it.</summary>
public sealed class DropLedger(StorageTables tables)
{
    public async Task<DropRow?> FindAsync(string name, CancellationToken cancellation)
    {
        var found = await tables.Drops.GetEntityIfExistsAsync<DropRow>(Key.Of(name), DropRow.Row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Writes a row unless somebody wrote it since it was read; false when somebody did.</summary>
    public async Task<bool> TrySaveAsync(DropRow row, CancellationToken cancellation)
    {
        try
        {
            var response = row.ETag == default
                ? await tables.Drops.AddEntityAsync(row, cancellation)
                : await tables.Drops.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
            row.ETag = response.Headers.ETag ?? throw new InvalidOperationException("The table service answered a write without an ETag.");
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Whether the file still has this content, as far as the ledger knows.</summary>
    public async Task<bool> IsCurrentAsync(string name, string version, CancellationToken cancellation) =>
        (await FindAsync(name, cancellation))?.Version == version;

    public Task AddItemsAsync(IEnumerable<DropItemRow> items, CancellationToken cancellation) =>
        tables.DropItems.SubmitAsync(items.SelectMany(Rows), cancellation);

    public async Task<DropItemRow?> FindItemAsync(string name, string version, int index, CancellationToken cancellation)
    {
        var found = await tables.DropItems.GetEntityIfExistsAsync<DropItemRow>(
            Key.Of(name), DropItemRow.KeyOf(DropItemRow.Prefix, version, index), cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The articles of one version of a file, in its order.</summary>
    public IAsyncEnumerable<DropItemRow> ItemsAsync(string name, string version, CancellationToken cancellation) =>
        RangeAsync<DropItemRow>(name, $"{DropItemRow.Prefix}{Key.Escape(version)}|", null, cancellation);

    /// <summary>The articles of every version of a file that the ledger still remembers.</summary>
    public IAsyncEnumerable<DropItemRow> AllItemsAsync(string name, CancellationToken cancellation) =>
        RangeAsync<DropItemRow>(name, DropItemRow.Prefix, null, cancellation);

    public async IAsyncEnumerable<int> TodoAsync(string name, string version, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in RangeAsync<TableEntity>(name, $"{DropItemRow.TodoPrefix}{Key.Escape(version)}|", null, cancellation))
        {
            yield return int.Parse(row.RowKey.AsSpan(row.RowKey.LastIndexOf('|') + 1), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Whether one article of a file still waits.</summary>
    public async Task<bool> IsTodoAsync(string name, string version, int index, CancellationToken cancellation) =>
        (await tables.DropItems.GetEntityIfExistsAsync<TableEntity>(Key.Of(name), DropItemRow.KeyOf(DropItemRow.TodoPrefix, version, index), cancellationToken: cancellation)).HasValue;

    public async Task<bool> HasTodoAsync(string name, string version, CancellationToken cancellation)
    {
        await foreach (var _ in RangeAsync<TableEntity>(name, $"{DropItemRow.TodoPrefix}{Key.Escape(version)}|", 1, cancellation)) return true;
        return false;
    }

    /// <summary>Ends the wait for an article; doing it twice changes nothing.</summary>
    public async Task CloseAsync(DropItemRow item, CancellationToken cancellation)
    {
        try
        {
            await tables.DropItems.SubmitTransactionAsync(
                [new(TableTransactionActionType.UpsertReplace, item), new(TableTransactionActionType.Delete, item.Todo(), ETag.All)], cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // It was closed before and the message came again.
        }
    }

    /// <summary>Waits for an article again.</summary>
    public Task ReopenAsync(DropItemRow item, CancellationToken cancellation) =>
        tables.DropItems.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, item), new(TableTransactionActionType.UpsertReplace, item.Todo())], cancellation);

    public Task SaveItemAsync(DropItemRow item, CancellationToken cancellation) =>
        tables.DropItems.UpsertEntityAsync(item, TableUpdateMode.Replace, cancellation);

    /// <summary>Saves a row unless somebody wrote it since it was read.</summary>
    public async Task UpdateItemAsync(DropItemRow item, CancellationToken cancellation)
    {
        var response = await tables.DropItems.UpdateEntityAsync(item, item.ETag, TableUpdateMode.Replace, cancellation);
        item.ETag = response.Headers.ETag ?? item.ETag;
    }

    /// <summary>Forgets articles of earlier versions.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<DropItemRow> items, CancellationToken cancellation)
    {
        foreach (var row in items.SelectMany(item => new[] { item.Todo(), new TableEntity(item.PartitionKey, item.RowKey) }))
        {
            await tables.DropItems.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        }
    }

    private static IEnumerable<TableTransactionAction> Rows(DropItemRow item)
    {
        yield return new(TableTransactionActionType.UpsertReplace, item);
        if (item.State == ItemStates.Queued) yield return new(TableTransactionActionType.UpsertReplace, item.Todo());
    }

    private AsyncPageable<T> RangeAsync<T>(string name, string prefix, int? page, CancellationToken cancellation)
        where T : class, ITableEntity =>
        tables.DropItems.QueryAsync<T>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Key.Of(name)} and RowKey ge {prefix} and RowKey lt {Key.After(prefix)}"),
            maxPerPage: page, cancellationToken: cancellation);
}
