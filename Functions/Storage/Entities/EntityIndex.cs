using Azure;
using Azure.Data.Tables;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// Keeps entities in step with articles. An article's mention row and the entity's summary change in one transaction, so that the
/// counts hold whatever is repeated, runs side by side or breaks off.
/// </summary>
public sealed class EntityIndex(StorageTables tables, TimeProvider time)
{
    private const int Tries = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    /// <summary>Puts an article's part into an entity; doing it twice changes nothing.</summary>
    public async Task PutAsync(Document document, Entity entity, CancellationToken cancellation)
    {
        var mention = MentionRow.From(document, entity);
        var touched = mention.Forms().ToHashSet();
        var summary = await ChangeAsync(mention.PartitionKey, mention.RowKey, (row, before) =>
        {
            if (before is not null) touched.UnionWith(before.Forms());
            if (before is not null && before.Says(mention)) return null;
            var changed = new EntitySummary(row ?? new EntityRow { PartitionKey = mention.PartitionKey, Id = entity.Id });
            if (before is not null) changed.Remove(before);
            changed.Add(mention);
            return new(changed, mention);
        }, cancellation);
        await WriteNamesAsync(entity.Id, touched, summary, cancellation);
    }

    /// <summary>Takes an article's part out of an entity, as the article's document put it there.</summary>
    public async Task RemoveAsync(Document document, Entity entity, CancellationToken cancellation)
    {
        var mention = MentionRow.From(document, entity);
        var touched = mention.Forms().ToHashSet();
        var summary = await ChangeAsync(mention.PartitionKey, mention.RowKey, (row, before) =>
        {
            if (before is not null) touched.UnionWith(before.Forms());
            if (row is null || before is null) return null;
            var changed = new EntitySummary(row);
            changed.Remove(before);
            return new(changed, null);
        }, cancellation);
        await WriteNamesAsync(entity.Id, touched, summary, cancellation);
    }

    private sealed record Change(EntitySummary Summary, MentionRow? Mention);

    private async Task<EntitySummary?> ChangeAsync(string partition, string rowKey, Func<EntityRow?, MentionRow?, Change?> decide, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await GetAsync<EntityRow>(partition, EntityRow.Row, cancellation);
            var before = await GetAsync<MentionRow>(partition, rowKey, cancellation);
            if (decide(row, before) is not { } change) return row is null ? null : new EntitySummary(row);
            try
            {
                await tables.Entities.SubmitTransactionAsync(await ActionsAsync(row, before, change, cancellation), cancellation);
                return change.Mention is null && change.Summary.ToRow().Articles == 0 ? null : change.Summary;
            }
            catch (RequestFailedException fault) when (fault.IsConflict() && attempt < Tries)
            {
                // Many articles name the same entity at the same time; the others were first.
                await Task.Delay(Pause * Math.Min(attempt, 10) * Random.Shared.NextDouble(), time, cancellation);
            }
        }
    }

    private async Task<List<TableTransactionAction>> ActionsAsync(EntityRow? row, MentionRow? before, Change change, CancellationToken cancellation)
    {
        var summary = change.Summary.ToRow();
        var actions = new List<TableTransactionAction>(2);
        if (change.Mention is { } mention)
        {
            actions.Add(before is null ? new(TableTransactionActionType.Add, mention) : new(TableTransactionActionType.UpdateReplace, mention, before.ETag));
        }
        else
        {
            actions.Add(new(TableTransactionActionType.Delete, before!, before!.ETag));
            if (summary.Articles > 0) await SetDaysAsync(summary, before, cancellation);
        }

        if (row is null) actions.Add(new(TableTransactionActionType.Add, summary));
        else actions.Add(new(summary.Articles > 0 ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.Delete, summary, row.ETag));
        return actions;
    }

    /// <summary>When the first or the last article goes, the days are read from those that stay; the summary's ETag guards the answer.</summary>
    private async Task SetDaysAsync(EntityRow summary, MentionRow removed, CancellationToken cancellation)
    {
        var day = removed.Article[..8];
        if (day != summary.FirstSeen && day != summary.LastSeen) return;
        var others = TableClient.CreateQueryFilter(
            $"PartitionKey eq {summary.PartitionKey} and RowKey ge {MentionRow.Prefix} and RowKey lt {Key.After(MentionRow.Prefix)} and RowKey ne {removed.RowKey}");
        string? first = null, last = null;
        await foreach (var mention in tables.Entities.QueryAsync<TableEntity>(others, select: ["RowKey"], cancellationToken: cancellation))
        {
            first = mention.RowKey.Split('|')[2][..8];
            last ??= first;
        }

        if (first is not null) (summary.FirstSeen, summary.LastSeen) = (first, last!);
    }

    /// <summary>
    /// Names are written after the summary and looked at again after removing: whoever changes the summary last sees to it that the
    /// names agree with it.
    /// </summary>
    private async Task WriteNamesAsync(string entityId, IReadOnlyCollection<string> touched, EntitySummary? summary, CancellationToken cancellation)
    {
        var kept = summary?.Forms.ToHashSet() ?? [];
        var gone = touched.Where(form => !kept.Contains(form)).ToList();
        await UpsertNamesAsync(entityId, touched.Where(kept.Contains), cancellation);
        if (gone.Count == 0) return;
        var rows = gone.Select(form => NameKey.Row(form, entityId));
        await Task.WhenAll(rows.Select(row => tables.Names.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation)));
        var current = await GetAsync<EntityRow>(Key.Of(entityId), EntityRow.Row, cancellation);
        if (current is not null) await UpsertNamesAsync(entityId, gone.Intersect(new EntitySummary(current).Forms), cancellation);
    }

    private Task<Response[]> UpsertNamesAsync(string entityId, IEnumerable<string> forms, CancellationToken cancellation) =>
        Task.WhenAll(forms.Select(form => tables.Names.UpsertEntityAsync(NameKey.Row(form, entityId), TableUpdateMode.Replace, cancellation)));

    private async Task<T?> GetAsync<T>(string partition, string row, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        var found = await tables.Entities.GetEntityIfExistsAsync<T>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
