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
    private const int Turns = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Puts an article's part into an entity; doing it twice changes nothing.</summary>
    public async Task PutAsync(Document document, Entity entity, CancellationToken cancellation)
    {
        var mention = MentionRow.From(document, entity);
        var names = await ChangeAsync(mention.PartitionKey, mention.RowKey, (row, before) =>
        {
            // The names are written again all the same: the first delivery may have broken off before it came to them.
            if (before is not null && before.Says(mention)) return new(null, mention, mention.Forms());
            var changed = new EntitySummary(row ?? new EntityRow { PartitionKey = mention.PartitionKey, Id = entity.Id });
            var known = changed.Forms.ToHashSet();
            if (before is not null) changed.Remove(before);
            changed.Add(mention);
            return new(changed, mention, [.. mention.Forms().Where(form => !known.Contains(form)), .. before?.Forms() ?? []]);
        }, cancellation);
        await WriteNamesAsync(entity.Id, names, cancellation);
    }

    /// <summary>Takes an article's part out of an entity, as the article's document put it there.</summary>
    public async Task RemoveAsync(Document document, Entity entity, CancellationToken cancellation)
    {
        var mention = MentionRow.From(document, entity);
        var names = await ChangeAsync(mention.PartitionKey, mention.RowKey, (row, before) =>
        {
            if (row is null || before is null) return new(null, null, mention.Forms());
            var changed = new EntitySummary(row);
            changed.Remove(before);
            return new(changed, null, mention.Forms().Union(before.Forms()));
        }, cancellation);
        await WriteNamesAsync(entity.Id, names, cancellation);
    }

    /// <param name="Summary">The summary to write; null when nothing is to change.</param>
    /// <param name="Mention">The article's row to write; null when it is to go.</param>
    /// <param name="Names">The forms whose rows may have to be written or removed.</param>
    private sealed record Change(EntitySummary? Summary, MentionRow? Mention, IEnumerable<string> Names);

    private async Task<Names> ChangeAsync(string partition, string rowKey, Func<EntityRow?, MentionRow?, Change> decide, CancellationToken cancellation)
    {
        // Inside one app writers queue up; the ETags are for the writers of other instances.
        var turn = _turns[(uint)partition.GetHashCode(StringComparison.Ordinal) % Turns];
        await turn.WaitAsync(cancellation);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var row = await GetAsync<EntityRow>(partition, EntityRow.Row, cancellation);
                var before = await GetAsync<MentionRow>(partition, rowKey, cancellation);
                var change = decide(row, before);
                List<string> touched = [.. change.Names.Distinct()];
                if (change.Summary is null) return new(touched, row is null ? null : new EntitySummary(row));
                try
                {
                    await tables.Entities.SubmitTransactionAsync(await ActionsAsync(row, before, change, cancellation), cancellation);
                    return new(touched, change.Summary.ToRow().Articles == 0 ? null : change.Summary);
                }
                catch (RequestFailedException fault) when (fault.IsConflict() && attempt < Tries)
                {
                    await Task.Delay(Pause * Math.Min(attempt, 10) * Random.Shared.NextDouble(), time, cancellation);
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <param name="Touched">Forms whose rows have to agree with the summary.</param>
    /// <param name="Summary">The entity after the change; null when no article names it.</param>
    private sealed record Names(IReadOnlyCollection<string> Touched, EntitySummary? Summary);

    private async Task<List<TableTransactionAction>> ActionsAsync(EntityRow? row, MentionRow? before, Change change, CancellationToken cancellation)
    {
        var summary = change.Summary!.ToRow();
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
    private async Task WriteNamesAsync(string entityId, Names names, CancellationToken cancellation)
    {
        var (touched, kept) = (names.Touched, names.Summary?.Forms.ToHashSet() ?? []);
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
