namespace Dateline.Functions.Query.Timelines;

/// <summary>What was reported on a day or in a month, by the day of the article.</summary>
/// <param name="Period">The day as yyyy-MM-dd or the month as yyyy-MM.</param>
/// <param name="Articles">The articles that name it.</param>
/// <param name="Events">The events that it has a part in; of a place, those that happened there.</param>
/// <param name="Killed">The figures of people killed; null when there are none.</param>
/// <param name="Injured">The figures of people injured.</param>
public sealed record TimelinePeriod(string Period, int Articles, int Events, FigureRange? Killed, FigureRange? Injured);

/// <summary>Figures of a time. They are not added up, since many may count the same people.</summary>
/// <param name="Figures">How many there are.</param>
/// <param name="Lowest">The lowest of them.</param>
/// <param name="Highest">The highest of them.</param>
public sealed record FigureRange(int Figures, long Lowest, long Highest)
{
    public static FigureRange? Of(IReadOnlyCollection<KeyValuePair<long, int>>? counts) =>
        counts is { Count: > 0 } ? new(counts.Sum(count => count.Value), counts.Min(count => count.Key), counts.Max(count => count.Key)) : null;
}
