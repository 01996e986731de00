using Azure.Data.Tables;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Entities;

namespace Dateline.Functions.Query;

/// <summary>From what a reader calls an entity to the entity.</summary>
public sealed class EntityNames(StorageTables tables)
{
    private const int Namesakes = 20;

    public static bool Any(EntitySummary entity) => true;

    public static bool IsPlace(EntitySummary entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Type is "GPE" or "LOC" or "FAC";
    }

    /// <summary>An id as it is; for a name the id of the entity that most articles give it to. Null when none has it.</summary>
    public async Task<string?> ResolveAsync(string? idOrName, Func<EntitySummary, bool> fits, CancellationToken cancellation)
    {
        if (idOrName is null || idOrName.Contains(':', StringComparison.Ordinal)) return idOrName;
        if (NameKey.Fold(idOrName) is not { Length: > 0 } name) return null;
        var start = $"{Key.Escape(name)}|";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {NameKey.Partition(NameKey.AnyType, name)} and RowKey ge {start} and RowKey lt {Key.After(start)}");
        var rows = await tables.Names.ReadPageAsync<TableEntity>(filter, Namesakes, null, cancellation);
        var found = await Task.WhenAll(rows.Items.Select(row => FindAsync(row.GetString("Id"), cancellation)));
        return found.OfType<EntityRow>()
            .Where(row => fits(new(row)))
            .OrderByDescending(row => row.Articles).ThenBy(row => row.Id, StringComparer.Ordinal)
            .FirstOrDefault()?.Id;
    }

    public async Task<EntityRow?> FindAsync(string id, CancellationToken cancellation)
    {
        // Every id has a namespace; other partitions of the table are no entity's.
        if (!id.Contains(':', StringComparison.Ordinal)) return null;
        var found = await tables.Entities.GetEntityIfExistsAsync<EntityRow>(Key.Of(id), EntityRow.Row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
