namespace Dateline.Functions.Operations;

/// <summary>
/// What became of a dropped file. <c>State</c> is reading, parsing, parsed, rejected or failed; <c>Version</c> is the blob's ETag and
/// says which content this is about. Reading took <c>ReadSeconds</c>, all of it until the last article was stored <c>TookSeconds</c>.
/// </summary>
public sealed record DropView(
    string Name, string Version, string State, DateTimeOffset Received, long Bytes, string? ContentType, string? Format, string? Encoding, string? EncodingFrom,
    DateTimeOffset? Started, DateTimeOffset? Finished, double? ReadSeconds, double? TookSeconds, int Articles, int Parsed, int Rejected, int Duplicates, int Failed, string? Code, string? Reason, string? Where);

/// <summary>One article of a file, or the reason why there is none.</summary>
public sealed record DropItemView(int Index, string State, string? Article, string? Code, string? Reason, string? Where);

/// <summary>The whole story of a file; <c>Next</c> goes on with its articles.</summary>
public sealed record DropStory(DropView Drop, IReadOnlyList<DropItemView> Items, string? Next);

/// <summary>That a file was taken; <c>Version</c> says which content, as in <see cref="DropView"/>.</summary>
public sealed record DropReceipt(string Name, string Version);

/// <summary>Something that failed as often as it is tried.</summary>
public sealed record FailureView(string Id, string Kind, string Drop, int? Index, string? Article, string? Reason, DateTimeOffset? Since);

/// <summary>How busy the app is. Lengths are about right.</summary>
public sealed record StatusView(string Parser, IReadOnlyDictionary<string, int?> Queues, bool HasFailures);

/// <summary>That storage answers.</summary>
public sealed record HealthView(string Status);
