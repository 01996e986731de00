using System.Globalization;

namespace Dateline.Intake.Normalising;

/// <summary>
/// Dates as pages, feeds and papers print them: ISO 8601, RFC 1123, "30 September 2015", "Wednesday, Sept. 30, 2015 at 4:15 pm".
/// The day is the one printed, whatever the time zone beside it. Orders that differ between countries (3/4/2015) are not read.
/// </summary>
internal static class PrintedDate
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly HashSet<string> Weekdays = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    };

    private static readonly HashSet<string> Company = new(StringComparer.OrdinalIgnoreCase)
    {
        "published", "posted", "updated", "last", "first", "modified", "on", "at", "the", "of", "date",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
        "thurs", "fri", "sat", "sun", "am", "pm", "a", "m", "p", "t", "z", "gmt", "bst", "utc", "est", "edt", "cet", "cest", "pst", "pdt", "et",
    };

    /// <summary>The day in a value that is meant to be a date.</summary>
    public static DateOnly? Parse(string? text) => text is null ? null : Find(text, only: false);

    /// <summary>The day of a line that says nothing but when it was published.</summary>
    public static DateOnly? ParseLine(string line) => line.Length <= 80 ? Find(line, only: true) : null;

    /// <summary>The day in a line that also says who wrote the article or where: "Jane Doe | Thursday 12 September 2019".</summary>
    public static DateOnly? ParseCredit(string line)
    {
        if (line.Length > 120 || line[^1] is '.' or '!' or '?') return null;
        var credit = Text.Byline.Reads(line) || line.AsSpan().IndexOfAny("|·•") >= 0 || Announces(line);
        return credit ? Find(line, only: false) : null;
    }

    /// <summary>The day in an address, as most news sites write it: /2015/09/30/ or /2015/sep/30/.</summary>
    public static DateOnly? ParseAddress(string? url)
    {
        if (url is null) return null;
        var parts = url.Split('/');
        for (var at = 3; at + 2 < parts.Length; at++)
        {
            if (Year(parts[at]) is >= 1900 and var year && Make(year, Number(parts[at + 1]) ?? Month(parts[at + 1]), Number(parts[at + 2])) is { } day) return day;
        }

        return null;
    }

    private static bool Announces(string line) =>
        line.Split((char[])[' ', ':', ','], 2)[0].ToLowerInvariant() is "published" or "posted" or "updated" or "date" or "dated" or "issued" or "first";

    /// <summary>Whether a short line holds a full date among other words.</summary>
    public static bool HasDay(string line) => line.Length <= 120 && Find(line, only: false) is not null;

    /// <summary>Where the words of a day begin, weekday included, the year needed or not: "Sunday, 5 December", "Sept 30"; -1 when there are none.</summary>
    public static int StartOfDay(string text)
    {
        var (start, inside) = (-1, -1);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            {
                if (inside < 0) inside = at;
                continue;
            }

            if (inside >= 0)
            {
                var word = text[inside..at];
                if (Weekdays.Contains(word)) return inside;
                var number = Ordinal(word) is >= 1 and <= 31;
                var month = word.Length >= 3 && char.IsUpper(word[0]) && Month(word) is not null;
                if (month && (start >= 0 || NumberFollows(text, at))) return start >= 0 ? start : inside;
                start = number ? inside : -1;
            }

            inside = -1;
        }

        return -1;
    }

    private static bool NumberFollows(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '.') at++;
        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    private static DateOnly? Find(string text, bool only)
    {
        var words = Split(text.Length <= 200 ? text : text[..200]);
        DateOnly? found = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (found is null && Day(words, at) is var (day, length))
            {
                found = day;
                at += length - 1;
            }
            else if (only && !Company.Contains(words[at]) && !char.IsAsciiDigit(words[at][0]))
            {
                return null;
            }
        }

        return found;
    }

    private static (DateOnly Day, int Length)? Day(List<string> words, int at)
    {
        if (words[at] is { Length: 8 } basic && DateOnly.TryParseExact(basic, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, 1);
        }

        if (at + 2 >= words.Count) return null;
        var (first, second, third) = (words[at], words[at + 1], words[at + 2]);
        var date = Year(first) is { } year ? Make(year, Number(second), Number(third))
            : Month(first) is { } named ? Make(Year(third), named, Ordinal(second))
            : Month(second) is { } middle ? Make(Year(third), middle, Ordinal(first))
            : null;
        return date is { } made ? (made, 3) : null;
    }

    private static DateOnly? Make(int? year, int? month, int? day) =>
        year is >= 1400 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day.Value)
            : null;

    private static int? Month(string word)
    {
        if (word.Length < 3) return null;
        var index = Array.FindIndex(Months, month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static int? Year(string word) => word.Length == 4 ? Number(word) : null;

    private static int? Ordinal(string word) =>
        Number(word.Length > 2 && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th" ? word[..^2] : word);

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Runs of letters and digits; "2015-09-30T08:00" gives up its T.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && !IsIsoTimeMark(text, at);
            if (inside && start < 0) start = at;
            if (inside || start < 0) continue;
            words.Add(text[start..at]);
            start = -1;
        }

        return words;
    }

    private static bool IsIsoTimeMark(string text, int at) =>
        text[at] is 'T' or 't' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
