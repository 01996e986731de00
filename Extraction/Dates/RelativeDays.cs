using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Days named from the day of writing or another day: "yesterday morning", "last night", "the same evening", "that day".</summary>
internal static class RelativeDays
{
    /// <summary>"today", "yesterday", "tomorrow", "tonight".</summary>
    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        if (scope.Today is not { } today) return null;
        var shift = context.Lower(head) switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 };
        var first = head;
        if (context.Is(head - 1, "before") && context.Is(head - 2, "day") || context.Is(head - 1, "after") && context.Is(head - 2, "day") && shift > 0)
            (first, shift) = (context.Is(head - 3, "the") ? head - 3 : head - 2, shift * 2);
        else first = DateEdges.BeforeDay(context, head);
        return new DateMatch(first, DateEdges.AfterDay(context, head + 1), DateValue.Day(today.AddDays(shift)));
    }

    /// <summary>A day, night, morning, afternoon or evening told by the word before it; null when it is not.</summary>
    public static DateMatch? ReadPart(DateScope scope, int head)
    {
        var context = scope.Context;
        if (head == 0 || scope.Today is not { } today) return null;
        var isDay = context.Is(head, "day");
        if (!isDay && !context.Is(head, WordClass.DayPart)) return null;
        var anchor = scope.LastDay?.End ?? today;
        var before = head - 1;
        DateOnly? day = context.Lower(before) switch
        {
            "this" when !isDay => today,
            "last" when context.Is(head, "night") => today.AddDays(-1),
            "that" => scope.LastDay is null && !isDay ? null : anchor,
            "same" => anchor,
            "next" or "following" when context.Is(before - 1, "the") => anchor.AddDays(1),
            "previous" when context.Is(before - 1, "the") => anchor.AddDays(-1),
            _ => null,
        };
        if (day is { } found)
        {
            var first = context.Lower(before) is "same" or "next" or "following" or "previous" && context.Is(before - 1, WordClass.Determiner) ? before - 1 : before;
            if (context.Is(before, "that") && !IsDemonstrative(context, before, head)) return null;
            if (context.Is(before, "this") || context.Is(before, "last") || context.Is(before, "that")) first = DateEdges.IsEarlyOrLate(context, before - 1) ? before - 1 : first;
            return new DateMatch(first, head + 1, DateValue.Day(found));
        }

        if (!context.Is(before, "the")) return null;
        if (IsThroughTheNight(context, before - 1, head))
        {
            var evening = anchor < today ? anchor : today.AddDays(-1);
            return new DateMatch(before, head + 1, DateValue.Days(evening, evening.AddDays(1)));
        }

        if ((context.Is(head + 1, "before") || context.Is(head + 1, "after")) && !StartsClause(context, head + 2))
            return new DateMatch(before, head + 2, DateValue.Day(anchor.AddDays(context.Is(head + 1, "before") ? -1 : 1)));
        if (isDay && context.Is(before - 1, "in") && DateEdges.IsEarlyOrLate(context, before - 2)) return new DateMatch(before - 2, head + 1, DateValue.Day(anchor));
        return context.Is(head, "night") && context.Is(head + 1, "before") && context.Is(head + 2, "last") ? new DateMatch(before, head + 3, DateValue.Day(today.AddDays(-2))) : null;
    }

    /// <summary>"went on through the night", but not "through the night of May 3".</summary>
    private static bool IsThroughTheNight(FactContext context, int preposition, int night) =>
        context.Is(night, "night") && preposition >= 0 && context.Lower(preposition) is "through" or "during" or "throughout" && !(context.Lower(night + 1) is "of" or "from" or "before" or "after");

    // "that night" against "said that night falls early".
    private static bool IsDemonstrative(FactContext context, int that, int head) =>
        !context.Is(that - 1, WordClass.Say) && (context.IsPunctuation(head + 1) || head + 1 >= context.Count || context.Is(head + 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Pronoun | WordClass.Determiner | WordClass.Aux | WordClass.Past) || context.Is(that - 1, WordClass.Preposition | WordClass.Coordinator) || DateEdges.IsEarlyOrLate(context, that - 1));

    /// <summary>"the day before the vote", "the night after he died": no date of their own.</summary>
    public static bool StartsClause(FactContext context, int at) =>
        at < context.Count && !context.IsPunctuation(at) && !context.Is(at, WordClass.Coordinator | WordClass.Aux) && !context.Is(at, WordClass.Preposition) && !context.Is(at, WordClass.Past);
}
