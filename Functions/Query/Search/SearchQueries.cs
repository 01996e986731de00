using System.Globalization;
using System.Text.Json;
using Dateline.Functions.Http;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>Which articles are searched, and for what.</summary>
public sealed record SearchQuestion(SearchWords Words, ArticleQuestion Among);

/// <summary>Searches the titles and texts of articles, the best first.</summary>
public sealed class SearchQueries(TermLists lists, ArticleQueries articles, EntityNames names)
{
    private const string CountryPrefix = "iso:";

    public async Task<Stretch<SearchHit>> SearchAsync(SearchQuestion question, int limit, string? position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (await MarksAsync(question.Among, cancellation) is not { } marks || question.Words.Phrases.Count == 0) return new([], null);
        var at = SearchPosition.Parse(position);
        var (from, to) = (Month(question.Among.From), at?.Until ?? Month(question.Among.To));
        List<string> terms = [.. question.Words.Terms];
        var found = await lists.ReadAsync([.. terms, .. marks], from, to, cancellation);
        IReadOnlyList<int> weights = at is { Weights.Count: > 0 } ? at.Weights : [.. terms.Select(term => SearchRank.Weight(found.Postings[term].Count))];
        var ranked = Matches(question, marks, found.Postings)
            .Select(article => (Article: article, Score: Score(question.Words, terms, weights, found.Postings, article)))
            .OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Article, StringComparer.Ordinal)
            .SkipWhile(hit => at is { Article.Length: > 0 } && (hit.Score > at.Score || (hit.Score == at.Score && string.CompareOrdinal(hit.Article, at.Article) >= 0)))
            .ToList();
        var page = ranked.Take(limit).ToList();
        var hits = await Task.WhenAll(page.Select(hit => ShowAsync(hit.Article, hit.Score, question.Words, cancellation)));
        return new([.. hits.OfType<SearchHit>()], Next(page, ranked.Count, limit, weights, to, found.From)?.ToString());
    }

    private static SearchPosition? Next(List<(string Article, long Score)> page, int ranked, int limit, IReadOnlyList<int> weights, string? until, string? oldest)
    {
        if (ranked > limit) return new(until, weights, page[^1].Score, page[^1].Article);
        // These months are through; those before are ranked by themselves.
        return oldest is null ? null : new(Month(DateOnly.ParseExact(oldest, "yyyyMM", CultureInfo.InvariantCulture).AddMonths(-1)), [], 0, "");
    }

    /// <summary>The marks that an article has to carry; null when one of them cannot be.</summary>
    private async Task<IReadOnlyList<string>?> MarksAsync(ArticleQuestion among, CancellationToken cancellation)
    {
        var inCountry = among.Place?.StartsWith(CountryPrefix, StringComparison.Ordinal) == true ? among.Place[CountryPrefix.Length..] : null;
        var entity = await names.ResolveAsync(among.Entity, EntityNames.Any, cancellation);
        var place = inCountry is null ? await names.ResolveAsync(among.Place, EntityNames.IsPlace, cancellation) : null;
        if ((among.Entity is not null && entity is null) || (among.Place is not null && inCountry is null && place is null)) return null;
        return
        [
            .. new[] { entity, place }.OfType<string>().Select(ArticleTerms.OfEntity), .. new[] { among.Country, inCountry }.OfType<string>().Select(ArticleTerms.OfCountry),
            .. among.Language is { } language ? [ArticleTerms.OfLanguage(language)] : Array.Empty<string>(), .. among.Source is { } source ? [ArticleTerms.OfSource(source)] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Matches(SearchQuestion question, IReadOnlyList<string> marks, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Posting>> postings)
    {
        var wanted = question.Words.Phrases.SelectMany(phrase => phrase).Concat(marks).Distinct().Select(term => postings[term]).OrderBy(list => list.Count).ToList();
        var (first, last) = (question.Among.From?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "", question.Among.To?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "99999999");
        return wanted[0].Keys
            .Where(article => wanted.TrueForAll(list => list.ContainsKey(article)))
            .Where(article => string.CompareOrdinal(article[..8], first) >= 0 && string.CompareOrdinal(article[..8], last) <= 0)
            .Where(article => question.Words.Phrases.All(phrase => HasPhrase(article, phrase, postings)) && !question.Words.Without.Any(phrase => HasPhrase(article, phrase, postings)));
    }

    /// <summary>Whether the words stand one after the other. Of words without positions, in very long articles, it is only known that they are there.</summary>
    private static bool HasPhrase(string article, IReadOnlyList<string> phrase, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Posting>> postings)
    {
        var words = phrase.Select(term => postings[term].GetValueOrDefault(article)).ToList();
        if (words.Contains(null)) return false;
        if (words.Count == 1 || words.Exists(word => word!.Positions.Count == 0)) return true;
        var sets = words.Skip(1).Select(word => word!.Positions.ToHashSet()).ToList();
        return words[0]!.Positions.Any(start => sets.Select((set, index) => set.Contains(start + index + 1)).All(there => there));
    }

    private static long Score(
        SearchWords words, List<string> terms, IReadOnlyList<int> weights, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Posting>> postings, string article) =>
        SearchRank.Score(words.Phrases.SelectMany(phrase => phrase).Distinct().Select(term => (weights[terms.IndexOf(term)], postings[term][article])));

    /// <summary>Null when the article has been deleted since.</summary>
    private async Task<SearchHit?> ShowAsync(string article, long score, SearchWords words, CancellationToken cancellation)
    {
        if (await articles.FindStoredAsync(article, cancellation) is not var (json, _)) return null;
        using var document = JsonDocument.Parse(json);
        string? Text(string name) => document.RootElement.GetProperty(name).GetString();
        return new(article, Text("title"), Text("published"), Text("source"), Text("language"), score / 1000.0, Snippets.Of(Text("text")!, words));
    }

    private static string? Month(DateOnly? day) => day?.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
