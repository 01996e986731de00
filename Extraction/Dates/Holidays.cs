using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>The holidays whose day a calendar gives.</summary>
internal enum Holiday : byte
{
    None, Christmas, ChristmasEve, BoxingDay, NewYearsDay, NewYearsEve, Easter, EasterMonday, GoodFriday, Thanksgiving, Halloween,
    LaborDay, MemorialDay, ValentinesDay, MayDay, StPatricksDay, BastilleDay, VeteransDay, RemembranceSunday, AugustBankHoliday, MayBankHoliday,
}

/// <summary>Recognises holidays and computes their days.</summary>
internal static class Holidays
{
    private static readonly (string[] Words, Holiday Holiday)[] Names =
    [
        (["christmas", "eve"], Holiday.ChristmasEve), (["christmas", "day"], Holiday.Christmas), (["christmas"], Holiday.Christmas),
        (["boxing", "day"], Holiday.BoxingDay), (["new", "year", "'s", "day"], Holiday.NewYearsDay), (["new", "year", "'s", "eve"], Holiday.NewYearsEve),
        (["new", "year"], Holiday.NewYearsDay), (["hogmanay"], Holiday.NewYearsEve), (["good", "friday"], Holiday.GoodFriday),
        (["easter", "monday"], Holiday.EasterMonday), (["easter", "sunday"], Holiday.Easter), (["easter", "day"], Holiday.Easter), (["easter"], Holiday.Easter),
        (["thanksgiving", "day"], Holiday.Thanksgiving), (["thanksgiving"], Holiday.Thanksgiving), (["halloween"], Holiday.Halloween),
        (["labor", "day"], Holiday.LaborDay), (["memorial", "day"], Holiday.MemorialDay), (["valentine", "'s", "day"], Holiday.ValentinesDay),
        (["may", "day"], Holiday.MayDay), (["st", "patrick", "'s", "day"], Holiday.StPatricksDay), (["st.", "patrick", "'s", "day"], Holiday.StPatricksDay),
        (["bastille", "day"], Holiday.BastilleDay), (["veterans", "day"], Holiday.VeteransDay), (["armistice", "day"], Holiday.VeteransDay),
        (["remembrance", "sunday"], Holiday.RemembranceSunday), (["august", "bank", "holiday"], Holiday.AugustBankHoliday), (["may", "bank", "holiday"], Holiday.MayBankHoliday),
    ];

    /// <summary>The holiday whose name starts at a token, and one past its last token.</summary>
    public static (int End, Holiday Holiday) At(FactContext context, int head)
    {
        foreach (var (words, holiday) in Names)
        {
            var length = 0;
            while (length < words.Length && context.Is(head + length, words[length])) length++;
            if (length == words.Length && (holiday is not (Holiday.NewYearsDay or Holiday.NewYearsEve) || context.IsCapital(head + 1) || length == 1)) return (head + length, holiday);
        }

        return (head, Holiday.None);
    }

    /// <summary>The latest on or before a day.</summary>
    public static DateOnly Latest(DateOnly today, Holiday holiday) => In(today.Year, holiday) is var day && day <= today ? day : In(today.Year - 1, holiday);

    /// <summary>The earliest on or after a day.</summary>
    public static DateOnly Next(DateOnly today, Holiday holiday) => In(today.Year, holiday) is var day && day >= today ? day : In(today.Year + 1, holiday);

    /// <summary>The day of a holiday in a year (1–9999).</summary>
    public static DateOnly In(int year, Holiday holiday) => holiday switch
    {
        Holiday.ChristmasEve => new(year, 12, 24),
        Holiday.BoxingDay => new(year, 12, 26),
        Holiday.NewYearsDay => new(year, 1, 1),
        Holiday.NewYearsEve => new(year, 12, 31),
        Holiday.Easter => Easter(year),
        Holiday.EasterMonday => Easter(year).AddDays(1),
        Holiday.GoodFriday => Easter(year).AddDays(-2),
        Holiday.Thanksgiving => Nth(year, 11, DayOfWeek.Thursday, 4),
        Holiday.Halloween => new(year, 10, 31),
        Holiday.LaborDay => Nth(year, 9, DayOfWeek.Monday, 1),
        Holiday.MemorialDay => Last(year, 5, DayOfWeek.Monday),
        Holiday.ValentinesDay => new(year, 2, 14),
        Holiday.MayDay => new(year, 5, 1),
        Holiday.StPatricksDay => new(year, 3, 17),
        Holiday.BastilleDay => new(year, 7, 14),
        Holiday.VeteransDay => new(year, 11, 11),
        Holiday.RemembranceSunday => Nth(year, 11, DayOfWeek.Sunday, 2),
        Holiday.AugustBankHoliday => Last(year, 8, DayOfWeek.Monday),
        Holiday.MayBankHoliday => Nth(year, 5, DayOfWeek.Monday, 1),
        _ => new(year, 12, 25),
    };

    // Anonymous Gregorian computus, Nature, 1876.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
