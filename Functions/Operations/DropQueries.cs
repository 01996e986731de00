using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Drops;

namespace Dateline.Functions.Operations;

/// <summary>Reads the ledger of dropped files.</summary>
public sealed class DropQueries(StorageTables tables, DropLedger ledger)
{
    /// <summary>By name, all or those that begin with a prefix such as a folder.</summary>
    public async Task<Stretch<DropView>> ListAsync(string? prefix, int limit, string? position, CancellationToken cancellation)
    {
        var start = prefix is null ? "" : Key.Escape(prefix);
        // Without a prefix every name follows the empty one.
        var filter = start.Length == 0 ? TableClient.CreateQueryFilter($"PartitionKey gt {start}") : TableClient.CreateQueryFilter($"PartitionKey ge {start} and PartitionKey lt {Key.After(start)}");
        var rows = await tables.Drops.ReadPageAsync<DropRow>(filter, limit, position, cancellation);
        return new([.. rows.Items.Select(View)], rows.Position);
    }

    public async Task<DropView?> FindAsync(string name, CancellationToken cancellation) =>
        await ledger.FindAsync(name, cancellation) is { } row ? View(row) : null;

    /// <summary>A file with its articles; null when nothing of that name was dropped.</summary>
    public async Task<(DropView Drop, Stretch<DropItemView> Items)?> StoryAsync(string name, int limit, string? position, CancellationToken cancellation)
    {
        if (await ledger.FindAsync(name, cancellation) is not { } row) return null;
        var prefix = $"{DropItemRow.Prefix}{Key.Escape(row.Version)}|";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {row.PartitionKey} and RowKey ge {prefix} and RowKey lt {Key.After(prefix)}");
        var items = await tables.DropItems.ReadPageAsync<DropItemRow>(filter, limit, position, cancellation);
        return (View(row), new([.. items.Items.Select(item => new DropItemView(item.Index, item.State, item.ArticleId, item.Code, item.Reason, item.Where))], items.Position));
    }

    private static DropView View(DropRow row) => new(
        row.Name, row.Version, row.State, row.Received, row.Bytes, row.ContentType, row.Format, row.Encoding, row.EncodingFrom,
        row.Started, row.Finished, (row.Read - row.Started)?.TotalSeconds, (row.Finished - row.Started)?.TotalSeconds,
        row.Items - row.Rejected, row.Parsed, row.Rejected, row.Duplicates, row.Failed, row.Code, row.Reason, row.Where);
}
