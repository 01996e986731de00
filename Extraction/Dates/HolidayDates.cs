using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Named holidays: "Christmas", "New Year's Eve", "Good Friday", "Independence Day", "by the new year".</summary>
internal static class HolidayDates
{
    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        if (!context.IsCapital(head) && !context.Is(head, "independence")) return NewYear(scope, head);
        if (Holidays.At(context, head) is not (var end, { } holiday)) return null;
        var first = head;
        if (context.IsNumber(end) && DateWords.YearOf(context.Lower(end)) is > 0 and var named)
            return Match(first, end + 1, holiday.In(named));
        if (scope.Today is not { } today || IsModifier(context, head, end)) return null;
        if (holiday.Latest(today) is not { } last || holiday.Next(today) is not { } next) return null;
        var before = head == 0 ? "" : context.Lower(head - 1);
        var isNear = next.DayNumber - today.DayNumber < today.DayNumber - last.DayNumber;
        DateOnly? day;
        if (before is "last") (day, first) = (last, head - 1);
        else if (before is "next") (day, first) = (next, head - 1);
        else if (before is "this") (day, first) = (holiday.In(today.Year), head - 1);
        else if (isNear && before is "for" or "before" or "by" or "until" or "till" or "through") day = next;
        else if (before is "after" && 4 * (next.DayNumber - today.DayNumber) < today.DayNumber - last.DayNumber) day = next;
        else day = scope.TenseAt(head, end) switch { Tense.Past => last, Tense.Future => next, _ => isNear ? next : last };
        if (day is { } known && context.Is(head - 1, "before") && context.Is(head - 2, "week") && context.Is(head - 3, "the"))
            return new DateMatch(head - 3, end, DateValue.Span(known.AddDays(-7), known.AddDays(-1)));
        return Match(first, end, day);
    }

    private static DateMatch? Match(int first, int end, DateOnly? day) => day is { } known ? new DateMatch(first, end, DateValue.Day(known)) : null;

    /// <summary>"by the new year", "since the new year".</summary>
    private static DateMatch? NewYear(DateScope scope, int head)
    {
        var context = scope.Context;
        if (!context.Is(head, "new") || !context.Is(head + 1, "year") || !context.Is(head - 1, "the") || scope.Today is not { } today || IsModifier(context, head, head + 2)) return null;
        var ahead = context.Lower(head - 2) is "by" or "before" or "until" or "till" ? 1 : context.Is(head - 2, "since") ? 0 : -1;
        return ahead < 0 ? null : new DateMatch(head - 1, head + 2, DateValue.Day(new DateOnly(today.Year + ahead, 1, 1)));
    }

    // "a Christmas tree", "Easter eggs" are no days.
    private static bool IsModifier(FactContext context, int head, int end)
    {
        if (context.Is(end, "for") && context.IsCapital(end + 1)) return true;
        if (end >= context.Count || context.Text.Tokens[end].Kind != Text.TokenKind.Word || context.Is(end, "'s")) return false;
        if (context.Is(head - 1, "a") || context.Is(head - 1, "the") && !context.Is(head, "new") || context.Is(head - 1, WordClass.Possessive)) return true;
        return !context.Is(end, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Aux | WordClass.Past | WordClass.Pronoun | WordClass.Determiner | WordClass.Possessive | WordClass.Adverb | WordClass.Relative | WordClass.DayPart);
    }
}
