using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Weekdays: "Monday", "late on Tuesday", "last Friday", "Tuesday week", "the last Sunday in November".</summary>
internal static class WeekdayDates
{
    // "this Friday" is the coming one when it is this near, whatever the tense seems to be.
    private const int SoonDays = 3;

    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        if (!context.IsCapital(head)) return null;
        var word = context.Lower(head);
        var end = head + 1;
        if (context.Mark(end) == '.' && word.Length < 5) end++;
        if (CalendarDate(scope, head, end) is { } full) return full;
        if (word.Length < 6 && word[^1] != '.' && end == head + 1) return null;
        if (scope.Today is not { } today) return null;
        var weekday = DateWords.WeekdayOf(word);
        if (Nth(scope, head, weekday) is { } nth) return nth;
        var first = head;
        var before = head - 1;
        if (before >= 0 && (context.IsCapital(before) && context.Lower(before) is "black" or "bloody" or "cyber" or "super" || context.Lower(before) is "a" or "every" or "each" or "one" or "any" or "most" or "some" or "per" or "alternate" or "another")) return null;
        if (scope.IsNameToo(weekday) && !(before >= 0 && context.Lower(before) is "on" or "last" or "next" or "until" or "by" or "since" or "this" or "from" or "late" or "early" or "yesterday") && !context.Is(end, WordClass.DayPart)) return null;
        var direction = before < 0 ? "" : context.Lower(before) switch { "last" => "last", "next" => "next", "coming" => "next", "this" => "this", "past" => "last", "following" when context.Is(before - 1, "the") => "following", "previous" when context.Is(before - 1, "the") => "previous", _ => "" };
        if (direction.Length > 0) first = before;
        if (direction is "following" or "previous" && context.Is(first - 1, "the")) first--;
        var day = Resolve(scope, weekday, today, direction, first, end);
        if (context.Is(end, "week") && direction.Length == 0)
        {
            day = Upcoming(today, weekday, 1).AddDays(7);
            end++;
        }
        else if (context.Is(end, "last") && !context.Is(end + 1, WordClass.Period)) end++;

        end = DateEdges.AfterDay(context, end);
        if (context.Is(end, "next") && context.Is(end + 1, "week")) (day, end) = (InWeekOf(today.AddDays(7), weekday), end + 2);
        else if (context.Is(end, "last") && context.Is(end + 1, "week")) (day, end) = (InWeekOf(today.AddDays(-7), weekday), end + 2);
        else if (context.Is(end, "of") && context.Is(end + 1, "last") && context.Is(end + 2, "week")) (day, end) = (InWeekOf(today.AddDays(-7), weekday), end + 3);
        else if (context.Is(end, "of") && context.Is(end + 1, "this") && context.Is(end + 2, "week")) (day, end) = (InWeekOf(today, weekday), end + 3);
        return new DateMatch(DateEdges.BeforeDay(context, first), end, DateValue.Day(day));
    }

    private static DateOnly Resolve(DateScope scope, DayOfWeek weekday, DateOnly today, string direction, int first, int end) => direction switch
    {
        "last" => Latest(today, weekday, 2),
        "next" => Upcoming(today, weekday, 2),
        "following" => Upcoming((scope.LastDay ?? scope.Last)?.Start ?? today, weekday, 1),
        "previous" => Latest(scope.LastDay?.Start ?? today, weekday, 1),
        "this" => Upcoming(today, weekday, 0) is var near && near.DayNumber - today.DayNumber > SoonDays && scope.TenseAt(first, end) == Tense.Past ? Latest(today, weekday, 0) : near,
        _ when IsDecreed(scope.Context, first, end) => Upcoming(today, weekday, 0),
        _ => scope.TenseAt(first, end) is var tense && (tense == Tense.Future || tense == Tense.Unknown && TenseReader.IsInPresent(scope.Context, first)) ? Upcoming(today, weekday, 0) : Latest(today, weekday, 0),
    };

    /// <summary>"declared Wednesday a day of mourning", "called off Sunday's match".</summary>
    private static bool IsDecreed(FactContext context, int first, int end)
    {
        var verb = first - 1;
        if (verb < 0) return false;
        if (context.Is(end, "a")) return context.Lower(verb) is "declared" or "proclaimed" or "designated" or "declaring" or "proclaiming";
        return context.Is(end, "'s") && (context.Lower(verb) is "postponed" or "cancelled" or "canceled" or "postponing" or "cancelling" or "canceling" || context.Is(verb, "off") && context.Lower(verb - 1) is "called" or "calling" or "put");
    }

    private static DateOnly Latest(DateOnly today, DayOfWeek weekday, int atLeast)
    {
        var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        return today.AddDays(-(back < atLeast ? back + 7 : back));
    }

    private static DateOnly Upcoming(DateOnly today, DayOfWeek weekday, int atLeast)
    {
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(ahead < atLeast ? ahead + 7 : ahead);
    }

    private static DateOnly InWeekOf(DateOnly day, DayOfWeek weekday) => DateValue.Week(day).Start.AddDays(((int)weekday + 6) % 7);

    /// <summary>"Monday, March 5", "Sunday 12 May 2002".</summary>
    private static DateMatch? CalendarDate(DateScope scope, int head, int end)
    {
        var context = scope.Context;
        if (context.IsComma(end)) end++;
        if (context.Is(end, "the")) end++;
        var month = context.IsNumber(end) && DateWords.DayOfMonth(context.Lower(end), out _) > 0 ? context.Is(end + 1, "of") ? end + 2 : end + 1 : end;
        if (!context.Is(month, WordClass.Month)) return null;
        return MonthDates.Read(scope, month) is { Value.Grain: Grain.Day } match && match.First <= end ? match with { First = DateEdges.BeforeDay(context, head) } : null;
    }

    /// <summary>"the last Sunday in November", "the first Monday of May 2003".</summary>
    private static DateMatch? Nth(DateScope scope, int head, DayOfWeek weekday)
    {
        var context = scope.Context;
        if (!context.Is(head - 2, "the") || !(context.Is(head + 1, "in") || context.Is(head + 1, "of")) || !context.Is(head + 2, WordClass.Month)) return null;
        var last = context.Is(head - 1, "last");
        var nth = last ? 5 : DateWords.Small(context.Lower(head - 1));
        if (nth is < 1 or > 5 || MonthDates.Read(scope, head + 2) is not { Value.Grain: Grain.Month } month) return null;
        var day = month.Value.Start;
        while (day.DayOfWeek != weekday) day = day.AddDays(1);
        day = day.AddDays(7 * (nth - 1));
        while (day > month.Value.End) day = day.AddDays(-7);
        return new DateMatch(head - 2, month.End, DateValue.Day(day));
    }
}
