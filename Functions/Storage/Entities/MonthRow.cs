using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>An entity's days of one month: partition the entity, row <c>month|yyyyMM</c>.</summary>
public sealed class MonthRow : ITableEntity
{
    public const string Prefix = "month|";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The counts of each day as JSON.</summary>
    public string? Days { get; set; }

    public byte[]? DaysPacked { get; set; }

    public static string RowKeyOf(string articleId) => Prefix + articleId[..6];

    public static MonthRow Of(MentionRow mention) => new() { PartitionKey = mention.PartitionKey, RowKey = RowKeyOf(mention.Article) };

    public SortedDictionary<int, DayCounts> Read() =>
        WideText.Read(Days, DaysPacked) is { } json ? JsonSerializer.Deserialize(json, DayCountsJson.Default.SortedDictionaryInt32DayCounts)! : [];

    public void Write(SortedDictionary<int, DayCounts> days) =>
        (Days, DaysPacked) = WideText.Fit(days.Count == 0 ? null : JsonSerializer.Serialize(days, DayCountsJson.Default.SortedDictionaryInt32DayCounts));

    /// <summary>Counts an article's part in, or out again.</summary>
    public void Count(MentionRow mention, int articles)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var (days, day) = (Read(), int.Parse(mention.Article.AsSpan(6, 2), System.Globalization.CultureInfo.InvariantCulture));
        var counts = days.GetValueOrDefault(day) ?? new();
        counts.Count(DayPart.Parse(mention.Part), articles);
        if (counts.Articles > 0) days[day] = counts;
        else days.Remove(day);
        Write(days);
    }
}
