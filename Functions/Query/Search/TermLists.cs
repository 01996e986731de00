using Azure.Data.Tables;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>The postings of terms, those that are merged and those that are not yet.</summary>
public sealed class TermLists(StorageTables tables)
{
    // What one search takes in of a term; the months before are looked at when its reader comes to them.
    private const int MostPostings = 50_000;

    /// <param name="Postings">The postings of each term by article.</param>
    /// <param name="From">The oldest month that was looked at; null when there are no older ones.</param>
    public sealed record Found(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Posting>> Postings, string? From);

    /// <summary>The postings of terms from one month to another.</summary>
    public async Task<Found> ReadAsync(IReadOnlyCollection<string> terms, string? from, string? to, CancellationToken cancellation)
    {
        // First those that are not merged: what is merged between the two readings is then seen twice and not missed.
        var fresh = await NewAsync(cancellation);
        var lists = await Task.WhenAll(terms.Select(async term => (Term: term, List: await MergedAsync(term, from, to, cancellation))));
        var oldest = lists.Max(list => list.List.From);
        var postings = lists.ToDictionary(list => list.Term, list => (IReadOnlyDictionary<string, Posting>)Current(list.Term, list.List.Postings, fresh, oldest ?? from, to));
        return new(postings, oldest);
    }

    private async Task<List<NewWords>> NewAsync(CancellationToken cancellation)
    {
        var words = new List<NewWords>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {NewWords.Partition}");
        await foreach (var row in tables.Words.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) words.Add(NewWords.Of(row));
        return words;
    }

    private async Task<(Dictionary<string, Posting> Postings, string? From)> MergedAsync(string term, string? from, string? to, CancellationToken cancellation)
    {
        var postings = new Dictionary<string, Posting>();
        await foreach (var row in tables.Words.QueryAsync<TableEntity>(TermMonth.Range(term, from, to), cancellationToken: cancellation))
        {
            var month = TermMonth.Of(row);
            if (postings.Count > 0 && postings.Count + month.Postings.Count > MostPostings) return (postings, Next(TermMonth.MonthOf(row.RowKey)));
            foreach (var (article, posting) in month.Postings) postings[article] = posting;
        }

        return (postings, null);
    }

    private static string Next(string month)
    {
        var day = DateOnly.ParseExact(month, "yyyyMM", System.Globalization.CultureInfo.InvariantCulture).AddMonths(1);
        return day.ToString("yyyyMM", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>An article's own row says how it is; what the lists still say of it is out of date.</summary>
    private static Dictionary<string, Posting> Current(string term, Dictionary<string, Posting> postings, List<NewWords> fresh, string? from, string? to)
    {
        if (from is not null)
        {
            foreach (var article in postings.Keys.Where(article => string.CompareOrdinal(TermMonth.MonthOfArticle(article), from) < 0).ToList()) postings.Remove(article);
        }

        foreach (var words in fresh)
        {
            var month = TermMonth.MonthOfArticle(words.Article);
            postings.Remove(words.Article);
            if (words.Terms?.GetValueOrDefault(term) is not { } posting) continue;
            if ((from is null || string.CompareOrdinal(month, from) >= 0) && (to is null || string.CompareOrdinal(month, to) <= 0)) postings[words.Article] = posting;
        }

        return postings;
    }
}
