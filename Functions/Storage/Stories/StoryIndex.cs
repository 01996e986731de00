using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Stories;

/// <summary>
/// Which articles tell one story: those that are joined, directly or through others, by sharing four fifths of their shingles. A
/// story bears the least id of its articles, so that neither the order in which they come nor what comes twice shows in it.
/// </summary>
public sealed class StoryIndex(StoryTable table, StoryBands bands, ArticleLocks locks)
{
    private const int Rounds = 20;

    // Who meets more articles meets copies of the same one.
    private const int Compared = 40;

    // Comparing all articles of a larger story with one another would take too long; it stays whole when one of them goes.
    private const int Comparable = 1_000;

    /// <summary>Puts an article in.</summary>
    /// <param name="document">The article.</param>
    /// <param name="isNew">Whether its document was never stored before: then it stands nowhere yet.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task PutAsync(Document document, bool isNew, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sketch = StorySketch.Of(document);
        string[] met = [];
        // Whoever meets it in a band from now on finds its row or waits for this lock.
        await ChangeAsync([document.Id], async (held, token) =>
        {
            var own = isNew ? null : await table.FindAsync(document.Id, token);
            if (own is not null && !held.Contains(own.Story)) return [document.Id, own.Story];
            met = [.. (await bands.PutAsync(document.Id, sketch, token)).Take(Compared)];
            await table.PlaceAsync(StoryRow.Of(document, own?.Story ?? document.Id, sketch), null, token);
            if (own?.Sketch is { } bytes) await bands.RemoveAsync(document.Id, StorySketch.Parse(bytes).Bands().Except(sketch.Bands()), token);
            return null;
        }, cancellation);
        if (met.Length > 0) await JoinAsync(document, sketch, met, cancellation);
    }

    /// <summary>Takes an article out; the others of its story part where only it joined them.</summary>
    public async Task RemoveAsync(Document document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        await ChangeAsync([document.Id], async (held, token) =>
        {
            var row = await table.FindAsync(document.Id, token);
            var story = row?.Story ?? document.Id;
            if (!held.Contains(story)) return [document.Id, story];
            var rest = await table.RowsAsync((await table.MembersAsync(story, token)).Select(member => member.Article).Where(id => id != document.Id), token);
            var parts = Parts(rest);
            string[] roots = [story, document.Id, .. parts.Select(part => part[0].Article)];
            if (!held.IsSupersetOf(roots)) return roots;
            foreach (var part in parts)
            {
                foreach (var member in part.Where(member => member.Story != part[0].Article)) await table.PlaceAsync(member.In(part[0].Article), member.Story, token);
            }

            var sketch = row?.Sketch is { } bytes ? StorySketch.Parse(bytes) : StorySketch.Of(document);
            await bands.RemoveAsync(document.Id, sketch.Bands(), token);
            await table.DeleteAsync(StoryRow.StoryPrefix + story, document.Id, token);
            await table.DeleteAsync(StoryRow.ArticlePrefix + document.Id, StoryRow.Row, token);
            return null;
        }, cancellation);
    }

    /// <summary>Joins an article's story with those of the articles it met, where they share enough.</summary>
    private Task JoinAsync(Document document, StorySketch sketch, string[] met, CancellationToken cancellation) => ChangeAsync([document.Id], async (held, token) =>
    {
        var rows = await table.RowsAsync([.. met, document.Id], token);
        string[] stories = [.. rows.Where(row => row.Article == document.Id || sketch.Shared(StorySketch.Parse(row.Sketch)) >= StorySketch.SameStory).Select(row => row.Story).Distinct()];
        // One that has no row yet is about to get it; whoever broke off before will be here again.
        string[] needed = [.. stories.Union(met.Except(rows.Select(row => row.Article))).Append(document.Id)];
        if (!held.IsSupersetOf(needed)) return needed;
        var root = stories.Append(document.Id).Min(StringComparer.Ordinal)!;
        foreach (var story in stories.Append(document.Id).Distinct().Where(story => story != root)) await MoveAsync(story, root, token);
        return null;
    }, cancellation);

    /// <summary>Makes a change under the locks of all stories that it touches; it says which others it needs until it has them all.</summary>
    private async Task ChangeAsync(string[] stories, Func<HashSet<string>, CancellationToken, Task<string[]?>> change, CancellationToken cancellation)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var hold = await locks.HoldStoriesAsync(stories, cancellation);
            if (await change([.. stories], hold.Held) is not { } needed) return;
            stories = needed;
        }

        throw new TimeoutException($"The stories of {stories[0]} changed {Rounds} times while they were joined.");
    }

    private async Task MoveAsync(string story, string root, CancellationToken cancellation)
    {
        foreach (var member in await table.MembersAsync(story, cancellation))
        {
            if (await table.FindAsync(member.Article, cancellation) is { } row) await table.PlaceAsync(row.In(root), story, cancellation);
            else await table.DeleteAsync(StoryRow.StoryPrefix + story, member.Article, cancellation);
        }
    }

    /// <summary>The connected parts of some articles, each in the order of ids.</summary>
    private static List<List<StoryRow>> Parts(List<StoryRow> rows)
    {
        if (rows.Count > Comparable) return [rows];
        var sketches = rows.Select(row => StorySketch.Parse(row.Sketch)).ToList();
        var open = Enumerable.Range(0, rows.Count).ToList();
        var parts = new List<List<StoryRow>>();
        while (open.Count > 0)
        {
            var part = new List<int> { open[0] };
            open.RemoveAt(0);
            for (var at = 0; at < part.Count; at++)
            {
                var near = open.Where(other => sketches[part[at]].Shared(sketches[other]) >= StorySketch.SameStory && sketches[part[at]].Bands().Intersect(sketches[other].Bands()).Any()).ToList();
                part.AddRange(near);
                open.RemoveAll(near.Contains);
            }

            parts.Add([.. part.Order().Select(index => rows[index])]);
        }

        return parts;
    }
}
