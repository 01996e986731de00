using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// Keeps entities in step with articles. An article's mention row, the entity's summary and its month change in one transaction, so
/// that the counts hold whatever is repeated, runs side by side or breaks off.
/// </summary>
public sealed class EntityIndex(StorageTables tables, TimeProvider time)
{
    private const int Tries = 60;
    private const int Turns = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly EntityNameIndex _names = new(tables);

    /// <summary>Puts an article's part into an entity; doing it twice changes nothing.</summary>
    public async Task PutAsync(MentionRow mention, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mention);
        await InTurnAsync(mention, async state =>
        {
            // The names are written again all the same: the first delivery may have broken off before it came to them.
            if (state.Mention?.Says(mention) == true) return (state.Entity, mention.Forms());
            var changed = state.Change(mention);
            return await TryAsync(changed.Actions, cancellation) ? (changed.Entity, changed.Names) : null;
        }, cancellation);
    }

    /// <summary>Takes an article's part out of an entity; what it was is read from the article's row there.</summary>
    public async Task RemoveAsync(MentionRow mention, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mention);
        await InTurnAsync(mention, async state =>
        {
            if (state.Mention is null) return (state.Entity, mention.Forms());
            var changed = state.Change(null);
            if (changed.LacksDays) await SetDaysAsync(changed, cancellation);
            return await TryAsync(changed.Actions, cancellation) ? (changed.Entity, changed.Names.Concat(mention.Forms())) : null;
        }, cancellation);
    }

    /// <summary>Inside one app writers queue up; the ETags are for the writers of other instances.</summary>
    private async Task InTurnAsync(MentionRow mention, Func<EntityState, Task<(EntityRow? Entity, IEnumerable<string> Names)?>> change, CancellationToken cancellation)
    {
        (EntityRow? Entity, IEnumerable<string> Names)? changed;
        var turn = _turns[(uint)mention.PartitionKey.GetHashCode(StringComparison.Ordinal) % Turns];
        await turn.WaitAsync(cancellation);
        try
        {
            for (var attempt = 1; (changed = await change(await ReadAsync(mention, cancellation))) is null; attempt++)
            {
                if (attempt == Tries) throw new TimeoutException($"'{mention.PartitionKey}' was changed by others {Tries} times while it was to be changed.");
                await Task.Delay(Pause * Math.Min(attempt, 10) * Random.Shared.NextDouble(), time, cancellation);
            }
        }
        finally
        {
            turn.Release();
        }

        await _names.AgreeAsync(mention.Id, changed.Value.Entity, changed.Value.Names, cancellation);
    }

    private async Task<EntityState> ReadAsync(MentionRow mention, CancellationToken cancellation)
    {
        var entity = GetAsync<EntityRow>(mention.PartitionKey, EntityRow.Row, cancellation);
        var before = GetAsync<MentionRow>(mention.PartitionKey, mention.RowKey, cancellation);
        var month = GetAsync<MonthRow>(mention.PartitionKey, MonthRow.RowKeyOf(mention.Article), cancellation);
        await Task.WhenAll(entity, before, month);
        return new(mention, await entity, await before, await month);
    }

    private async Task<bool> TryAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        try
        {
            await tables.Entities.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
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
