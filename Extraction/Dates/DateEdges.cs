using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>The words around a date that belong to it: "late on", "early", "the end of", "morning".</summary>
internal static class DateEdges
{
    /// <summary>The first token of a day with what stands before it: "late on", "dawn on", "the night of".</summary>
    public static int BeforeDay(FactContext context, int first)
    {
        var at = first - 1;
        if (context.Is(at, "on") || context.Is(at, "of")) at--;
        if (context.Is(at, WordClass.DayPart) && at < first - 1) return context.Is(at - 1, "the") ? at - 1 : at;
        return IsEarlyOrLate(context, at) || IsHour(context, at) ? at : first;
    }

    /// <summary>The first token of a month, year or week with "early", "mid-", "later in" before it.</summary>
    public static int BeforePeriod(FactContext context, int first)
    {
        var at = first - 1;
        if (context.IsDash(at) && context.Is(at - 1, "mid")) return at - 1;
        if (context.Is(at, "in") && IsEarlyOrLate(context, at - 1)) return at - 1;
        return IsEarlyOrLate(context, at) || context.Is(at, "mid") ? at : first;
    }

    /// <summary>Whether "the end of", "the start of", "the middle of" stands before a token: 'e', 's', 'm', or NUL; the first token of it.</summary>
    public static char PartOf(FactContext context, int first, out int from)
    {
        from = first;
        if (!context.Is(first - 1, "of")) return '\0';
        var at = first - 2;
        var part = at < 0 ? '\0' : context.Lower(at) switch
        {
            "end" or "close" => 'e',
            "start" or "beginning" or "turn" => 's',
            "middle" => 'm',
            _ => '\0',
        };
        if (part == '\0') return part;
        from = context.Is(at - 1, "the") || context.Is(at - 1, "very") ? at - 1 : at;
        return part;
    }

    /// <summary>One past "morning", "lunch", "'s dawn" and the like after a day.</summary>
    public static int AfterDay(FactContext context, int end)
    {
        if (context.Is(end, WordClass.DayPart) && !context.Is(end, "night-time") || IsHour(context, end)) return end + 1;
        return context.Is(end, "'s") && IsHour(context, end + 1) ? end + 2 : end;
    }

    private static bool IsHour(FactContext context, int at) =>
        at >= 0 && at < context.Count && context.Lower(at) is "dawn" or "dusk" or "noon" or "midnight" or "midday" or "sunset" or "sunrise" or "lunch" or "breakfast";

    public static bool IsEarlyOrLate(FactContext context, int at) => at >= 0 && at < context.Count && context.Lower(at) is "early" or "late" or "earlier" or "later";
}
