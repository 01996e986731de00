using System.Globalization;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>The articles of terms, those that are merged and those that are not yet.</summary>
public sealed class TermLists(StorageTables tables, FreshWords words)
{
    // What one search takes in of a term; the months before are looked at when its reader comes to them.
    private const int MostPostings = 50_000;

    /// <param name="Terms">The articles of each term.</param>
    /// <param name="From">The oldest month that was looked at; null when there are no older ones.</param>
    public sealed record Found(IReadOnlyDictionary<string, TermCursor> Terms, string? From);

    /// <summary>The articles of terms from one month to another.</summary>
    public async Task<Found> ReadAsync(IReadOnlyCollection<string> terms, string? from, string? to, CancellationToken cancellation)
    {
        // First those that are not merged: what is merged between the two readings is then seen twice and not missed.
        var fresh = await words.ReadAsync(cancellation);
        var lists = await Task.WhenAll(terms.Select(async term => (Term: term, List: await MergedAsync(term, from, to, cancellation))));
        var oldest = lists.Max(list => list.List.From);
        var replaced = fresh.Select(article => article.Article).ToHashSet();
        var (first, last) = (Day(oldest ?? from, 0), Day(to, int.MaxValue - 99) + 99);
        List<PackedWords> inside = [.. fresh.Where(article => article.Article.Day >= first && article.Article.Day <= last).OrderByDescending(article => article.Article)];
        return new(lists.ToDictionary(list => list.Term, list => Cursor(list.Term, list.List.Runs, oldest, inside, replaced)), oldest);
    }

    private static TermCursor Cursor(string term, List<PostingRun> runs, string? oldest, List<PackedWords> fresh, HashSet<ArticleKey> replaced)
    {
        var with = new List<(ArticleKey Article, PostingView Posting)>();
        foreach (var article in fresh)
        {
            if (article.Find(term) is { } posting) with.Add((article.Article, posting));
        }

        return new([.. runs.Where(run => oldest is null || string.CompareOrdinal(run.Month, oldest) >= 0)], with, replaced);
    }

    private async Task<(List<PostingRun> Runs, string? From)> MergedAsync(string term, string? from, string? to, CancellationToken cancellation)
    {
        var (runs, count) = (new List<PostingRun>(), 0);
        await foreach (var row in tables.Words.QueryAsync<Azure.Data.Tables.TableEntity>(TermMonth.Range(term, from, to), cancellationToken: cancellation))
        {
            var run = new PostingRun(row);
            if (count > 0 && count + run.Count > MostPostings) return (runs, Next(run.Month));
            runs.Add(run);
            count += run.Count;
        }

        return (runs, null);
    }

    // The first of a month; before every day of it.
    private static int Day(string? month, int otherwise) => month is null ? otherwise : int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture) * 100;

    private static string Next(string month) => DateOnly.ParseExact(month, "yyyyMM", CultureInfo.InvariantCulture).AddMonths(1).ToString("yyyyMM", CultureInfo.InvariantCulture);
}
