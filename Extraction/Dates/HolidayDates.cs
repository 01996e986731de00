using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Named holidays: "Christmas", "New Year's Eve", "Good Friday", "August Bank Holiday".</summary>
internal static class HolidayDates
{
    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        if (!context.IsCapital(head)) return null;
        var (end, holiday) = Holidays.At(context, head);
        if (holiday == Holiday.None) return null;
        var first = head;
        if (context.IsNumber(end) && DateWords.YearOf(context.Lower(end)) is > 0 and var named)
            return new DateMatch(first, end + 1, DateValue.Day(Holidays.In(named, holiday)));
        if (scope.Today is not { } today || IsModifier(context, head, end)) return null;
        var before = head == 0 ? "" : context.Lower(head - 1);
        var (last, next) = (Holidays.Latest(today, holiday), Holidays.Next(today, holiday));
        DateOnly day;
        if (before is "last") (day, first) = (last, head - 1);
        else if (before is "next") (day, first) = (next, head - 1);
        else if (before is "this") (day, first) = (Holidays.In(today.Year, holiday), head - 1);
        else if (before is "for" or "before" or "by" or "until" or "till" && next.DayNumber - today.DayNumber < today.DayNumber - last.DayNumber) day = next;
        else if (before is "after" && 4 * (next.DayNumber - today.DayNumber) < today.DayNumber - last.DayNumber) day = next;
        else day = scope.TenseAt(head, end) switch { Tense.Past => last, Tense.Future => next, _ => next.DayNumber - today.DayNumber < today.DayNumber - last.DayNumber ? next : last };
        if (context.Is(head - 1, "before") && context.Is(head - 2, "week") && context.Is(head - 3, "the"))
            return new DateMatch(head - 3, end, DateValue.Span(day.AddDays(-7), day.AddDays(-1)));
        return new DateMatch(first, end, DateValue.Day(day));
    }

    // "a Christmas tree", "Easter eggs" are no days.
    private static bool IsModifier(FactContext context, int head, int end)
    {
        if (end >= context.Count || context.Text.Tokens[end].Kind != Text.TokenKind.Word || context.Is(end, "'s")) return false;
        if (context.Is(head - 1, "a") || context.Is(head - 1, "the") || context.Is(head - 1, WordClass.Possessive)) return true;
        return !context.Is(end, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Aux | WordClass.Past | WordClass.Pronoun | WordClass.Determiner | WordClass.Possessive | WordClass.Adverb | WordClass.Relative | WordClass.DayPart);
    }
}
