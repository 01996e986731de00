using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Articles;

/// <summary>An article's document: partition the article, row <c>document</c>.</summary>
public sealed class ArticleRow : ITableEntity
{
    public const string Row = "document";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Row;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The document as JSON; null when it is too long for a property.</summary>
    public string? Document { get; set; }

    /// <summary>The blob of container <c>overflow</c> that holds the document instead.</summary>
    public string? Overflow { get; set; }

    /// <summary>The first characters of the document's SHA-256: its ETag over HTTP.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The drop whose words the document was made from.</summary>
    public string Drop { get; set; } = "";

    public string Version { get; set; } = "";

    /// <summary>False from before the first index row changes until after the last has.</summary>
    public bool Complete { get; set; }

    /// <summary>While incomplete: the blobs of container <c>overflow</c> with earlier documents whose index rows may have to go.</summary>
    public string? Replaced { get; set; }
}

/// <summary>That a drop holds an article: partition the article, row <c>drop|name</c>.</summary>
public sealed class ArticleDropRow : ITableEntity
{
    public const string Prefix = "drop|";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Drop { get; set; } = "";

    public string Version { get; set; } = "";

    public int Index { get; set; }

    public static ArticleDropRow Of(string articleId, string drop, string version, int index) => new()
    {
        PartitionKey = articleId,
        RowKey = Prefix + Key.Of(drop),
        Drop = drop,
        Version = version,
        Index = index,
    };
}
