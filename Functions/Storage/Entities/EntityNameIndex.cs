using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// The rows by which entities are found. Names are written after the summary and looked at again after removing: whoever changes the
/// summary last sees to it that the names agree with it.
/// </summary>
public sealed class EntityNameIndex(StorageTables tables, SharedWrites writes)
{
    /// <param name="Id">The entity.</param>
    /// <param name="Entity">Its summary; null when it is no more.</param>
    /// <param name="Forms">The forms whose rows may have to be written or removed.</param>
    public sealed record Touched(string Id, EntityRow? Entity, IEnumerable<string> Forms);

    /// <summary>Makes the rows of the given forms agree with what the entities are found under.</summary>
    public async Task AgreeAsync(IReadOnlyCollection<Touched> touched, CancellationToken cancellation)
    {
        var gone = new List<(string Id, string Form)>();
        var kept = new List<(string Id, string Form)>();
        foreach (var (id, entity, touchedForms) in touched)
        {
            List<string> forms = [.. touchedForms.Distinct()];
            if (forms.Count == 0) continue;
            var known = Forms(entity);
            foreach (var form in forms) (known.Contains(form) ? kept : gone).Add((id, form));
        }

        await UpsertAsync(kept, cancellation);
        await Task.WhenAll(gone.GroupBy(name => name.Id, name => name.Form).Select(names => RemoveAsync(names.Key, [.. names], cancellation)));
    }

    private async Task RemoveAsync(string id, IReadOnlyCollection<string> forms, CancellationToken cancellation)
    {
        var rows = forms.Select(form => NameKey.Row(form, id));
        await Task.WhenAll(rows.Select(row => tables.Names.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation)));
        var current = await tables.Entities.GetEntityIfExistsAsync<EntityRow>(Key.Of(id), EntityRow.Row, cancellationToken: cancellation);
        if (current.HasValue) await UpsertAsync(forms.Intersect(Forms(current.Value)).Select(form => (id, form)), cancellation);
    }

    private static HashSet<string> Forms(EntityRow? entity) => entity is null ? [] : [.. new EntitySummary(entity).Forms];

    /// <summary>Names with the same beginning stand in one partition and go in one request.</summary>
    private Task UpsertAsync(IEnumerable<(string Id, string Form)> names, CancellationToken cancellation) =>
        writes.UpsertAsync(tables.Names, names.Select(name => NameKey.Row(name.Form, name.Id)), cancellation);
}
