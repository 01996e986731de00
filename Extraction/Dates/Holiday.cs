using System.Globalization;

namespace Dateline.Extraction.Dates;

/// <summary>A named holiday: a row of <c>Resources/holidays.tsv</c>, whose head explains the rules.</summary>
internal sealed class Holiday
{
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    private readonly Func<int, DateOnly?> rule;

    private Holiday(string[] words, string country, Func<int, DateOnly?> rule) => (Words, Country, this.rule) = (words, country, rule);

    /// <summary>The name as the tokenizer cuts it, in lower case.</summary>
    public string[] Words { get; }

    /// <summary>The ISO 3166-1 code of the country whose holiday it is; "*" for any.</summary>
    public string Country { get; }

    public static Holiday Parse(string[] row) => new(row[0].Split(' '), row[1], Rule(row[2].Split(' ')));

    /// <summary>Its day in a year (1–9999); null where the calendar does not reach.</summary>
    public DateOnly? In(int year) => rule(year);

    /// <summary>The latest on or before a day.</summary>
    public DateOnly? Latest(DateOnly today) => In(today.Year) is { } day && day <= today ? day : In(today.Year - 1);

    /// <summary>The earliest on or after a day.</summary>
    public DateOnly? Next(DateOnly today) => In(today.Year) is { } day && day >= today ? day : In(today.Year + 1);

    private static Func<int, DateOnly?> Rule(string[] words)
    {
        if (words.Length == 3) return NthWeekday(Number(words[0]), Enum.Parse<DayOfWeek>(words[1], true), Number(words[2]));
        if (words[0] is "easter") return year => Easter(year).AddDays(Number(words[1]));
        if (words[0] is "orthodox") return year => JulianEaster(year).AddDays(Number(words[1]));
        var (month, day) = words[^1].Split('-') is [var m, var d] ? (Number(m), Number(d)) : throw new FormatException(words[^1]);
        return words[0] switch
        {
            "hijri" => year => InCalendar(Hijri, year, year - 622 + ((year - 622) / 33), month, day),
            "hebrew" => year => InCalendar(Hebrew, year, year + 3760, month, day),
            "chinese" => year => InCalendar(Chinese, year, year, month, day),
            _ => year => new DateOnly(year, month, day),
        };
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>The day that falls into a year of ours, the other calendar's year being near <paramref name="other"/>.</summary>
    private static DateOnly? InCalendar(Calendar calendar, int year, int other, int month, int day)
    {
        if (year <= calendar.MinSupportedDateTime.Year + 2 || year >= calendar.MaxSupportedDateTime.Year - 2) return null;
        for (var candidate = other - 1; candidate <= other + 1; candidate++)
        {
            var leap = calendar is HebrewCalendar && month > 6 && calendar.IsLeapYear(candidate) ? 1 : 0;
            var date = DateOnly.FromDateTime(calendar.ToDateTime(candidate, month + leap, day, 0, 0, 0, 0));
            if (date.Year == year) return date;
        }

        return null;
    }

    // Anonymous Gregorian computus, Nature, 1876.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    // Meeus, Astronomical Algorithms, 1991, for the Julian calendar, and the days between the calendars.
    private static DateOnly JulianEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30, e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7, n = d + e + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }

    private static Func<int, DateOnly?> NthWeekday(int month, DayOfWeek weekday, int nth) => year =>
    {
        var from = nth > 0 ? new DateOnly(year, month, 1) : new DateOnly(year, month, DateTime.DaysInMonth(year, month)).AddDays(-6);
        return from.AddDays((((int)weekday - (int)from.DayOfWeek + 7) % 7) + (7 * Math.Max(0, nth - 1)));
    };
}
