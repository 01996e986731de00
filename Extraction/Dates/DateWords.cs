using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction.Dates;

/// <summary>The words dates are made of, in lower case.</summary>
internal static class DateWords
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers = new Dictionary<string, int>
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["couple"] = 2,
        ["three"] = 3,
        ["few"] = 3,
        ["several"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["final"] = 4,
        ["fifth"] = 5,
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Decades = new Dictionary<string, int>
    {
        ["twenties"] = 20,
        ["thirties"] = 30,
        ["forties"] = 40,
        ["fifties"] = 50,
        ["sixties"] = 60,
        ["seventies"] = 70,
        ["eighties"] = 80,
        ["nineties"] = 90,
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1–12; 0 when the word is no month.</summary>
    public static int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.StartsWith(Months[i], StringComparison.Ordinal)) return i + 1;
        }

        return 0;
    }

    public static DayOfWeek WeekdayOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Weekdays.Length; i++)
        {
            if (word.StartsWith(Weekdays[i], StringComparison.Ordinal)) return (DayOfWeek)i;
        }

        return DayOfWeek.Sunday;
    }

    /// <summary>The month a season of the north begins in; 0 when the word is no season.</summary>
    public static int SeasonStart(ReadOnlySpan<char> word) => word switch { "spring" => 3, "summer" => 6, "autumn" or "fall" => 9, "winter" => 12, _ => 0 };

    /// <summary>A small number in words or digits; 0 when it is none.</summary>
    public static int Small(ReadOnlySpan<char> word)
    {
        if (Numbers.TryGetValue(word, out var number)) return number;
        return word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : 0;
    }

    /// <summary>A day of the month: 1–31, also "1st", "22nd"; 0 when it is none.</summary>
    public static int DayOfMonth(ReadOnlySpan<char> word, out bool ordinal)
    {
        ordinal = word.Length is 3 or 4 && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th"));
        if (ordinal) word = word[..^2];
        return word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    /// <summary>A year of four digits, 1000–2199; 0 when it is none.</summary>
    public static int YearOf(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < 2200 ? year : 0;

    /// <summary>The first year of "1990s", "90s", "nineties"; 0 when it is none.</summary>
    public static int DecadeOf(ReadOnlySpan<char> word)
    {
        if (Decades.TryGetValue(word, out var spelled)) return 1900 + spelled;
        if (word.Length is not (3 or 5) || word[^1] != 's' || word[^2] != '0') return 0;
        if (!int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return 0;
        return word.Length == 5 ? number is >= 1000 and < 2100 ? number : 0 : 1900 + number;
    }
}
