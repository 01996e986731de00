using System.Globalization;

namespace Dateline.Extraction.Dates;

/// <summary>How finely a date is known.</summary>
internal enum Grain : byte { Day, Week, Month, Year, Span }

/// <summary>A stretch of days with the grain it is written in; a <see cref="Grain.Span"/> is written as two days.</summary>
internal readonly record struct DateValue(Grain Grain, DateOnly Start, DateOnly End, bool Range = false)
{
    public static DateValue Day(DateOnly day) => new(Grain.Day, day, day);

    public static DateValue Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(Grain.Week, monday, monday.AddDays(6));
    }

    public static DateValue Month(int year, int month) =>
        new(Grain.Month, new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static DateValue Month(DateOnly day) => Month(day.Year, day.Month);

    public static DateValue Year(int year) => new(Grain.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static DateValue Years(int first, int last) => new(Grain.Year, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), true);

    public static DateValue Days(DateOnly first, DateOnly last) => new(Grain.Day, first, last, true);

    public static DateValue Span(DateOnly first, DateOnly last) => new(Grain.Span, first, last, true);

    /// <summary>From the start of one to the end of the other, in the coarser of their grains when both have it.</summary>
    public static DateValue Between(DateValue first, DateValue last) =>
        first.Grain == last.Grain ? new(first.Grain, first.Start, last.End, true) : Span(first.Start, last.End);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => Range ? $"{Print(Start)}/{Print(End)}" : Print(Start);

    private string Print(DateOnly day) => Grain switch
    {
        Grain.Year => day.Year.ToString("0000", CultureInfo.InvariantCulture),
        Grain.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Grain.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):00}"),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
