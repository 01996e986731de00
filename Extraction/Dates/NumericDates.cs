using System.Globalization;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Dates in figures: years, spans of years, decades, 2001-09-11, 11.09.2001, 25/12/2003.</summary>
internal static class NumericDates
{
    private const int OldestPlainYear = 1700;
    private const int NewestPlainYear = 2151;

    public static DateMatch? Read(DateScope scope, int head, DateMatch? previous)
    {
        var context = scope.Context;
        var word = context.Lower(head);
        if (word.Length > 10 || context.Mark(head - 1) is '$' or '£' or '€' or '¥' || context.Mark(head + 1) == '%') return null;
        if (DateWords.DecadeOf(word) is > 0 and var decade) return Decade(context, head, decade);
        if (Full(context, head) is { } full) return full;
        if (context.Is(head + 1, "century") || context.IsDash(head + 1) && context.Is(head + 2, "century")) return Century(context, head);
        var year = DateWords.YearOf(word);
        if (year == 0 && DayAlone(scope, head) is { } alone) return alone;
        if (year == 0 || IsDayAndMonth(context, head)) return null;
        if (YearSpan(context, head, year) is { } span) return span;
        if (!IsYear(scope, head, year, previous)) return null;
        return Year(context, head, head + 1, year);
    }

    /// <summary>A year with "the end of", "early", "mid-" before it.</summary>
    public static DateMatch Year(FactContext context, int first, int end, int year)
    {
        var value = DateEdges.PartOf(context, first, out var from) switch
        {
            'e' => DateValue.Month(year, 12),
            's' => DateValue.Month(year, 1),
            'm' => DateValue.Month(year, 6),
            _ => DateValue.Year(year),
        };
        return new DateMatch(from < first ? from : DateEdges.BeforePeriod(context, first), end, value);
    }

    private static DateMatch? Decade(FactContext context, int head, int decade)
    {
        var spelled = !context.IsNumber(head);
        if (spelled || context.Lower(head).Length == 3)
        {
            // "his nineties" and "in the 90s" of degrees are not decades.
            if (!(context.Is(head - 1, "the") || DateEdges.IsEarlyOrLate(context, head - 1) || context.Mark(head - 1) is '\'' or '’' or '‘' || context.IsDash(head - 1) && context.Is(head - 2, "mid"))) return null;
            if (spelled && context.Is(head - 1, WordClass.Possessive)) return null;
        }

        var first = context.Mark(head - 1) is '\'' or '’' or '‘' && context.Touches(head) ? head - 1 : head;
        first = DateEdges.PartOf(context, context.Is(first - 1, "the") ? first - 1 : first, out var from) != '\0' ? from : DateEdges.BeforePeriod(context, first);
        if (context.Is(first - 1, "the")) first--;
        return new DateMatch(first, head + 1, decade % 100 == 0 && decade < 2000 ? DateValue.Years(decade, decade + 99) : DateValue.Years(decade, decade + 9));
    }

    /// <summary>"the 19th century", "the twelfth century".</summary>
    public static DateMatch? Century(FactContext context, int head)
    {
        if (context.IsDash(head + 1) || !context.Is(head - 1, "the") && !DateEdges.IsEarlyOrLate(context, head - 1)) return null;
        var word = context.Lower(head);
        var century = DateWords.Ordinal(word);
        if (century == 0 && (word.Length is not (3 or 4) || !int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out century)) || century is < 10 or > 22) return null;
        var first = DateEdges.BeforePeriod(context, head);
        return new DateMatch(context.Is(first - 1, "the") ? first - 1 : first, head + 2, DateValue.Years(century * 100 - 99, century * 100));
    }

    private static DateMatch? Full(FactContext context, int head)
    {
        var word = context.Lower(head);
        if (word.Length is >= 8 and <= 10 && word.Count('.') == 2)
        {
            var (one, two) = (word.IndexOf('.'), word.LastIndexOf('.'));
            return Make(head, head + 1, Number(word[(two + 1)..]), Number(word[(one + 1)..two]), Number(word[..one]));
        }

        if (!context.Touches(head + 1) || !context.Touches(head + 2) || !context.Touches(head + 3) || !context.Touches(head + 4) || !context.IsNumber(head + 2) || !context.IsNumber(head + 4)) return null;
        var mark = context.Mark(head + 1);
        if (mark != context.Mark(head + 3) || mark is not ('-' or '/')) return null;
        var (a, b, c) = (Number(word), Number(context.Lower(head + 2)), Number(context.Lower(head + 4)));
        if (word.Length == 4) return Make(head, head + 5, a, b, c);
        if (context.Lower(head + 4).Length != 4) return null;

        // Day first, as most of the world writes it, unless only month first can be.
        return b > 12 ? Make(head, head + 5, c, a, b) : Make(head, head + 5, c, b, a);
    }

    private static DateMatch? Make(int first, int end, int year, int month, int day) =>
        year is >= 1000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateMatch(first, end, DateValue.Day(new DateOnly(year, month, day)))
            : null;

    /// <summary>"until the 20th": the day of that number that is nearest in the direction of the tense.</summary>
    private static DateMatch? DayAlone(DateScope scope, int head)
    {
        var context = scope.Context;
        if (scope.Today is not { } today || !context.Is(head - 1, "the") || !(context.Lower(head - 2) is "on" or "by" or "until" or "till" or "before" or "since" or "from")) return null;
        var next = head + 1;
        if (next < context.Count && !context.IsPunctuation(next) && !context.Is(next, WordClass.Coordinator | WordClass.Subordinator | WordClass.Pronoun | WordClass.Aux) || context.IsDash(next)) return null;
        var day = DateWords.DayOfMonth(context.Lower(head), out var ordinal);
        if (!ordinal || day == 0) return null;
        var future = context.Lower(head - 2) is "by" or "until" or "till" or "before" || scope.TenseAt(head - 1, head + 1) == Tense.Future;
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(future ? day < today.Day ? 1 : 0 : day > today.Day ? -1 : 0);
        return day > DateTime.DaysInMonth(month.Year, month.Month) ? null : new DateMatch(head - 1, head + 1, DateValue.Day(month.AddDays(day - 1)));
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>"1998–2003", "1994-96", "2009/10".</summary>
    private static DateMatch? YearSpan(FactContext context, int head, int year)
    {
        if (year is < OldestPlainYear or > NewestPlainYear || !context.Touches(head + 1) || !context.Touches(head + 2) || !context.IsNumber(head + 2)) return null;
        if (!context.IsDash(head + 1) && context.Mark(head + 1) != '/') return null;
        if (context.Touches(head + 3) && context.IsDash(head + 3)) return null;
        var word = context.Lower(head + 2);
        var last = DateWords.YearOf(word);
        if (last == 0 && word.Length == 2 && Number(word) is var short2 && (short2 > 0 || word is "00")) last = year - (year % 100) + short2 + (short2 < year % 100 ? 100 : 0);
        if (last <= year || last - year > 300) return null;
        return new DateMatch(head, head + 3, DateValue.Years(year, last));
    }

    private static bool IsDayAndMonth(FactContext context, int head) => context.IsDash(head + 1) && context.Touches(head + 1) && context.Touches(head + 2) && !context.IsNumber(head + 2);

    private static bool IsYear(DateScope scope, int head, int year, DateMatch? previous)
    {
        var context = scope.Context;
        var before = context.Is(head - 1, "fiscal") || context.Is(head - 1, "year") ? head - 2 : head - 1;
        if (DateEdges.IsEarlyOrLate(context, before) || context.IsDash(before) && context.Is(before - 1, "mid")) return year >= OldestPlainYear && year < NewestPlainYear;
        if (context.Is(before, "the") && before < head - 1) return true;
        if (Counts(context, head + 1, out var doubtful)) return false;
        var plain = year is >= OldestPlainYear and < NewestPlainYear;
        if (before < 0 || context.SentenceOf(head).FirstToken == head) return plain && context.Is(head + 1, WordClass.PastBe | WordClass.Modal);
        if (context.Lower(before) is "in" or "since" or "during") return plain || !doubtful;
        if (context.Lower(before) is "by" or "until" or "till" or "before" or "after" or "through" or "throughout" or "born" or "circa" or "c.") return plain && (!doubtful || context.Is(before, "after") || context.Is(before, "before"));
        if (context.Mark(before) is '(' or '[' && context.Mark(head + 1) is ')' or ']' or ',' or ';' or ':' or '–' or '-') return plain;
        if (previous is { Value.Grain: Grain.Year or Grain.Month } last && last.End >= before - 1 && last.End <= before && (context.IsComma(before) || context.Is(before, "and") || context.Is(before, "or") || context.Is(before, "to"))) return plain;
        if (context.Is(before, WordClass.Determiner | WordClass.Possessive) || context.Is(before, "'s") || context.EntityAt(before) is not null) return plain && year >= 1800 && IsAttribute(context, before, head + 1);
        if (doubtful || !plain) return false;
        if (context.Lower(before) is "of" or "from" or "between" or "for" or "around" or "than" or "mid") return !context.Is(before - 1, WordClass.Modifier) && !context.IsNumber(before - 1);
        return context.Is(before, "to") && before > 0 && context.Lower(before - 1) is "back" or "up" or "prior" or "dating" or "dates" or "dated" or "forward";
    }

    /// <summary>Whether the number counts what follows; <paramref name="doubtful"/> when it may.</summary>
    private static bool Counts(FactContext context, int next, out bool doubtful)
    {
        doubtful = false;
        if (next >= context.Count || context.IsPunctuation(next)) return false;
        if (context.Mark(next) is '%' or '°' || context.Is(next, WordClass.Unit) && !context.Is(next, WordClass.Preposition) || context.Is(next, WordClass.Person | WordClass.People | WordClass.Mass) || context.Lower(next) is "million" or "billion" or "gmt" or "hours" or "local" or "miles") return true;
        var word = context.Lower(next);
        doubtful = !context.Is(next, WordClass.Aux | WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Relative | WordClass.Adverb | WordClass.Past)
            && !word.EndsWith("ly", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal);
        return false;
    }

    // "the 2008 crash", "his 1998 novel": not "the 2008 books", and "a 2001 Space Odyssey" is a title.
    private static bool IsAttribute(FactContext context, int before, int next)
    {
        if (next >= context.Count || context.Text.Tokens[next].Kind != Text.TokenKind.Word) return false;
        if (context.IsCapital(next) && context.Is(before, "a")) return false;
        var word = context.Lower(next);
        var plural = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');
        return !plural || word is "elections" or "olympics" or "games" or "attacks" or "riots" or "protests" or "talks" or "championships" or "bombings" or "polls" or "floods" or "awards" or "finals" or "accords" or "sales" or "earnings" or "profits" or "results";
    }
}
