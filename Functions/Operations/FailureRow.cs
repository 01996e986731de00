using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Operations;

/// <summary>Something that failed as often as it is tried: partition <c>failure</c>, row the id.</summary>
public sealed class FailureRow : ITableEntity
{
    public const string Partition = "failure";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>One of <see cref="FailureKinds"/>.</summary>
    public string Kind { get; set; } = "";

    public string Drop { get; set; } = "";

    public string Version { get; set; } = "";

    public int? Index { get; set; }

    public string? ArticleId { get; set; }

    public string? Reason { get; set; }

    /// <summary>A failure has one id however often its message comes.</summary>
    public static FailureRow Of(string kind, string drop, string version, int? index) => new()
    {
        RowKey = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{drop}\n{version}\n{index}")))[..20],
        Kind = kind,
        Drop = drop,
        Version = version,
        Index = index,
    };
}

/// <summary>What was being done.</summary>
public static class FailureKinds
{
    public const string Receive = "receive";
    public const string Parse = "parse";
}
