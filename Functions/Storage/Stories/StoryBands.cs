using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Stories;

/// <summary>The articles of each band, by id: partition <c>band|number|hash</c>, row <c>articles</c>. All of them fit into one row, so that a band is a point.</summary>
public sealed class StoryBands(StorageTables tables, TimeProvider time)
{
    private const string Row = "articles";
    private const string Articles = "Articles";
    private const char Separator = ' ';

    // 25,000 of the 32,000 characters that a property holds. They share nearly all of their words; one more would tell nothing new.
    private const int Most = 1_000;

    // Of a band that many articles share the first by id are looked at: they stand for the others.
    private const int LookedAt = 20;
    private const int SideBySide = 8;
    private const int Tries = 60;
    private const int Turns = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Puts an article into its bands; the articles that it meets there. Of two that come at once, the one that comes second to a band meets the other.</summary>
    public async Task<IReadOnlyCollection<string>> PutAsync(string articleId, StorySketch sketch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        var met = new SortedSet<string>(StringComparer.Ordinal);
        await EachAsync(sketch.Bands(), async (band, token) =>
        {
            var articles = await AddAsync(band, articleId, token);
            lock (met) met.UnionWith(articles.Where(id => id != articleId).Take(LookedAt));
        }, cancellation);
        return met;
    }

    public Task RemoveAsync(string articleId, IEnumerable<string> bands, CancellationToken cancellation) =>
        EachAsync(bands, (band, token) => ChangeAsync(band, articles => articles.Remove(articleId), token), cancellation);

    private async Task<IReadOnlyCollection<string>> AddAsync(string band, string articleId, CancellationToken cancellation)
    {
        // Hardly any band is shared: mostly this is all there is to do.
        return await TrySaveAsync(band, [articleId], null, cancellation) ? [] : await ChangeAsync(band, articles => articles.Add(articleId) && articles.Count <= Most, cancellation);
    }

    /// <summary>The articles of a band after a change, which says whether there is something to save. Inside one app writers queue up.</summary>
    private async Task<IReadOnlyCollection<string>> ChangeAsync(string band, Predicate<SortedSet<string>> change, CancellationToken cancellation)
    {
        var turn = _turns[(uint)band.GetHashCode(StringComparison.Ordinal) % Turns];
        await turn.WaitAsync(cancellation);
        try
        {
            return await ChangeInTurnAsync(band, change, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<IReadOnlyCollection<string>> ChangeInTurnAsync(string band, Predicate<SortedSet<string>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var found = await tables.Stories.GetEntityIfExistsAsync<TableEntity>(StoryRow.BandPrefix + band, Row, cancellationToken: cancellation);
            var articles = new SortedSet<string>(found.HasValue ? found.Value!.GetString(Articles).Split(Separator) : [], StringComparer.Ordinal);
            if (!change(articles) || await TrySaveAsync(band, articles, found.HasValue ? found.Value!.ETag : null, cancellation)) return articles;
            await Task.Delay(Pause * Math.Min(attempt, 10) * Random.Shared.NextDouble(), time, cancellation);
        }

        throw new TimeoutException($"Band '{band}' was changed by others {Tries} times while it was to be changed.");
    }

    /// <summary>False when somebody changed the band meanwhile.</summary>
    private async Task<bool> TrySaveAsync(string band, SortedSet<string> articles, ETag? tag, CancellationToken cancellation)
    {
        var row = new TableEntity(StoryRow.BandPrefix + band, Row) { [Articles] = string.Join(Separator, articles) };
        try
        {
            if (tag is not { } known) await tables.Stories.AddEntityAsync(row, cancellation);
            else if (articles.Count > 0) await tables.Stories.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellation);
            else await tables.Stories.DeleteEntityAsync(row.PartitionKey, row.RowKey, known, cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    private static Task EachAsync(IEnumerable<string> bands, Func<string, CancellationToken, Task> change, CancellationToken cancellation) =>
        Parallel.ForEachAsync(bands, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation }, (band, token) => new ValueTask(change(band, token)));
}
