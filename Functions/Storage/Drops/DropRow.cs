using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Drops;

/// <summary>What became of a dropped file: partition the file's name, row <c>drop</c>.</summary>
public sealed class DropRow : ITableEntity
{
    public const string Row = "drop";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Row;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Which content this row is about: the ETag of the blob when it was first seen with it.</summary>
    public string Version { get; set; } = "";

    /// <summary>The blob's ETag now; the same content dropped again has another one.</summary>
    public string BlobTag { get; set; } = "";

    /// <summary>The hash of the content and of what was said with it; null until it has been read.</summary>
    public string? Content { get; set; }

    /// <summary>One of <see cref="DropStates"/>.</summary>
    public string State { get; set; } = "";

    /// <summary>When the blob was written with this content, in UTC.</summary>
    public DateTimeOffset Received { get; set; }

    public long Bytes { get; set; }

    public string? ContentType { get; set; }

    public string? Format { get; set; }

    public string? Encoding { get; set; }

    /// <summary>What told the encoding.</summary>
    public string? EncodingFrom { get; set; }

    /// <summary>When this content began to be read, when all of it had been, and when its last article was stored; in UTC.</summary>
    public DateTimeOffset? Started { get; set; }

    public DateTimeOffset? Read { get; set; }

    public DateTimeOffset? Finished { get; set; }

    /// <summary>What the file holds, readable or not; 0 until it has been read.</summary>
    public int Items { get; set; }

    public int Parsed { get; set; }

    public int Rejected { get; set; }

    public int Duplicates { get; set; }

    public int Failed { get; set; }

    /// <summary>The first rejection or fault.</summary>
    public string? Code { get; set; }

    public string? Reason { get; set; }

    public string? Where { get; set; }
}

/// <summary>The states of a dropped file; the last three are final.</summary>
public static class DropStates
{
    public const string Reading = "reading";
    public const string Parsing = "parsing";
    public const string Parsed = "parsed";
    public const string Rejected = "rejected";
    public const string Failed = "failed";

    public static bool IsFinal(string state) => state is Parsed or Rejected or Failed;
}
