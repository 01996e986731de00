using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction.Dates;

/// <summary>The words dates are made of, in lower case.</summary>
internal static class DateWords
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers = Table(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1, 1,
        ("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        ("a couple few", 1, 1), ("an", 1, 1), ("several", 3, 1), ("first second third fourth fifth", 1, 1), ("final", 4, 1));

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Ordinals =
        Table("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 1, 1);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Decades =
        Table("twenties thirties forties fifties sixties seventies eighties nineties", 20, 10);

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

    /// <summary>"first" to "twentieth"; 0 when the word is none.</summary>
    public static int Ordinal(ReadOnlySpan<char> word) => Ordinals.TryGetValue(word, out var day) ? day : 0;

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

    /// <summary>Rows of words whose numbers go up from a first one by a step.</summary>
    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table(string words, int first, int step, params ReadOnlySpan<(string Words, int First, int Step)> more)
    {
        var table = new Dictionary<string, int>();
        foreach (var row in (ReadOnlySpan<(string Words, int First, int Step)>)[(words, first, step), .. more])
        {
            var number = row.First;
            foreach (var word in row.Words.Split(' '))
            {
                table[word] = number;
                number += row.Step;
            }
        }

        return table.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
