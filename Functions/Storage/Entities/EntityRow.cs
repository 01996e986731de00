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

    /// <summary>How many events are told to have happened there.</summary>
    public int Events { get; set; }

    /// <summary>The first and last day it was in the news, as yyyyMMdd.</summary>
    public string FirstSeen { get; set; } = "";

    public string LastSeen { get; set; } = "";

    /// <summary>In how many articles each name, alias, form, type, country and position was seen; a form is "type|folded name" and a row of the names table.</summary>
    public string? Tallies { get; set; }

    /// <summary>The same, when it is too long to be kept as text.</summary>
    public byte[]? TalliesPacked { get; set; }
}
