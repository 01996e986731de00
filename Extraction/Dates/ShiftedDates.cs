using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Dates so many days, weeks, months or years from another: "two days earlier", "a week ago", "three years later".</summary>
internal static class ShiftedDates
{
    /// <summary>"two days earlier", "a month later", "three years ago", "it is two days since".</summary>
    public static DateMatch? Read(DateScope scope, int head, char unit)
    {
        var context = scope.Context;
        var after = head + 1;
        if (after >= context.Count || scope.Today is not { } today) return null;
        var ago = context.Is(after, "ago");
        var beside = IsBeside(scope, head);
        var (first, count) = CountBefore(context, head);
        ago |= context.Is(after, "since") && count > 0 && first > 0 && context.Lower(first - 1) is "is" or "'s" or "been";
        var sign = ago || context.Is(after, "earlier") || context.Is(after, "previously") || context.Is(after, "before") && (beside || !RelativeDays.StartsClause(context, after + 1)) ? -1
            : context.Is(after, "later") || context.Is(after, "after") && (beside || !RelativeDays.StartsClause(context, after + 1)) ? 1 : 0;
        if (sign == 0) return null;
        if (count == 0 || count > 900 && unit == 'y') return null;
        if (unit is 'C' && context.Is(head - 1, "a") && context.Is(head - 2, "half")) (unit, count, first) = ('y', 50, head - 2);
        if (unit is 'D') (unit, count) = ('y', count * 10);
        if (unit is 'f') (unit, count) = ('w', count * 2);
        var anchor = ago ? null : unit == 'y' ? scope.Last : unit == 'm' ? scope.LastMonth : scope.LastDay;
        if (unit is 'd' or 'w' && !ago && scope.Last is { Grain: Grain.Month } month && month != scope.LastDay && !scope.IsDayNear(head))
            return new DateMatch(first, after + 1, DateValue.Month(month.Start.AddDays(14 + (sign * count * (unit == 'w' ? 7 : 1)))));
        if (anchor is null && sign > 0) return null;
        var from = anchor is { } known ? known.Start : today;
        if (unit is 'C' or 'e' || unit == 'y' && count >= from.Year) return null;
        var value = unit switch
        {
            'd' => DateValue.Day(from.AddDays(sign * count)),
            'w' => DateValue.Day(from.AddDays(7 * sign * count)),
            'm' => DateValue.Month(from.AddMonths(sign * count)),
            _ => DateValue.Year(from.Year + (sign * count)),
        };
        return new DateMatch(first, after + 1, value);
    }

    /// <summary>"on Tuesday, a day before the attack": an apposition to a date.</summary>
    private static bool IsBeside(DateScope scope, int head)
    {
        var context = scope.Context;
        var (first, count) = CountBefore(context, head);
        return count > 0 && context.IsComma(first - 1) && context.Is(first - 2, WordClass.Weekday | WordClass.RelativeDay) && context.Is(head + 2, WordClass.Determiner);
    }

    /// <summary>The number before a unit, in words or digits; its first token.</summary>
    public static (int First, int Count) CountBefore(FactContext context, int head)
    {
        var at = head - 1;
        if (at < 0) return default;
        if (context.Lower(at) is "full" or "whole" or "long" or "short") at--;
        if (at < 0) return default;
        var count = DateWords.Small(context.Lower(at));
        if (count == 0 || context.Lower(at) is "first" or "second" or "third" or "final" or "fourth" or "fifth") return default;
        if (count < 10 && context.IsDash(at - 1) && at >= 2 && DateWords.Small(context.Lower(at - 2)) is >= 20 and var tens) (count, at) = (count + tens, at - 2);
        if (context.Is(at, "few") || context.Is(at, "couple")) at = context.Is(at - 1, "a") ? at - 1 : at;
        return (at, count);
    }
}
