namespace Dateline.Functions.Query;

/// <summary>An article in a list.</summary>
public sealed record ArticleSummary(
    string Id, string? Title, string? Byline, string? Published, string? Source, string? Url, string Language, int Entities);

/// <summary>An entity, as all articles together tell of it. Days are ISO 8601.</summary>
public sealed record EntitySummaryView(
    string Id, string? Type, string Name, IReadOnlyList<string> Aliases, string? Country, double? Lat, double? Lon, string? Precision,
    string FirstSeen, string LastSeen, int Articles, int Events);

/// <summary>An article in which an entity is named.</summary>
public sealed record EntityArticle(string Id, string? Title, string? Published, string? Source, string? Role, int Mentions);

/// <summary>An entity that is named together with another.</summary>
public sealed record RelatedEntity(string Id, string? Type, string Name, int Articles);
