using System.Globalization;
using System.Runtime.Serialization;
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

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The entity's id, while a document is at hand; the partition key may hold only its hash.</summary>
    [IgnoreDataMember]
    public string Id { get; set; } = "";

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

    /// <summary>The area of the map that it lies in.</summary>
    public string? OnMap { get; set; }

    /// <summary>What the article adds to the entity's day, as JSON.</summary>
    public string? Part { get; set; }

    public string? Role { get; set; }

    public int Mentions { get; set; }

    /// <summary>The other entities in the article, as <see cref="Companions"/> writes them.</summary>
    public byte[]? Others { get; set; }

    public static string RowKeyOf(string articleId) => $"{Prefix}{InvertedDay.OfArticle(articleId)}|{articleId}";

    /// <summary>The filter of the rows of one entity in a stretch of days, inclusive.</summary>
    public static string Range(string entityId, DateOnly? from, DateOnly? to)
    {
        var first = Prefix + (to is { } newest ? InvertedDay.Of(newest) : "");
        var last = Key.After(from is { } oldest ? Prefix + InvertedDay.Of(oldest) : Prefix);
        return TableClient.CreateQueryFilter($"PartitionKey eq {Key.Of(entityId)} and RowKey ge {first} and RowKey lt {last}");
    }

    /// <summary>The partition in which a country counts what is reported of all places in it; it is no entity's.</summary>
    public static string Within(string country) => $"within|{country}";

    /// <summary>An article's part in each of its entities, and in each country that it names a place of.</summary>
    public static IEnumerable<MentionRow> All(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var read = DayPart.Reader(document);
        var entities = document.Entities.DistinctBy(entity => entity.Id).ToList();
        foreach (var entity in entities) yield return Of(document, entity, read(new HashSet<string> { entity.Id }));
        foreach (var country in entities.Where(entity => IsPlace(entity) && entity.Country is not null).GroupBy(entity => entity.Country!))
        {
            yield return Of(document, Within(country.Key), read(country.Select(entity => entity.Id).ToHashSet()));
        }
    }

    private static bool IsPlace(Entity entity) => entity.Type is EntityType.Gpe or EntityType.Loc or EntityType.Fac;

    private static MentionRow Of(Document document, string id, DayPart part) =>
        new() { Id = id, PartitionKey = Key.Of(id), RowKey = RowKeyOf(document.Id), Article = document.Id, Part = part.ToJson() };

    private static MentionRow Of(Document document, Entity entity, DayPart part)
    {
        var row = Of(document, entity.Id, part);
        row.Title = document.Title;
        row.Published = document.Published?.ToString("O", CultureInfo.InvariantCulture);
        row.Byline = document.Byline;
        row.Source = document.Source;
        row.SourceName = document.Source is { } source ? NameKey.Fold(source) : null;
        row.Url = document.Url;
        row.Language = document.Language;
        row.Entities = document.Entities.Count;
        row.Type = entity.Type.Word();
        row.Name = Cut(entity.Name);
        row.Aliases = List([.. entity.Aliases.Where(alias => alias.Length <= LongestForm).Take(MostAliases)]);
        row.Country = entity.Country;
        row.Place = entity is { Lat: { } lat, Lon: { } lon } ? string.Create(CultureInfo.InvariantCulture, $"{lat} {lon} {entity.Precision?.ToString().ToLowerInvariant()}") : null;
        row.OnMap = IsPlace(entity) && row.Place is not null ? QuadKey.Of(entity.Lat!.Value, entity.Lon!.Value) : null;
        row.Role = entity.Role;
        row.Mentions = entity.Mentions.Count;
        row.Others = Companions.Write(document.Entities.Where(other => other.Id != entity.Id));
        return row;
    }

    /// <summary>What the article lets the entity be found under.</summary>
    public IEnumerable<string> Forms() => ReadList(Aliases).Prepend(Name)
        .Select(NameKey.Fold)
        .Where(form => form.Length > 0)
        .Distinct()
        .SelectMany(form => new[] { NameKey.Form(Type, form), NameKey.Form(NameKey.AnyType, form) })
        .Concat(OnMap is { } area ? [NameKey.Form(NameKey.Map, area)] : Array.Empty<string>());

    public bool Says(MentionRow other) =>
        (Article, Title, Published, Byline, Source, Url, Language, Entities, Type, Name, Aliases, Country, Place, Role, Mentions, Part)
        == (other.Article, other.Title, other.Published, other.Byline, other.Source, other.Url, other.Language, other.Entities, other.Type, other.Name, other.Aliases, other.Country, other.Place, other.Role, other.Mentions, other.Part)
        && Others.AsSpan().SequenceEqual(other.Others);

    public static IReadOnlyList<string> ReadList(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, TallyJson.Default.ListString)!;

    internal static string Cut(string name) => name.Length <= LongestForm ? name : name[..LongestForm];

    private static string? List(IReadOnlyCollection<string> values) =>
        values.Count == 0 ? null : JsonSerializer.Serialize([.. values], TallyJson.Default.ListString);
}
