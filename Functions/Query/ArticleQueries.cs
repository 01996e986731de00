using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;
using Dateline.Functions.Storage.Stories;

namespace Dateline.Functions.Query;

/// <summary>Reads articles.</summary>
public sealed class ArticleQueries(StorageTables tables, DocumentText documents, ArticleStore articles, EntityNames names, StoryTable stories)
{
    private const string CountryPrefix = "iso:";

    private static readonly string[] MentionColumns =
    [
        nameof(MentionRow.Article), nameof(MentionRow.Title), nameof(MentionRow.Byline), nameof(MentionRow.Published), nameof(MentionRow.Source), nameof(MentionRow.Url),
        nameof(MentionRow.Language), nameof(MentionRow.Entities),
    ];

    /// <summary>
    /// The newest first. They are read under the rarest condition; publisher and language are held against the rows there, further
    /// entities and countries by looking for the article's row under each.
    /// </summary>
    public async Task<Stretch<ArticleSummary>> ListAsync(ArticleQuestion question, int limit, string? position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        var inCountry = question.Place?.StartsWith(CountryPrefix, StringComparison.Ordinal) == true ? question.Place[CountryPrefix.Length..] : null;
        var named = await Task.WhenAll(
            names.ResolveAsync(question.Entity, EntityNames.Any, cancellation),
            names.ResolveAsync(inCountry is null ? question.Place : null, EntityNames.IsPlace, cancellation));
        if ((question.Entity is not null && named[0] is null) || (question.Place is not null && inCountry is null && named[1] is null)) return new([], null);
        List<string> entities = [.. named.OfType<string>().Distinct()];
        List<string> countries = [.. new[] { question.Country, inCountry }.OfType<string>().Distinct()];
        var rows = await ReadAsync(question, entities, countries, limit, position, cancellation);
        var found = await Task.WhenAll(rows.Items.Select(article => IsUnderAllAsync(article.Id, entities.Skip(1), countries.Skip(entities.Count > 0 ? 0 : 1), cancellation)));
        return rows with { Items = [.. rows.Items.Where((_, index) => found[index])] };
    }

    /// <summary>The article's document as JSON and its hash; null when there is none.</summary>
    public async Task<(string Json, string Hash)?> FindAsync(string id, CancellationToken cancellation) =>
        await FindStoredAsync(id, cancellation) is var (json, hash) ? await WithStoryAsync(id, json, hash, cancellation) : null;

    /// <summary>The same without its story, for those who do not show it.</summary>
    public async Task<(string Json, string Hash)?> FindStoredAsync(string id, CancellationToken cancellation)
    {
        // A document that moved to another blob between the two reads is found at the second try.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (await articles.FindRowAsync(Key.Of(id), cancellation) is not { } row) return null;
            if (await documents.ReadAsync(row, cancellation) is { } json) return (json, row.Hash);
        }

        return null;
    }

    /// <summary>
    /// The story changes when another article joins it, so the stored document does not name it. Inside strings quotation marks are
    /// escaped, so that the first field of that name is the document's own.
    /// </summary>
    private async Task<(string Json, string Hash)> WithStoryAsync(string id, string json, string hash, CancellationToken cancellation)
    {
        const string Unknown = "\"story\":null";
        var at = json.IndexOf(Unknown, StringComparison.Ordinal);
        if (at < 0 || await stories.StoryOfAsync(Key.Of(id), cancellation) is not { } story) return (json, hash);
        return ($"{json[..at]}\"story\":\"{story}\"{json[(at + Unknown.Length)..]}", $"{hash}-{story}");
    }

    private async Task<Stretch<ArticleSummary>> ReadAsync(
        ArticleQuestion question, List<string> entities, List<string> countries, int limit, string? position, CancellationToken cancellation)
    {
        if (entities.Count > 0)
        {
            var filter = And(MentionRow.Range(entities[0], question.From, question.To), Clauses(question));
            var mentions = await tables.Entities.ReadPageAsync<MentionRow>(filter, limit, position, cancellation, MentionColumns);
            return new([.. mentions.Items.Select(row => new ArticleSummary(row.Article, row.Title, row.Byline, row.Published, row.Source, row.Url, row.Language, row.Entities))], mentions.Position);
        }

        var (table, range) = (countries, question.Source, question.Language) switch
        {
            ([var country, ..], _, _) => Under(Facet.Country, country, question),
            (_, { } source, _) => Under(Facet.Source, NameKey.Fold(source), question),
            (_, _, { } language) => Under(Facet.Language, language, question),
            _ => (tables.Days, Days(question)),
        };
        var rows = await table.ReadPageAsync<DayRow>(And(range, Clauses(question)), limit, position, cancellation);
        return new([.. rows.Items.Select(row => new ArticleSummary(row.RowKey, row.Title, row.Byline, row.Published, row.Source, row.Url, row.Language, row.Entities))], rows.Position);
    }

    private async Task<bool> IsUnderAllAsync(string article, IEnumerable<string> entities, IEnumerable<string> countries, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(
        [
            .. entities.Select(entity => HasAsync(tables.Entities, Key.Of(entity), MentionRow.RowKeyOf(article), cancellation)),
            .. countries.Select(country => HasAsync(tables.ArticleFacets, FactKey.Partition(Facet.Country, country, article), article, cancellation)),
        ]);
        return !found.Contains(false);
    }

    private static async Task<bool> HasAsync(TableClient table, string partition, string row, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(partition, row, ["RowKey"], cancellation)).HasValue;

    private (TableClient Table, string Filter) Under(string facet, string value, ArticleQuestion question)
    {
        var (first, after) = FactKey.Range(facet, value, question.From, question.To);
        return (tables.ArticleFacets, TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {after}"));
    }

    private static string Days(ArticleQuestion question)
    {
        var (first, after) = DayRow.Range(question.From, question.To);
        return TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {after}");
    }

    private static IEnumerable<string> Clauses(ArticleQuestion question)
    {
        if (question.Source is { } source) yield return TableClient.CreateQueryFilter($"SourceName eq {NameKey.Fold(source)}");
        if (question.Language is { } language) yield return LanguageTag.Filter(language);
    }

    private static string And(string range, IEnumerable<string> clauses) => string.Join(" and ", clauses.Prepend(range));
}
