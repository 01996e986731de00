using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// Keeps entities in step with articles. An article's mention row, the entity's summary and its month change in one transaction, so
/// that the counts hold whatever is repeated, runs side by side or breaks off. Names are written after the summaries.
/// </summary>
public sealed class EntityIndex(StorageTables tables, SharedWrites writes, TimeProvider time)
{
    private const int Tries = 60;
    private const int Turns = 256;
    private const int MonthDigits = 6;

    // Enough to hide the latency of storage without crowding out other articles.
    private const int SideBySide = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly EntityNameIndex _names = new(tables, writes);
    private readonly WrittenRows _written = new();

    /// <summary>Puts an article's parts into its entities; doing it twice changes nothing.</summary>
    public Task PutAsync(IEnumerable<MentionRow> mentions, CancellationToken cancellation) => EachAsync(mentions, mention => InTurnAsync(mention, true, async state =>
    {
        // The names are written again all the same: the first delivery may have broken off before it came to them.
        if (state.Mention?.Says(mention) == true) return new(mention.Id, state.Entity, mention.Forms());
        var changed = state.Change(mention);
        return await TryAsync(changed.Actions, cancellation) ? new(mention.Id, changed.Entity, changed.Names) : null;
    }, cancellation), cancellation);

    /// <summary>Takes an article's parts out of entities; what they were is read from the article's row there.</summary>
    public Task RemoveAsync(IEnumerable<MentionRow> mentions, CancellationToken cancellation) => EachAsync(mentions, mention => InTurnAsync(mention, false, async state =>
    {
        if (state.Mention is null) return new(mention.Id, state.Entity, mention.Forms());
        var changed = state.Change(null);
        if (changed.LacksDays) await SetDaysAsync(changed, cancellation);
        return await TryAsync(changed.Actions, cancellation) ? new(mention.Id, changed.Entity, changed.Names.Concat(mention.Forms())) : null;
    }, cancellation), cancellation);

    /// <summary>Changes several entities, and then the names of all of them together.</summary>
    private async Task EachAsync(IEnumerable<MentionRow> mentions, Func<MentionRow, Task<EntityNameIndex.Touched>> change, CancellationToken cancellation)
    {
        var touched = new ConcurrentBag<EntityNameIndex.Touched>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        await Parallel.ForEachAsync(mentions, parallel, async (mention, _) => touched.Add(await change(mention)));
        await _names.AgreeAsync([.. touched], cancellation);
    }

    /// <summary>Inside one app writers queue up; the ETags are for the writers of other instances.</summary>
    private async Task<EntityNameIndex.Touched> InTurnAsync(
        MentionRow mention, bool isNew, Func<EntityState, Task<EntityNameIndex.Touched?>> change, CancellationToken cancellation)
    {
        var turn = _turns[(uint)mention.PartitionKey.GetHashCode(StringComparison.Ordinal) % Turns];
        await turn.WaitAsync(cancellation);
        try
        {
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                var state = isNew && attempt == 1 ? await ExpectAsync(mention, cancellation) : await ReadAsync(mention, cancellation);
                if (await change(state) is { } changed) return changed;
                await Task.Delay(Pause * Math.Min(attempt, 10) * Random.Shared.NextDouble(), time, cancellation);
            }

            throw new TimeoutException($"'{mention.PartitionKey}' was changed by others {Tries} times while it was to be changed.");
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The rows as they probably are when an article comes for the first time: reads as few as it can, and the write finds out.</summary>
    private async Task<EntityState> ExpectAsync(MentionRow mention, CancellationToken cancellation)
    {
        var (partition, monthKey) = (mention.PartitionKey, MonthRow.RowKeyOf(mention.Article));
        var entity = _written.Take<EntityRow>(partition, EntityRow.Row) ?? await GetAsync<EntityRow>(partition, EntityRow.Row, cancellation);
        // No article of a month before the first or after the last has come.
        var known = entity is not null && string.CompareOrdinal(entity.FirstSeen, 0, mention.Article, 0, MonthDigits) <= 0 && string.CompareOrdinal(entity.LastSeen, 0, mention.Article, 0, MonthDigits) >= 0;
        var month = !known ? null : _written.Take<MonthRow>(partition, monthKey) ?? await GetAsync<MonthRow>(partition, monthKey, cancellation);
        return new(mention, entity, null, month);
    }

    private async Task<EntityState> ReadAsync(MentionRow mention, CancellationToken cancellation)
    {
        var (partition, monthKey) = (mention.PartitionKey, MonthRow.RowKeyOf(mention.Article));
        var entity = GetAsync<EntityRow>(partition, EntityRow.Row, cancellation);
        var before = GetAsync<MentionRow>(partition, mention.RowKey, cancellation);
        var month = GetAsync<MonthRow>(partition, monthKey, cancellation);
        await Task.WhenAll(entity, before, month);
        return new(mention, await entity, await before, await month);
    }

    private async Task<bool> TryAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation)
    {
        try
        {
            var answers = await tables.Entities.SubmitTransactionAsync(actions, cancellation);
            foreach (var (action, answer) in actions.Zip(answers.Value)) Keep(action, answer.Headers.ETag);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    private void Keep(TableTransactionAction action, ETag? tag)
    {
        if (action.ActionType == TableTransactionActionType.Delete || tag is null || action.Entity is MentionRow) return;
        action.Entity.ETag = tag.Value;
        _written.Keep(action.Entity, RowSize.Of(action.Entity));
    }

    /// <summary>When the first or the last day goes, its months tell the days that stay; the summary's ETag guards the answer.</summary>
    private async Task SetDaysAsync(EntityState.Changed changed, CancellationToken cancellation)
    {
        var months = TableClient.CreateQueryFilter($"PartitionKey eq {changed.Row.PartitionKey} and RowKey ge {MonthRow.Prefix} and RowKey lt {Key.After(MonthRow.Prefix)}");
        var keys = new List<string>();
        await foreach (var row in tables.Entities.QueryAsync<TableEntity>(months, select: ["RowKey"], cancellationToken: cancellation))
        {
            if (row.RowKey != changed.Month.RowKey) keys.Add(row.RowKey);
        }

        if (changed.Month.Read().Count > 0) keys.Add(changed.Month.RowKey);
        keys.Sort(StringComparer.Ordinal);
        var (first, last) = (await DaysAsync(changed, keys[0], cancellation), await DaysAsync(changed, keys[^1], cancellation));
        (changed.Row.FirstSeen, changed.Row.LastSeen) = ($"{keys[0][MonthRow.Prefix.Length..]}{first.Min():D2}", $"{keys[^1][MonthRow.Prefix.Length..]}{last.Max():D2}");
    }

    private async Task<IEnumerable<int>> DaysAsync(EntityState.Changed changed, string month, CancellationToken cancellation) =>
        (month == changed.Month.RowKey ? changed.Month : await GetAsync<MonthRow>(changed.Row.PartitionKey, month, cancellation) ?? changed.Month).Read().Keys;

    private async Task<T?> GetAsync<T>(string partition, string row, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        var found = await tables.Entities.GetEntityIfExistsAsync<T>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
