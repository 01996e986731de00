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
        IReadOnlyList<int> weights = at is { Weights.Count: > 0 } ? at.Weights : [.. terms.Select(term => SearchRank.Weight(found.Terms[term].Count))];
        (long, ArticleKey)? after = at is { Article.Length: > 0 } ? (at.Score, ArticleKey.Parse(at.Article)) : null;
        var (best, more) = new SearchMatches(question.Words, marks, found.Terms)
            .Rank((Day(question.Among.From, 0), Day(question.Among.To, int.MaxValue)), terms.Zip(weights).ToDictionary(), after, limit);
        var hits = await Task.WhenAll(best.Select(hit => ShowAsync(hit.Article.ToString(), hit.Score, question.Words, cancellation)));
        return new([.. hits.OfType<SearchHit>()], Next(best, more, weights, to, found.From)?.ToString());
    }

    private static SearchPosition? Next(IReadOnlyList<(ArticleKey Article, long Score)> page, bool more, IReadOnlyList<int> weights, string? until, string? oldest)
    {
        if (more) return new(until, weights, page[^1].Score, page[^1].Article.ToString());
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

    /// <summary>Null when the article has been deleted since.</summary>
    private async Task<SearchHit?> ShowAsync(string article, long score, SearchWords words, CancellationToken cancellation)
    {
        if (await articles.FindStoredAsync(article, cancellation) is not var (json, _)) return null;
        using var document = JsonDocument.Parse(json);
        string? Text(string name) => document.RootElement.GetProperty(name).GetString();
        return new(article, Text("title"), Text("published"), Text("source"), Text("language"), score / 1000.0, Snippets.Of(Text("text")!, words));
    }

    private static int Day(DateOnly? day, int otherwise) => day is { } date ? (date.Year * 10_000) + (date.Month * 100) + date.Day : otherwise;

    private static string? Month(DateOnly? day) => day?.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
