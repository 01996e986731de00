using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Drops;

/// <summary>
/// One article, or one thing that is none, in one version of a dropped file: partition the file's name, row
/// <c>item|version|index</c>. While it waits for its article to be stored a row <c>todo|version|index</c> stands beside it.
/// </summary>
public sealed class DropItemRow : ITableEntity
{
    public const string Prefix = "item|";
    public const string TodoPrefix = "todo|";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Name { get; set; } = "";

    public string Version { get; set; } = "";

    public int Index { get; set; }

    /// <summary>One of <see cref="ItemStates"/>.</summary>
    public string State { get; set; } = "";

    public string? ArticleId { get; set; }

    public string? Code { get; set; }

    public string? Reason { get; set; }

    public string? Where { get; set; }

    public static string KeyOf(string prefix, string version, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{Key.Escape(version)}|{index:D8}");

    public static DropItemRow Of(string name, string version, int index, string state) => new()
    {
        PartitionKey = Key.Of(name),
        RowKey = KeyOf(Prefix, version, index),
        Name = name,
        Version = version,
        Index = index,
        State = state,
    };

    public TableEntity Todo() => new(PartitionKey, KeyOf(TodoPrefix, Version, Index));
}

/// <summary>The states of one article in a file.</summary>
public static class ItemStates
{
    public const string Queued = "queued";
    public const string Parsed = "parsed";
    public const string Rejected = "rejected";
    public const string Duplicate = "duplicate";
    public const string Failed = "failed";
    public const string Deleted = "deleted";
}
