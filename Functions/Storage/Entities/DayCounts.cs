using System.Text.Json.Serialization;

namespace Dateline.Functions.Storage.Entities;

/// <summary>What the articles of a day, or of more days, add up to. Figures are kept by their value: they may be about the same people.</summary>
public sealed class DayCounts
{
    public int Articles { get; set; }

    public int Events { get; set; }

    public SortedDictionary<long, int>? Killed { get; set; }

    public SortedDictionary<long, int>? Injured { get; set; }

    public int EventsThere { get; set; }

    public SortedDictionary<long, int>? KilledThere { get; set; }

    public SortedDictionary<long, int>? InjuredThere { get; set; }

    /// <summary>Adds an article, or takes one away again.</summary>
    public void Count(DayPart part, int articles)
    {
        ArgumentNullException.ThrowIfNull(part);
        Articles += articles;
        Events += articles * part.Events;
        EventsThere += articles * part.EventsThere;
        (Killed, Injured) = (Count(Killed, part.Killed, articles), Count(Injured, part.Injured, articles));
        (KilledThere, InjuredThere) = (Count(KilledThere, part.KilledThere, articles), Count(InjuredThere, part.InjuredThere, articles));
    }

    public void Add(DayCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (Articles, Events, EventsThere) = (Articles + other.Articles, Events + other.Events, EventsThere + other.EventsThere);
        (Killed, Injured) = (Add(Killed, other.Killed), Add(Injured, other.Injured));
        (KilledThere, InjuredThere) = (Add(KilledThere, other.KilledThere), Add(InjuredThere, other.InjuredThere));
    }

    private static SortedDictionary<long, int>? Count(SortedDictionary<long, int>? counts, IReadOnlyList<long>? values, int articles)
    {
        foreach (var value in values ?? [])
        {
            counts ??= [];
            counts[value] = counts.GetValueOrDefault(value) + articles;
            if (counts[value] <= 0) counts.Remove(value);
        }

        return counts is { Count: > 0 } ? counts : null;
    }

    private static SortedDictionary<long, int>? Add(SortedDictionary<long, int>? counts, SortedDictionary<long, int>? others)
    {
        if (others is null) return counts;
        counts ??= [];
        foreach (var (value, count) in others) counts[value] = counts.GetValueOrDefault(value) + count;
        return counts;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SortedDictionary<int, DayCounts>))]
internal sealed partial class DayCountsJson : JsonSerializerContext;
