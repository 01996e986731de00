using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>
/// Finds the dates an article names and resolves them against the day of writing. Each date is read outwards from its head (a weekday,
/// a month, a year, "yesterday", "week"); the cost is linear in the number of tokens. Without a day of writing only dates that
/// name their year are found.
/// </summary>
internal static class DateFinder
{
    // A dateline's date stands this near the start of its paragraph, and is at most this old.
    private const int DatelineTokens = 16;
    private const int DatelineDays = 7;

    /// <summary>The dates of an article, by position.</summary>
    public static IReadOnlyList<DateMention> Find(FactContext context)
    {
        var scope = new DateScope(context);
        List<DateMatch> found = [];
        for (var i = 0; i < context.Count; i++)
        {
            if (!MayBeHead(context, i) || found.Count > 0 && i < found[^1].End) continue;
            if (Read(scope, i, found.Count > 0 ? found[^1] : null) is not { } match || IsName(context, match)) continue;
            var floor = found.Count > 0 ? found[^1].End : 0;
            if (match.First < floor) match = match with { First = floor };
            Dateline(scope, match);
            if (found.Count > 0 && (IsSameDay(context, found[^1], match) || IsFeastOf(context, found[^1], match))) match = match with { Value = found[^1].Value };
            if (found.Count > 0 && Joined(context, found[^1], match) is { } range) found[^1] = range;
            else found.Add(match);
            scope.Remember(match);
        }

        var text = context.Text;
        return [.. found.Select(match =>
        {
            var (start, end) = (text.Tokens[match.First].Start, text.Tokens[match.End - 1].End);
            return new DateMention(start, end, text.Text[start..end], match.Value.ToString());
        })];
    }

    private static bool MayBeHead(FactContext context, int i) => context.Is(i, WordClass.DateHead) || context.IsNumber(i) || context.Lower(i).Length == 2 && context.Lower(i)[0] is 'q' or 'h' && char.IsAsciiDigit(context.Lower(i)[1]) || context.Is(i, WordClass.Number) is false && context.Lower(i).EndsWith("ties", StringComparison.Ordinal);

    private static DateMatch? Read(DateScope scope, int head, DateMatch? previous)
    {
        var context = scope.Context;
        if (context.IsNumber(head) || context.Lower(head).EndsWith("ties", StringComparison.Ordinal)) return NumericDates.Read(scope, head, previous);
        if (QuarterDates.ReadShort(scope, head) is { } quarter) return quarter;
        if (context.Is(head, WordClass.Weekday) && WeekdayDates.Read(scope, head) is { } weekday) return weekday;
        if (context.Is(head, WordClass.Holiday) && HolidayDates.Read(scope, head) is { } holiday) return holiday;
        if (context.Is(head, WordClass.Month) && MonthDates.Read(scope, head) is { } month) return month;
        if (context.Is(head, WordClass.Season) && SeasonDates.Read(scope, head) is { } season) return season;
        if (scope.Today is null) return null;
        if (context.Is(head, WordClass.RelativeDay)) return RelativeDays.Read(scope, head);
        return context.Is(head, WordClass.Period | WordClass.DayPart) ? RelativeDays.ReadPart(scope, head) ?? PeriodDates.Read(scope, head) : null;
    }

    /// <summary>Whether the match is a piece of a longer name ("Black Friday", "the April 6 movement", "Theresa May").</summary>
    private static bool IsName(FactContext context, DateMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (context.EntityAt(i) is not { } entity) continue;
            var (first, end) = context.MentionAt(i);
            if (first < match.First || end > match.End || entity.Type is EntityType.Person or EntityType.Work) return true;
            if (entity.Type == EntityType.Org && !context.Is(first - 1, "on") && first == match.First && end == match.End) return true;
        }

        return false;
    }

    /// <summary>"on Tuesday, a day before the attack": an apposition names the same day.</summary>
    private static bool IsSameDay(FactContext context, DateMatch first, DateMatch second) =>
        second.First == first.End + 1 && context.IsComma(first.End) && first.Value.Grain == Grain.Day && (context.Is(second.End - 1, "before") || context.Is(second.End - 1, "after")) && context.Is(second.End, WordClass.Determiner);

    /// <summary>"by October 1, National Day": the feast is that of the day before the comma.</summary>
    private static bool IsFeastOf(FactContext context, DateMatch day, DateMatch feast) =>
        feast.First == day.End + 1 && context.IsComma(day.End) && context.Is(feast.First, WordClass.Holiday) && day.Value.Grain == Grain.Day && !day.Value.Range
        && (feast.Value.Start.Month, feast.Value.Start.Day) == (day.Value.Start.Month, day.Value.Start.Day);

    private static void Dateline(DateScope scope, DateMatch match)
    {
        var context = scope.Context;
        if (match.Value.Grain != Grain.Day || scope.Today is not { } today) return;
        var sentence = context.SentenceOf(match.First);
        if (sentence.Paragraph > 2 || match.End - sentence.FirstToken > DatelineTokens || today < match.Value.Start || today.DayNumber - match.Value.Start.DayNumber > DatelineDays) return;
        if (!context.Is(match.First, WordClass.Month) && !context.IsNumber(match.First)) return;
        for (var i = match.End; i < Math.Min(match.End + 6, sentence.EndToken); i++)
        {
            if (context.IsDash(i) && (context.Mark(i) != '-' || !context.Touches(i)))
            {
                scope.Today = match.Value.Start;
                return;
            }
        }
    }

    /// <summary>"between March 3 and March 5", "from 1990 to 1995", "Monday–Wednesday" as one range.</summary>
    private static DateMatch? Joined(FactContext context, DateMatch first, DateMatch second)
    {
        if (second.First != first.End + 1 || second.Value.End < first.Value.Start || first.Value.Range) return null;
        var joint = first.End;
        var joins = context.Is(first.First - 1, "between") && context.Is(joint, "and")
            || context.Is(first.First - 1, "from") && (context.Is(joint, "to") || context.Is(joint, "until") || context.Is(joint, "till") || context.Is(joint, "through"))
            || context.Is(joint, "through")
            || context.IsDash(joint) && context.Touches(joint) && context.Touches(joint + 1);
        return joins ? new DateMatch(first.First, second.End, DateValue.Between(first.Value, second.Value)) : null;
    }
}
