using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Storage.Articles;

/// <summary>
/// An article in a list, newest first. In the list of all: partition <c>inverted day|first character of the hash</c>, row the article.
/// Under a facet: partition <c>facet|value|inverted day</c>, row the article.
/// </summary>
public sealed class DayRow : ITableEntity
{
    // Sorts after every digit and letter that a partition key goes on with.
    private const string End = "~";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Title { get; set; }

    public string? Byline { get; set; }

    public string? Published { get; set; }

    public string? Source { get; set; }

    public string? SourceName { get; set; }

    public string? Url { get; set; }

    public string Language { get; set; } = "";

    public int Entities { get; set; }

    public static DayRow Of(Document document) => new()
    {
        PartitionKey = PartitionOf(document.Id),
        RowKey = document.Id,
        Title = document.Title,
        Byline = document.Byline,
        Published = document.Published?.ToString("O", CultureInfo.InvariantCulture),
        Source = document.Source,
        SourceName = document.Source is { } source ? NameKey.Fold(source) : null,
        Url = document.Url,
        Language = document.Language,
        Entities = document.Entities.Count,
    };

    /// <summary>The article's rows under what it is asked for by, but for its entities: they keep their own.</summary>
    public static IEnumerable<DayRow> Facets(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var countries = document.Entities.Where(entity => entity.Type is EntityType.Gpe or EntityType.Loc or EntityType.Fac).Select(entity => entity.Country).OfType<string>();
        IEnumerable<(string Facet, string Value)> facets = [.. countries.Select(country => (Facet.Country, country)), .. LanguageTag.Ranges(document.Language).Select(language => (Facet.Language, language))];
        if (document.Source is { } source) facets = facets.Append((Facet.Source, NameKey.Fold(source)));
        foreach (var (facet, value) in facets.Distinct())
        {
            var row = Of(document);
            row.PartitionKey = FactKey.Partition(facet, value, document.Id);
            yield return row;
        }
    }

    /// <summary>Within a day articles stand in the order of their hashes, which spreads a busy day over many partitions.</summary>
    public static string PartitionOf(string articleId) => $"{InvertedDay.OfArticle(articleId)}|{articleId[9]}";

    /// <summary>The first partition of a stretch of days in the list of all, and the one after its last; days inclusive.</summary>
    public static (string First, string After) Range(DateOnly? from, DateOnly? to) =>
        (to is { } newest ? InvertedDay.Of(newest) : "0", from is { } oldest ? InvertedDay.Of(oldest) + End : End);
}
