namespace Dateline.Functions.Query;

/// <summary>Which articles are asked for; days inclusive.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Entity">An entity that they name, by id or name.</param>
/// <param name="Place">A place that they name, by id or name; a country stands for all places in it.</param>
/// <param name="Country">The code of a country that they name a place of.</param>
/// <param name="Source">The publisher's name.</param>
/// <param name="Language">Its language tag.</param>
public sealed record ArticleQuestion(
    DateOnly? From = null, DateOnly? To = null, string? Entity = null, string? Place = null, string? Country = null, string? Source = null, string? Language = null);
