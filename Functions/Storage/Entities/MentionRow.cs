using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Entities;

/// <summary>One article's part in an entity, newest article first: partition the entity, row <c>article|inverted day|article id</c>.</summary>
public sealed class MentionRow : ITableEntity
{
    public const string Prefix = "article|";

    // Enough to find what an entity is named with; a page with hundreds of names is a list.
    // A property holds 64 KiB; what nobody would ask for is left to the document.
    private const int LongestForm = 200;
    private const int MostAliases = 50;

    private const int MostOthers = 60;

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Article { get; set; } = "";

    public string? Title { get; set; }

    public string? Published { get; set; }

    public string? Byline { get; set; }

    public string? Source { get; set; }

    public string? SourceName { get; set; }

    public string? Url { get; set; }

    public string Language { get; set; } = "";

    /// <summary>How many entities the article names.</summary>
    public int Entities { get; set; }

    public string Type { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Aliases { get; set; }

    public string? Country { get; set; }

    public string? Place { get; set; }

    public string? Role { get; set; }

    public int Mentions { get; set; }

    /// <summary>The ids of the other entities in the article, the most mentioned first.</summary>
    public string? Others { get; set; }

    public static string RowKeyOf(string articleId) => $"{Prefix}{InvertedDay.OfArticle(articleId)}|{articleId}";

    /// <summary>The filter of the rows of one entity in a stretch of days, inclusive.</summary>
    public static string Range(string entityId, DateOnly? from, DateOnly? to)
    {
        var first = Prefix + (to is { } newest ? InvertedDay.Of(newest) : "");
        var last = Key.After(from is { } oldest ? Prefix + InvertedDay.Of(oldest) : Prefix);
        return TableClient.CreateQueryFilter($"PartitionKey eq {Key.Of(entityId)} and RowKey ge {first} and RowKey lt {last}");
    }

    public static MentionRow From(Document document, Entity entity) => new()
    {
        PartitionKey = Key.Of(entity.Id),
        RowKey = RowKeyOf(document.Id),
        Article = document.Id,
        Title = document.Title,
        Published = document.Published?.ToString("O", CultureInfo.InvariantCulture),
        Byline = document.Byline,
        Source = document.Source,
        SourceName = document.Source is { } source ? NameKey.Fold(source) : null,
        Url = document.Url,
        Language = document.Language,
        Entities = document.Entities.Count,
        Type = entity.Type.Word(),
        Name = entity.Name.Length <= LongestForm ? entity.Name : entity.Name[..LongestForm],
        Aliases = List([.. entity.Aliases.Where(alias => alias.Length <= LongestForm).Take(MostAliases)]),
        Country = entity.Country,
        Place = entity is { Lat: { } lat, Lon: { } lon } ? string.Create(CultureInfo.InvariantCulture, $"{lat} {lon} {entity.Precision?.ToString().ToLowerInvariant()}") : null,
        Role = entity.Role,
        Mentions = entity.Mentions.Count,
        Others = List([.. document.Entities.Where(other => other.Id != entity.Id).OrderByDescending(other => other.Mentions.Count).Take(MostOthers).Select(other => other.Id)]),
    };

    public static List<string> ReadList(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, TallyJson.Default.ListString)!;

    /// <summary>What the article lets the entity be found under.</summary>
    public IEnumerable<string> Forms() => ReadList(Aliases).Prepend(Name)
        .Select(NameKey.Fold)
        .Where(form => form.Length > 0)
        .Distinct()
        .SelectMany(form => new[] { NameKey.Form(Type, form), NameKey.Form(NameKey.AnyType, form) });

    public bool Says(MentionRow other) =>
        (Article, Title, Published, Byline, Source, Url, Language, Entities, Type, Name, Aliases, Country, Place, Role, Mentions, Others)
        == (other.Article, other.Title, other.Published, other.Byline, other.Source, other.Url, other.Language, other.Entities, other.Type, other.Name, other.Aliases, other.Country, other.Place, other.Role, other.Mentions, other.Others);

    private static string? List(IReadOnlyCollection<string> values) =>
        values.Count == 0 ? null : JsonSerializer.Serialize([.. values], TallyJson.Default.ListString);
}
