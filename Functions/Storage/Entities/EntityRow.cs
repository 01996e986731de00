using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>What all articles together say about an entity: partition the entity, row <c>entity</c>.</summary>
public sealed class EntityRow : ITableEntity
{
    public const string Row = "entity";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Row;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Id { get; set; } = "";

    public int Articles { get; set; }

    /// <summary>The first and last day it was in the news, as yyyyMMdd.</summary>
    public string FirstSeen { get; set; } = "";

    public string LastSeen { get; set; } = "";

    public string? Names { get; set; }

    public string? Aliases { get; set; }

    /// <summary>Tally of "type|folded name", of which each is a row of the names table.</summary>
    public string? Forms { get; set; }

    public string? Types { get; set; }

    public string? Countries { get; set; }

    /// <summary>Tally of "lat lon precision".</summary>
    public string? Places { get; set; }
}
