using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// The rows by which entities are found. Names are written after the summary and looked at again after removing: whoever changes the
/// summary last sees to it that the names agree with it.
/// </summary>
public sealed class EntityNameIndex(StorageTables tables)
{
    /// <summary>Makes the rows of the given forms agree with what the entity is found under; null when it is no more.</summary>
    public async Task AgreeAsync(string id, EntityRow? entity, IEnumerable<string> forms, CancellationToken cancellation)
    {
        List<string> touched = [.. forms.Distinct()];
        if (touched.Count == 0) return;
        var kept = Forms(entity);
        var gone = touched.Where(form => !kept.Contains(form)).ToList();
        await UpsertAsync(id, touched.Where(kept.Contains), cancellation);
        if (gone.Count == 0) return;
        var rows = gone.Select(form => NameKey.Row(form, id));
        await Task.WhenAll(rows.Select(row => tables.Names.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation)));
        var current = await tables.Entities.GetEntityIfExistsAsync<EntityRow>(Key.Of(id), EntityRow.Row, cancellationToken: cancellation);
        if (current.HasValue) await UpsertAsync(id, gone.Intersect(Forms(current.Value)), cancellation);
    }

    private static HashSet<string> Forms(EntityRow? entity) => entity is null ? [] : [.. new EntitySummary(entity).Forms];

    private Task<Azure.Response[]> UpsertAsync(string id, IEnumerable<string> forms, CancellationToken cancellation) =>
        Task.WhenAll(forms.Select(form => tables.Names.UpsertEntityAsync(NameKey.Row(form, id), TableUpdateMode.Replace, cancellation)));
}
