using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Stories;

/// <summary>
/// Which articles tell one story: those that are joined, directly or through others, by sharing four fifths of their shingles. A
/// story bears the least id of its articles, so that neither the order in which they come nor what comes twice shows in it.
/// </summary>
public sealed class StoryIndex(StoryTable table, ArticleLocks locks)
{
    private const int Rounds = 20;

    // Comparing all articles of a larger story with one another would take too long; it stays whole when one of them goes.
    private const int Comparable = 1_000;

    public async Task PutAsync(Document document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sketch = StorySketch.Of(document);
        // Before the neighbours are looked for: of two that come at once, one sees the other.
        await table.PutBandsAsync(document.Id, sketch, cancellation);
        await ChangeAsync([document.Id], async (held, token) =>
        {
            var own = await table.FindAsync(document.Id, token);
            var neighbours = await table.NeighboursAsync(document.Id, sketch, token);
            string[] stories = [.. neighbours.Select(row => row.Story).Append(own?.Story ?? document.Id).Append(document.Id).Distinct()];
            if (!held.IsSupersetOf(stories)) return stories;
            var root = stories.Min(StringComparer.Ordinal)!;
            await table.PlaceAsync(StoryRow.Of(document, root, sketch), own?.Story, token);
            foreach (var story in stories.Where(story => story != root)) await MoveAsync(story, root, token);
            if (own?.Sketch is { } bytes) await table.RemoveBandsAsync(document.Id, StorySketch.Parse(bytes).Bands().Except(sketch.Bands()), token);
            return null;
        }, cancellation);
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
            await table.RemoveBandsAsync(document.Id, sketch.Bands(), token);
            await table.DeleteAsync(StoryRow.StoryPrefix + story, document.Id, token);
            await table.DeleteAsync(StoryRow.ArticlePrefix + document.Id, StoryRow.Row, token);
            return null;
        }, cancellation);
    }

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
