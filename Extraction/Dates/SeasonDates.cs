using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Seasons of a year (of the north): "last summer", "the autumn of 1945", "in the spring".</summary>
internal static class SeasonDates
{
    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        var month = DateWords.SeasonStart(context.Lower(head));
        if (month == 0 || head == 0) return null;
        var fall = context.Is(head, "fall");
        var at = context.Is(head + 1, "of") ? head + 2 : head + 1;
        var the = context.Is(head - 1, "the");
        if (context.IsNumber(at) && DateWords.YearOf(context.Lower(at)) is > 0 and var year)
            return Make(context, the ? head - 1 : head, at + 1, year, month);
        if (scope.Today is not { } today) return null;
        if (context.Is(at, "last") && context.Is(at + 1, "year")) return Make(context, the ? head - 1 : head, at + 2, today.Year - 1, month);
        if (context.Is(at, "next") && context.Is(at + 1, "year")) return Make(context, the ? head - 1 : head, at + 2, today.Year + 1, month);
        var current = new DateOnly(today.Year, month, 1);
        var before = context.Lower(head - 1);
        if (fall && (context.Is(head + 1, "in") || context.Is(head + 1, "of") || context.Is(head + 1, "from"))) return null;
        if (before is "last" or "past") return Make(context, head - 1, head + 1, current.AddMonths(3) <= today ? today.Year : today.Year - 1, month);
        if (before is "next" or "coming") return Make(context, head - 1, head + 1, current > today ? today.Year : today.Year + 1, month);
        if (before is "this") return Make(context, head - 1, head + 1, month == 12 && today.Month <= 3 ? today.Year - 1 : today.Year, month);
        var bare = the ? head - 2 : head - 1;
        if (!(context.Lower(Math.Max(bare, 0)) is "in" or "by" or "since" or "until" or "during" or "over" or "before" or "early" or "late" || the && DateEdges.PartOf(context, head - 1, out _) != '\0') || IsNounAfter(context, head + 1)) return null;
        if (!the && fall || !the && !context.Is(bare, "by") && !context.Is(bare, "since") && !context.Is(bare, "until") && !DateEdges.IsEarlyOrLate(context, bare)) return null;
        var future = context.Lower(Math.Max(bare, 0)) is "before" or "by" or "until" || scope.TenseAt(the ? head - 1 : head, head + 1) == Tense.Future;
        var chosen = future ? current.AddMonths(3) > today ? today.Year : today.Year + 1 : current <= today ? today.Year : today.Year - 1;
        return Make(context, the ? head - 1 : head, head + 1, chosen, month);
    }

    private static DateMatch? Make(FactContext context, int first, int end, int year, int month)
    {
        if (year is < 1 or > 9998) return null;
        if (DateEdges.PartOf(context, first, out var from) == '\0') from = DateEdges.BeforePeriod(context, first);
        var start = new DateOnly(year, month, 1);
        return new DateMatch(from, end, DateValue.Span(start, start.AddMonths(3).AddDays(-1)));
    }

    private static bool IsNounAfter(FactContext context, int next) =>
        next < context.Count && context.Text.Tokens[next].Kind == Text.TokenKind.Word && !context.Is(next, "'s")
        && !context.Is(next, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Aux | WordClass.Adverb | WordClass.Past | WordClass.Pronoun | WordClass.Determiner | WordClass.Possessive | WordClass.Relative);
}
