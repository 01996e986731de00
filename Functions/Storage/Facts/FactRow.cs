using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Facts;

/// <summary>
/// An event, figure or quotation under one thing it is asked for by: partition <c>facet|value|inverted day</c>, row
/// <c>article|place in the document</c>. A name ends in <c>Name</c> folded, as it is asked for.
/// </summary>
public sealed record FactRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Article { get; set; } = "";

    public string? Title { get; set; }

    public string? Published { get; set; }

    public string? Source { get; set; }

    public string? SourceName { get; set; }

    public string Language { get; set; } = "";

    /// <summary>The fact as the document's JSON has it.</summary>
    public string Fact { get; set; } = "";

    /// <summary>The type of an event.</summary>
    public string? Type { get; set; }

    /// <summary>The kind of a figure.</summary>
    public string? Kind { get; set; }

    public string? Status { get; set; }

    /// <summary>The number of a figure; the lower one of two.</summary>
    public long? Value { get; set; }

    public string? Actor { get; set; }

    public string? ActorName { get; set; }

    public string? Target { get; set; }

    public string? TargetName { get; set; }

    /// <summary>Who spoke, or on whose word a figure is given.</summary>
    public string? Speaker { get; set; }

    public string? SpeakerName { get; set; }

    public string? Place { get; set; }

    public string? PlaceName { get; set; }

    /// <summary>The entity of the country that the place lies in.</summary>
    public string? Country { get; set; }

    /// <summary>The place as JSON, when its position is known.</summary>
    public string? Location { get; set; }

    /// <summary>In millionths of a degree: whole numbers compare the same everywhere.</summary>
    public int? Latitude { get; set; }

    public int? Longitude { get; set; }
}
