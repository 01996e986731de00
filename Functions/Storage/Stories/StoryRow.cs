using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Stories;

/// <summary>
/// An article in the table of stories: with its sketch in partition <c>article|id</c>, row <c>story</c>, and without it in partition
/// <c>story|id</c>, row the article.
/// </summary>
public sealed class StoryRow : ITableEntity
{
    public const string Row = "story";
    public const string ArticlePrefix = "article|";
    public const string StoryPrefix = "story|";
    public const string BandPrefix = "band|";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Article { get; set; } = "";

    /// <summary>The story's id: the least id among its articles.</summary>
    public string Story { get; set; } = "";

    public byte[]? Sketch { get; set; }

    public string? Title { get; set; }

    public string? Published { get; set; }

    public string? Source { get; set; }

    public string? Url { get; set; }

    public string Language { get; set; } = "";

    public static StoryRow Of(Document document, string story, StorySketch sketch) => new()
    {
        PartitionKey = ArticlePrefix + document.Id,
        RowKey = Row,
        Article = document.Id,
        Story = story,
        Sketch = sketch.ToBytes(),
        Title = document.Title,
        Published = document.Published?.ToString("O", CultureInfo.InvariantCulture),
        Source = document.Source,
        Url = document.Url,
        Language = document.Language,
    };

    /// <summary>The same article in another story.</summary>
    public StoryRow In(string story) => Copy(PartitionKey, RowKey, story, Sketch);

    /// <summary>The article as its story lists it.</summary>
    public StoryRow Member() => Copy(StoryPrefix + Story, Article, Story, null);

    private StoryRow Copy(string partition, string row, string story, byte[]? sketch) => new()
    {
        PartitionKey = partition,
        RowKey = row,
        Article = Article,
        Story = story,
        Sketch = sketch,
        Title = Title,
        Published = Published,
        Source = Source,
        Url = Url,
        Language = Language,
    };
}
