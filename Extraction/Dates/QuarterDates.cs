using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Quarters and halves of a year, when the words show that a year is meant: "the third quarter", "the first half of 2003".</summary>
internal static class QuarterDates
{
    // How near, in tokens, talk of business makes a quarter one of the year.
    private const int Reach = 60;

    public static DateMatch? Read(DateScope scope, int head)
    {
        var context = scope.Context;
        if (head == 0) return null;
        var half = context.Is(head, "half");
        var months = half ? 6 : 3;
        var (end, year) = YearAfter(scope, head + 1);
        if (scope.Today is not { } today)
        {
            if (year == 0) return null;
            today = new DateOnly(year, 12, 31);
        }

        var current = (today.Month - 1) / months;
        if (context.Lower(head - 1) is "last" or "this" or "next" && !half && year == 0)
        {
            var shift = context.Lower(head - 1) switch { "last" => -1, "this" => 0, _ => 1 };
            return Make(head - 1, head + 1, today.Year, current + shift, months);
        }

        var nth = context.Is(head - 1, "last") || context.Is(head - 1, "final") ? (12 / months) - 1 : DateWords.Small(context.Lower(head - 1)) - 1;
        if (nth < 0 || nth >= 12 / months || context.IsNumber(head - 1) || context.Lower(head - 1) is "a" or "one" or "two" or "three") return null;
        if (year == 0)
        {
            if (half ? !IsReported(context, head) : !IsBusiness(context, head)) return null;
            var future = scope.TenseAt(head - 1, head + 1) == Tense.Future;
            year = nth < current ? future ? today.Year + 1 : today.Year : nth == current && (future || today.Month % 3 == 0) ? today.Year : future ? today.Year : today.Year - 1;
        }

        var first = context.Is(head - 2, "the") || context.Is(head - 2, WordClass.Possessive) ? head - 2 : head - 1;
        return Make(first, end, year, nth, months);
    }

    /// <summary>"Q3 2014", "H1", in talk of business.</summary>
    public static DateMatch? ReadShort(DateScope scope, int head)
    {
        var context = scope.Context;
        var word = context.Lower(head);
        if (!context.IsCapital(head) || word.Length != 2 || word[0] is not ('q' or 'h') || word[1] is not (>= '1' and <= '4') || word[0] == 'h' && word[1] > '2') return null;
        var months = word[0] == 'h' ? 6 : 3;
        var nth = word[1] - '1';
        var (end, year) = YearAfter(scope, head + 1);
        if (year == 0)
        {
            if (scope.Today is not { } today || !IsBusiness(context, head)) return null;
            year = nth * months < today.Month - 1 ? today.Year : today.Year - 1;
        }

        return Make(head, end, year, nth, months);
    }

    private static DateMatch Make(int first, int end, int year, int nth, int months)
    {
        var start = new DateOnly(year, 1, 1).AddMonths(nth * months);
        return new DateMatch(first, end, DateValue.Span(start, start.AddMonths(months).AddDays(-1)));
    }

    private static (int End, int Year) YearAfter(DateScope scope, int at)
    {
        var context = scope.Context;
        var from = at;
        if (context.Is(at, "of") || context.Is(at, "in")) at++;
        if (context.Is(at, "fiscal")) at++;
        if (context.IsNumber(at) && DateWords.YearOf(context.Lower(at)) is > 0 and var year) return (at + 1, year);
        if (!context.Is(at + 1, "year") || scope.Today is not { } today) return (from, 0);
        return context.Lower(at) switch
        {
            "the" or "this" => (at + 2, today.Year),
            "last" => (at + 2, today.Year - 1),
            "next" => (at + 2, today.Year + 1),
            _ => (from, 0),
        };
    }

    /// <summary>"earnings for the first half": a half of the year beside what a firm reports; halves of a match are many.</summary>
    private static bool IsReported(FactContext context, int head)
    {
        if (context.Is(head + 1, "of")) return false;
        for (var i = head - 3; i > head - 8 && i >= 0; i--)
        {
            if (context.Lower(i) is "profit" or "profits" or "earnings" or "revenue" or "revenues" or "sales" or "results" or "turnover" or "exports" or "shipments" or "gdp" or "income") return true;
        }

        return false;
    }

    private static bool IsBusiness(FactContext context, int head)
    {
        var paragraph = context.Text.Paragraphs[context.SentenceOf(head).Paragraph];
        for (var i = head - Reach; i < Math.Min(context.Count, head + Reach); i++)
        {
            if (i < 0 || context.Text.Tokens[i].Start < paragraph.Start || context.Text.Tokens[i].End > paragraph.End) continue;
            if (context.Is(i, WordClass.Business) && i != head || context.Mark(i) is '$' or '£' or '€' or '%') return true;
        }

        return false;
    }
}
