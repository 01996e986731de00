using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Days, weeks, months, years, weekends and decades told by the words around them: "last week", "two days earlier", "the end of next year".</summary>
internal static class PeriodDates
{
    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        var unit = Unit(context.Lower(head), out var plural);
        if (unit == '\0') return null;
        if (unit == 'q' || unit == 'h') return QuarterDates.Read(scope, head);
        if (unit == 's') return Season(scope, head);
        if (unit == 'C' && NumericDates.Century(scope.Context, head - 1) is { } century) return century;
        if (ShiftedDates.Read(scope, head, unit) is { } shifted) return shifted;
        if (plural) return Stretch(scope, head, unit);
        return Relative(scope, head, unit) ?? Anchored(scope, head, unit) ?? Stretch(scope, head, unit) ?? Definite(scope, head, unit);
    }

    private static char Unit(ReadOnlySpan<char> word, out bool plural)
    {
        plural = word[^1] == 's';
        return word switch
        {
            "day" or "days" or "night" or "nights" => 'd',
            "week" or "weeks" => 'w',
            "fortnight" => 'f',
            "month" or "months" => 'm',
            "year" or "years" => 'y',
            "decade" or "decades" => 'D',
            "century" => 'C',
            "weekend" => 'e',
            "season" => 's',
            "quarter" => 'q',
            "half" => 'h',
            _ => '\0',
        };
    }

    /// <summary>"last season" of a sport: told by the year.</summary>
    private static DateMatch? Season(DateScope scope, int head)
    {
        var context = scope.Context;
        var shift = head == 0 ? 9 : context.Lower(head - 1) switch { "last" => -1, "this" => 0, "next" => 1, _ => 9 };
        if (shift == 9 || scope.Today is not { } today || context.Is(head - 2, WordClass.Determiner) || context.Is(head + 1, "'s")) return null;
        return new DateMatch(head - 1, head + 1, DateValue.Year(today.Year + shift));
    }

    /// <summary>"last week", "this year", "next month", with "the end of", "early", "later" before them.</summary>
    private static DateMatch? Relative(DateScope scope, int head, char unit)
    {
        var context = scope.Context;
        var before = head - 1;
        if (before < 0 || scope.Today is not { } today || unit is 'd' or 'f') return null;
        var shift = context.Lower(before) switch { "last" => -1, "this" => 0, "next" => 1, "coming" => 1, "current" => 0, _ => 9 };
        if (shift == 9 || context.Is(head + 1, "'s") && context.Is(before, "current")) return null;
        var the = context.Is(before - 1, "the");
        if (the && shift != 0)
        {
            // "the last week", "the next month": from here on, unless it goes on ("the last week of October").
            if (context.Is(before - 2, WordClass.Preposition) && !context.Is(head + 1, "of") && unit != 'e') return Around(today, before - 1, head + 1, unit, shift, 1);
            return null;
        }

        if (shift == 9) return null;
        var first = the && context.Is(before, "current") ? before - 1 : before;
        return Place(context, first, head + 1, unit, Shift(today, unit, shift, scope, before, head));
    }

    private static DateOnly Shift(DateOnly today, char unit, int shift, DateScope scope, int first, int head) => unit switch
    {
        'w' => today.AddDays(7 * shift),
        'm' => new DateOnly(today.Year, today.Month, 1).AddMonths(shift),
        'y' => new DateOnly(today.Year + shift, 1, 1),
        'D' => new DateOnly(Math.Max(1, (today.Year / 10 * 10) + (10 * shift)), 1, 1),
        'C' => new DateOnly(Math.Max(1, today.Year + (100 * shift)), 1, 1),
        _ => Weekend(today, shift, shift == 0 ? IsLateInWeek(today) ? Tense.Future : scope.TenseAt(first, head + 1) : Tense.Unknown),
    };

    // "this weekend" said from Wednesday on is the coming one.
    private static bool IsLateInWeek(DateOnly today) => today.DayOfWeek is >= DayOfWeek.Wednesday and <= DayOfWeek.Friday;

    /// <summary>The Saturday of a weekend: -1 the last, 1 the next, 0 the one the tense says.</summary>
    private static DateOnly Weekend(DateOnly today, int shift, Tense tense)
    {
        var since = ((int)today.DayOfWeek + 1) % 7; // days since Saturday
        var last = today.AddDays(-since);
        return shift switch
        {
            < 0 => since <= 1 ? last.AddDays(-7) : last,
            > 0 => last.AddDays(7),
            _ => tense == Tense.Future ? since <= 1 ? last : last.AddDays(7) : last,
        };
    }

    /// <summary>The unit that holds a day, with "the end of", "early" and the like before it.</summary>
    private static DateMatch Place(FactContext context, int first, int end, char unit, DateOnly day)
    {
        if (unit == 'y') return NumericDates.Year(context, first, end, day.Year);
        var part = DateEdges.PartOf(context, first, out var from);
        if (from == first) from = DateEdges.BeforePeriod(context, first);
        var value = unit switch
        {
            'w' => DateValue.Week(day),
            'm' => DateValue.Month(day),
            'D' => part switch { 'e' => DateValue.Month((day.Year / 10 * 10) + 9, 12), 's' => DateValue.Year(day.Year / 10 * 10), _ => DateValue.Years(day.Year / 10 * 10, (day.Year / 10 * 10) + 9) },
            'C' => part switch { 'e' => DateValue.Year(((day.Year - 1) / 100 * 100) + 100), 's' => DateValue.Year(((day.Year - 1) / 100 * 100) + 1), _ => DateValue.Years(((day.Year - 1) / 100 * 100) + 1, ((day.Year - 1) / 100 * 100) + 100) },
            _ => DateValue.Span(day, day.AddDays(1)),
        };
        return new DateMatch(from, end, value);
    }

    /// <summary>"that year", "the same month", "the following year", "the previous week", "the year after".</summary>
    private static DateMatch? Anchored(DateScope scope, int head, char unit)
    {
        var context = scope.Context;
        var before = head - 1;
        if (before < 0 || scope.Last is not { } last || unit is 'd' or 'f' or 'D' or 'C' or 'e') return null;
        var the = context.Is(before - 1, "the");
        var (shift, first, end) = context.Lower(before) switch
        {
            "that" when context.IsPunctuation(head + 1) || context.Is(head + 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Pronoun | WordClass.Determiner) => (0, before, head + 1),
            "same" => (0, the ? before - 1 : before, head + 1),
            "following" or "next" when the => (1, before - 1, head + 1),
            "previous" or "preceding" when the => (-1, before - 1, head + 1),
            "the" when (context.Is(head + 1, "after") || context.Is(head + 1, "before")) && !RelativeDays.StartsClause(context, head + 2) => (context.Is(head + 1, "after") ? 1 : -1, before, head + 2),
            "the" when (context.Is(head + 1, "before") || context.Is(head + 1, "after")) && context.Is(head + 2, WordClass.Holiday) && unit == 'w' => (9, before, head + 1),
            _ => (9, 0, 0),
        };
        if (shift == 9) return null;
        var anchor = unit == 'y' ? last.Start : unit == 'm' ? scope.LastMonth?.Start ?? last.Start : scope.LastDay?.Start ?? last.Start;
        return Place(context, first, end, unit, unit switch { 'w' => anchor.AddDays(7 * shift), 'm' => new DateOnly(anchor.Year, anchor.Month, 1).AddMonths(shift), _ => new DateOnly(anchor.Year + shift, 1, 1) });
    }

    /// <summary>"the past two days", "the last three months", "over the next year": a stretch that ends or begins today.</summary>
    private static DateMatch? Stretch(DateScope scope, int head, char unit)
    {
        var context = scope.Context;
        if (scope.Today is not { } today || unit is 'e' or 'C') return null;
        var (first, count) = ShiftedDates.CountBefore(context, head);
        var word = count == 0 ? head - 1 : first - 1;
        if (count == 0) count = 1;
        if (word < 1 || !context.Is(word - 1, "the") && !context.Is(word, "past")) return null;
        var shift = context.Lower(word) switch { "past" => -1, "last" when word < head - 1 => -1, "next" or "coming" when word < head - 1 => 1, _ => 0 };
        if (shift == 0 || unit == 'd' && count == 1 || context.Is(head + 1, "of") || context.Lower(head - 1) is "few" or "several") return null;
        return Around(today, context.Is(word - 1, "the") ? word - 1 : word, head + 1, unit, shift, count);
    }

    private static DateMatch? Around(DateOnly today, int first, int end, char unit, int shift, int count)
    {
        if (unit is 'y' or 'D' && count * (unit == 'D' ? 10 : 1) >= today.Year) return null;
        var other = unit switch
        {
            'd' => today.AddDays(shift * count),
            'w' => today.AddDays(7 * shift * count),
            'f' => today.AddDays(14 * shift),
            'm' => today.AddMonths(shift * count),
            'D' => today.AddYears(10 * shift * count),
            'C' => today.AddYears(shift * 100),
            _ => today.AddYears(shift * count),
        };
        return new DateMatch(first, end, shift < 0 ? DateValue.Span(other, today) : DateValue.Span(today, other));
    }

    /// <summary>"the weekend", "the end of the year", "before the year is out".</summary>
    private static DateMatch? Definite(DateScope scope, int head, char unit)
    {
        var context = scope.Context;
        if (scope.Today is not { } today) return null;
        if (unit is 'm' or 'y' && (context.Is(head + 1, "'s") || context.Is(head + 1, "-")) && context.Is(head + 2, "end") && (context.Is(head - 1, WordClass.Preposition) || context.Is(head - 1, "the")))
            return new DateMatch(head, head + 3, unit == 'y' ? DateValue.Month(today.Year, 12) : DateValue.Month(today));
        if (!context.Is(head - 1, "the")) return null;
        if (unit is 'w' or 'm' or 'y' && context.Is(head - 2, "of") && (context.Is(head - 3, "rest") || context.Is(head - 3, "remainder")) && !context.Is(head + 1, "of"))
            return new DateMatch(context.Is(head - 4, "the") ? head - 4 : head - 3, head + 1, unit switch { 'w' => DateValue.Week(today), 'm' => DateValue.Month(today), _ => DateValue.Year(today.Year) });
        if (unit == 'e')
            return context.Is(head + 1, "of") || context.Is(head - 2, "of") && context.Is(head - 3, "rest") ? null : new DateMatch(head - 1, head + 1, SpanOf(Weekend(today, 0, scope.TenseAt(head - 1, head + 1))));
        if (unit is not ('w' or 'm' or 'y' or 'D' or 'C')) return null;
        if (context.Is(head + 1, "is") && context.Is(head + 2, "out"))
            return unit is 'y' ? new DateMatch(head - 1, head + 3, DateValue.Month(today.Year, 12)) : unit is 'm' or 'w' ? Place(context, head - 1, head + 1, unit, today) : null;
        if (unit is 'y' && IsRecord(context, head)) return new DateMatch(head - 1, head + 1, DateValue.Year(today.Year));
        return DateEdges.PartOf(context, head - 1, out _) != '\0' && !context.Is(head + 1, "of") ? Place(context, head - 1, head + 1, unit, today) : null;
    }

    /// <summary>"the biggest haul of the year": what is the most of its kind so far.</summary>
    private static bool IsRecord(FactContext context, int head)
    {
        if (!context.Is(head - 2, "of") || context.Is(head + 1, WordClass.Coordinator) || context.Is(head + 1, "award")) return false;
        for (var i = head - 3; i > head - 7 && i >= 0 && !context.IsPunctuation(i); i--)
        {
            if (context.Lower(i) is "worst" or "best" or "most" || context.Lower(i) is { Length: > 5 } word && word.EndsWith("est", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static DateValue SpanOf(DateOnly saturday) => DateValue.Span(saturday, saturday.AddDays(1));
}
