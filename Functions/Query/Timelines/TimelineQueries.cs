using System.Globalization;
using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Entities;

namespace Dateline.Functions.Query.Timelines;

/// <summary>Whose timeline is asked for, between which days, and whether by month.</summary>
public sealed record TimelineQuestion(string? Entity, string? Place, DateOnly? From, DateOnly? To, bool ByMonth);

/// <summary>Reads what was reported of an entity or a place over time, the oldest first.</summary>
public sealed class TimelineQueries(StorageTables tables, EntityNames names)
{
    public const int MostMonths = 1000;

    private const string CountryPrefix = "iso:";

    public async Task<Stretch<TimelinePeriod>> ReadAsync(TimelineQuestion question, int limit, string? position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (await SubjectAsync(question, cancellation) is not { } subject) return new([], null);
        var (from, to) = (question.From, question.To);
        if (position is not null) from = After(position);
        // Of the first month nothing may be left; every other has a day.
        var days = await DaysAsync(subject, from, to, Math.Min(limit + 1, MostMonths), cancellation);
        var periods = days.Items.GroupBy(day => question.ByMonth ? Month(day.Day) : day.Day.ToString("O", CultureInfo.InvariantCulture))
            .Select(group => View(group.Key, [.. group.Select(day => day.Counts)], question.Place is not null)).ToList();
        var more = periods.Count > limit || days.Position is not null;
        var page = periods.Take(limit).ToList();
        return new(page, more && page.Count > 0 ? page[^1].Period : null);
    }

    /// <summary>The days of a stretch on which it was in the news, of at most so many months; the position only says that there are more.</summary>
    public async Task<Stretch<(DateOnly Day, DayCounts Counts)>> DaysAsync(string subject, DateOnly? from, DateOnly? to, int months, CancellationToken cancellation)
    {
        var rows = await tables.Entities.ReadPageAsync<MonthRow>(Filter(subject, from, to), months, null, cancellation);
        return new([.. rows.Items.SelectMany(Days).Where(day => (from is null || day.Day >= from) && (to is null || day.Day <= to))], rows.Position);
    }

    private async Task<string?> SubjectAsync(TimelineQuestion question, CancellationToken cancellation)
    {
        if (question.Place is not { } place) return await names.ResolveAsync(question.Entity, EntityNames.Any, cancellation);
        return place.StartsWith(CountryPrefix, StringComparison.Ordinal) ? MentionRow.Within(place[CountryPrefix.Length..]) : await names.ResolveAsync(place, EntityNames.IsPlace, cancellation);
    }

    private static string Filter(string subject, DateOnly? from, DateOnly? to)
    {
        var first = MonthRow.Prefix + (from is { } oldest ? oldest.ToString("yyyyMM", CultureInfo.InvariantCulture) : "");
        var last = to is { } newest ? $"{MonthRow.Prefix}{newest.ToString("yyyyMM", CultureInfo.InvariantCulture)}~" : Key.After(MonthRow.Prefix);
        return TableClient.CreateQueryFilter($"PartitionKey eq {Key.Of(subject)} and RowKey ge {first} and RowKey lt {last}");
    }

    private static IEnumerable<(DateOnly Day, DayCounts Counts)> Days(MonthRow row)
    {
        var month = int.Parse(row.RowKey.AsSpan(MonthRow.Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return row.Read().Select(day => (new DateOnly(month / 100, month % 100, day.Key), day.Value));
    }

    /// <summary>The first day after a period.</summary>
    private static DateOnly After(string period) => period.Length == "yyyy-MM".Length
        ? DateOnly.ParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture).AddMonths(1)
        : DateOnly.ParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static TimelinePeriod View(string period, IReadOnlyList<DayCounts> days, bool there)
    {
        var sum = new DayCounts();
        foreach (var day in days) sum.Add(day);
        return there
            ? new(period, sum.Articles, sum.EventsThere, FigureRange.Of(sum.KilledThere), FigureRange.Of(sum.InjuredThere))
            : new(period, sum.Articles, sum.Events, FigureRange.Of(sum.Killed), FigureRange.Of(sum.Injured));
    }
}
