using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Months with or without day and year: "March 3, 1999", "the 3rd of March", "3–5 March", "mid-March", "March of last year", "last March".</summary>
internal static class MonthDates
{
    // A day without its year this near is the nearest, whatever the tense seems to be; further off when the sentence does not begin with it.
    private const int NearDays = 20;
    private const int NearDaysWithin = 60;

    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        if (!context.IsCapital(head)) return null;
        var month = DateWords.MonthOf(context.Lower(head));
        var (first, end) = (head, head + 1);
        if (context.Mark(end) == '.' && context.Lower(head).Length < 5 && context.IsNumber(end + 1)) end++;
        var (day, lastDay) = (0, 0);
        if (DayBefore(context, head) is var (from, d1, d2) && d1 > 0) (first, day, lastDay) = (from, d1, d2);
        else if (DayAfter(context, end) is var (to, a1, a2) && a1 > 0) (end, day, lastDay) = (to, a1, a2);
        if (day == 0 && !IsMonth(context, head)) return null;
        var year = Year(scope, ref end);
        if (year == 0) year = LaterYear(context, end, month);
        if (day > 0) return Day(scope, first, end, year, month, day, lastDay);
        return Month(scope, first, end, year, month);
    }

    private static DateMatch? Day(DateScope scope, int first, int end, int year, int month, int day, int lastDay)
    {
        var context = scope.Context;
        var tail = DateEdges.AfterDay(context, end);
        if (year == 0)
        {
            if (scope.Today is not { } today || IsPartOfName(context, tail)) return null;
            year = NearestYear(scope, today, first, end, month, day);
        }

        if (year is < 1 or > 9998 || day > DateTime.DaysInMonth(year, month)) return null;
        var from = new DateOnly(year, month, day);
        var value = lastDay > day && lastDay <= DateTime.DaysInMonth(year, month)
            ? new DateValue(Grain.Day, from, new DateOnly(year, month, lastDay), true)
            : DateValue.Day(from);
        return new DateMatch(DateEdges.BeforeDay(context, first), tail, value);
    }

    private static DateMatch? Month(DateScope scope, int first, int end, int year, int month)
    {
        var context = scope.Context;
        if (year == 0)
        {
            if (scope.Today is not { } today) return null;
            var before = first < 1 ? "" : context.Lower(first - 1);
            if (before is "last" or "past") (year, first) = (month < today.Month - 1 ? today.Year : today.Year - 1, first - 1);
            else if (before is "next") (year, first) = (month > today.Month + 1 ? today.Year : today.Year + 1, first - 1);
            else if (before is "this" or "coming") (year, first) = (today.Year, first - 1);
            else if (IsThat(context, first, end) && scope.Last is { } last) (year, first) = (last.Start.Year, first - 1);
            else if (IsAttribute(context, first, end) && scope.TenseAt(first, end) != Tense.Past) year = Nearest(today, month);
            else if (scope.TenseAt(Lead(context, first), end) is var tense && (tense == Tense.Future || tense == Tense.Unknown && TenseReader.IsInPresent(context, first))) year = month >= today.Month ? today.Year : today.Year + 1;
            else year = month <= today.Month ? today.Year : today.Year - 1;
        }

        if (year is < 1 or > 9998) return null;
        if (WeekOf(scope, first, end, year, month) is { } week) return week;
        if (DateEdges.PartOf(context, first, out var from) != '\0') first = from;
        else first = DateEdges.BeforePeriod(context, first);
        return new DateMatch(first, end, DateValue.Month(year, month));
    }

    /// <summary>The first token of the phrase a month stands in: "the end of May", "the second week of May".</summary>
    private static int Lead(FactContext context, int first)
    {
        if (context.Is(first - 1, "of") && context.Is(first - 2, "week")) return first - 4;
        return DateEdges.PartOf(context, first, out var from) == '\0' ? first : from;
    }

    /// <summary>"the January storms": of the nearest January.</summary>
    private static bool IsAttribute(FactContext context, int first, int end) =>
        context.Is(first - 1, "the") && end < context.Count && context.Text.Tokens[end].Kind == Text.TokenKind.Word
        && !context.Is(end, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Aux | WordClass.Past);

    /// <summary>"They charged him that September": of the year last told.</summary>
    private static bool IsThat(FactContext context, int first, int end) =>
        context.Is(first - 1, "that") && !context.Is(first - 2, WordClass.Say) && (context.IsPunctuation(end) || context.Is(end, WordClass.Preposition | WordClass.Subordinator | WordClass.Coordinator));

    // "the March 23 Movement", "April 25 Bridge".
    private static bool IsPartOfName(FactContext context, int next) =>
        context.IsCapital(next) && context.Lower(next) is "movement" or "front" or "army" or "brigade" or "brigades" or "coalition" or "alliance" or "revolution" or "square" or "avenue" or "street" or "bridge" or "stadium" or "hospital" or "university";

    private static int Nearest(DateOnly today, int month)
    {
        var ahead = (month - today.Month + 12) % 12;
        return ahead < 6 ? month >= today.Month ? today.Year : today.Year + 1 : month <= today.Month ? today.Year : today.Year - 1;
    }

    private static int NearestYear(DateScope scope, DateOnly today, int first, int end, int month, int day)
    {
        var nearest = today.Year;
        var gap = int.MaxValue;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var distance = Math.Abs(new DateOnly(year, month, day).DayNumber - today.DayNumber);
            if (distance < gap) (nearest, gap) = (year, distance);
        }

        // A dateline or a day or two either way needs no verb to tell.
        if (gap <= 7 || day > DateTime.DaysInMonth(nearest, month)) return nearest;
        if (scope.YearTold(first) is > 0 and var told && scope.TenseAt(first, end) == Tense.Past) return told;
        var value = new DateOnly(nearest, month, day);
        return scope.TenseAt(first, end) switch
        {
            Tense.Past when value > today && gap > (first - scope.Context.SentenceOf(first).FirstToken < 2 ? NearDays : NearDaysWithin) => nearest - 1,
            Tense.Future when value < today && gap > 2 * NearDays => nearest + 1,
            _ => nearest,
        };
    }

    /// <summary>"the second week of October".</summary>
    private static DateMatch? WeekOf(DateScope scope, int first, int end, int year, int month)
    {
        var context = scope.Context;
        if (!(context.Is(first - 1, "of") || context.Is(first - 1, "in")) || !context.Is(first - 2, "week")) return null;
        var days = DateTime.DaysInMonth(year, month);
        var nth = context.Lower(first - 3) switch { "first" or "opening" => 1, "second" => 2, "third" => 3, "fourth" => 4, "last" or "final" => 5, _ => 0 };
        if (nth == 0) return null;
        var start = nth == 5 ? days - 6 : (7 * nth) - 6;
        return new DateMatch(context.Is(first - 4, "the") ? first - 4 : first - 3, end, DateValue.Days(new DateOnly(year, month, start), new DateOnly(year, month, Math.Min(start + 6, days))));
    }

    /// <summary>"3 March", "3rd of March", "3–5 March", "3 and 5 March".</summary>
    private static (int First, int Day, int Last) DayBefore(FactContext context, int head)
    {
        var at = head - 1;
        if (context.Is(at, "of")) at--;
        if (at == head - 2 && DateWords.Ordinal(context.Lower(at)) is > 0 and var spelled) return (context.Is(at - 1, "the") ? at - 1 : at, spelled, 0);
        if (!context.IsNumber(at)) return default;
        var last = DateWords.DayOfMonth(context.Lower(at), out var ordinal);
        if (last == 0 || at == head - 2 && !ordinal) return default;
        var (first, day) = (at, last);
        if ((context.IsDash(at - 1) || context.Is(at - 1, "to") || context.Is(at - 1, "and") && context.Is(at - 3, "between")) && context.IsNumber(at - 2) && DateWords.DayOfMonth(context.Lower(at - 2), out _) is > 0 and var start && start < last)
            (first, day) = (at - 2, start);
        if (ordinal && context.Is(first - 1, "the")) first--;
        return (first, day, day == last ? 0 : last);
    }

    /// <summary>"March 3", "March 3rd", "March the 3rd", "March 3–5".</summary>
    private static (int End, int Day, int Last) DayAfter(FactContext context, int at)
    {
        if (context.Is(at, "the")) at++;
        if (!context.IsNumber(at)) return default;
        var day = DateWords.DayOfMonth(context.Lower(at), out _);
        if (day == 0 || context.Mark(at + 1) == '%' || context.Is(at + 1, WordClass.Unit) && !context.Is(at + 1, WordClass.DayPart)) return default;
        if (context.IsDash(at + 1) && context.Touches(at + 2) && context.IsNumber(at + 2) && DateWords.DayOfMonth(context.Lower(at + 2), out _) is > 0 and var last && last > day)
            return (at + 3, day, last);
        if ((context.Is(at + 1, "to") || context.Is(at + 1, "or") || context.Is(at + 1, "and") && context.Is(at - 2, "between")) && context.IsNumber(at + 2) && DateWords.DayOfMonth(context.Lower(at + 2), out _) is > 0 and var upto && upto > day)
            return (at + 3, day, upto);
        return (at + 1, day, 0);
    }

    private static int Year(DateScope scope, ref int end)
    {
        var context = scope.Context;
        var at = context.IsComma(end) ? end + 1 : end;
        if (context.Is(at, "of") || context.Is(at, "in")) at++;
        if (context.IsNumber(at) && DateWords.YearOf(context.Lower(at)) is > 0 and var year && !context.Is(at + 1, WordClass.People))
        {
            end = at + 1;
            return year;
        }

        if (!context.Is(at + 1, "year") || context.IsComma(end) || scope.Today is not { } today) return 0;
        var relative = context.Lower(at) switch
        {
            "last" => today.Year - 1,
            "this" => today.Year,
            "next" => today.Year + 1,
            "that" or "same" => scope.Last?.Start.Year ?? 0,
            _ => 0,
        };
        if (relative > 0) end = at + 2;
        return relative;
    }

    /// <summary>"between February and December 1994", "in May and June 2001": the year that stands once is both months'.</summary>
    private static int LaterYear(FactContext context, int end, int month)
    {
        if (!context.IsDash(end) && !context.Is(end, "and") && !context.Is(end, "to") && !context.Is(end, "or") && !context.Is(end, "through") && !context.Is(end, "until")) return 0;
        var at = end + 1;
        if (context.IsNumber(at) && DateWords.DayOfMonth(context.Lower(at), out _) > 0) at++;
        if (!context.Is(at, WordClass.Month) || !context.IsCapital(at)) return 0;
        var later = DateWords.MonthOf(context.Lower(at++));
        if (context.IsNumber(at) && DateWords.DayOfMonth(context.Lower(at), out _) > 0) at++;
        if (context.IsComma(at)) at++;
        var year = context.IsNumber(at) ? DateWords.YearOf(context.Lower(at)) : 0;
        return year > 0 && later < month ? year - 1 : year;
    }

    /// <summary>Months that are words or names besides need a sign that they are months.</summary>
    private static bool IsMonth(FactContext context, int head)
    {
        var word = context.Lower(head);
        var full = word is "january" or "february" or "june" or "july" or "september" or "october" or "november" or "december";
        var after = context.IsComma(head + 1) ? head + 2 : head + 1;
        if (context.IsNumber(after) && DateWords.YearOf(context.Lower(after)) > 0) return true;
        if (full && word is not "june") return true;
        if (word[^1] == '.') return context.Is(head - 1, WordClass.Preposition | WordClass.YearCue);
        if (word is not ("may" or "march" or "april" or "june" or "august")) return false;
        if (context.IsCapital(head - 1) && !context.Is(head - 1, WordClass.Preposition) && head - 1 != context.SentenceOf(head).FirstToken) return false;
        return head > 0 && (context.Is(head - 1, WordClass.YearCue) || context.Lower(head - 1) is "last" or "next" or "this" or "early" or "late" or "mid" or "on" or "every" or "-" or "past" || context.Is(after, "of") && context.Is(after + 2, "year") || word is "april" or "august");
    }
}
