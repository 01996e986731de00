using System.Globalization;
using Cronos;

namespace Dateline.Functions.Runtime.Timers;

/// <summary>When a timer fires: six-field CRON (seconds first; five fields mean second 0), or a constant interval.</summary>
internal sealed class Schedule
{
    private readonly CronExpression? cron;
    private readonly TimeSpan interval;
    private readonly TimeZoneInfo zone;

    private Schedule(CronExpression? cron, TimeSpan interval, TimeZoneInfo zone)
    {
        this.cron = cron;
        this.interval = interval;
        this.zone = zone;
    }

    /// <exception cref="StartupException">The expression or the time zone cannot be read.</exception>
    public static Schedule Parse(string expression, string? timeZone, string function)
    {
        var zone = TimeZoneInfo.Utc;
        if (timeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out zone!))
            throw new StartupException($"The setting WEBSITE_TIME_ZONE names no time zone: '{timeZone}'.");
        if (expression.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(expression, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new Schedule(null, interval, zone);
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var format = fields == 5 ? CronFormat.Standard : CronFormat.IncludeSeconds;
        return CronExpression.TryParse(expression, format, out var cron)
            ? new Schedule(cron, default, zone)
            : throw new StartupException(
                $"The schedule '{expression}' of function '{function}' is not CRON with six fields, such as '0 */5 * * * *'.");
    }

    /// <returns>The first occurrence after a moment; null when there is none.</returns>
    public DateTimeOffset? After(DateTimeOffset moment) =>
        cron is null ? moment + interval : cron.GetNextOccurrence(moment.ToUniversalTime(), zone);

    /// <summary>Whether occurrences are at least a minute apart: closer ones are not recorded, as in the Azure host.</summary>
    public bool IsWorthRecording(DateTimeOffset now) =>
        After(now) is { } first && (After(first) is not { } second || second - first >= TimeSpan.FromMinutes(1));
}
