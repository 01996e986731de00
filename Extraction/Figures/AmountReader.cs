using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Reads a number with its modifiers: "more than 40", "between 3,000 and 4,000", "2,500 or so", "no fewer than ten", "13,000-strong".</summary>
internal static class AmountReader
{
    private static readonly (string[] Words, Bound Bound)[] Modifiers =
    [
        (["no", "more", "than"], Bound.UpTo), (["not", "more", "than"], Bound.UpTo), (["no", "fewer", "than"], Bound.AtLeast), (["no", "less", "than"], Bound.AtLeast),
        (["not", "less", "than"], Bound.AtLeast), (["not", "fewer", "than"], Bound.AtLeast), (["more", "than"], Bound.MoreThan), (["fewer", "than"], Bound.LessThan),
        (["less", "than"], Bound.LessThan), (["at", "least"], Bound.AtLeast), (["at", "most"], Bound.UpTo), (["a", "minimum", "of"], Bound.AtLeast),
        (["a", "maximum", "of"], Bound.UpTo), (["as", "many", "as"], Bound.UpTo), (["up", "to"], Bound.UpTo), (["close", "to"], Bound.Nearly), (["close", "on"], Bound.Nearly), (["anywhere"], Bound.About), (["anything"], Bound.About), (["maybe"], Bound.About),
        (["closer", "to"], Bound.About), (["upwards", "of"], Bound.MoreThan), (["upward", "of"], Bound.MoreThan), (["well", "over"], Bound.MoreThan),
        (["just", "over"], Bound.MoreThan), (["a", "little", "over"], Bound.MoreThan), (["slightly", "more", "than"], Bound.MoreThan), (["past"], Bound.MoreThan), (["above"], Bound.MoreThan), (["as", "few", "as"], Bound.AtLeast), (["a", "record"], Bound.Exact), (["just", "under"], Bound.Nearly), (["an", "estimated"], Bound.About), (["estimated"], Bound.About),
        (["in", "excess", "of"], Bound.MoreThan), (["over"], Bound.MoreThan), (["under"], Bound.LessThan), (["nearly"], Bound.Nearly), (["almost"], Bound.Nearly),
        (["about"], Bound.About), (["around"], Bound.About), (["some"], Bound.About), (["roughly"], Bound.About), (["approximately"], Bound.About), (["perhaps"], Bound.About),
        (["only"], Bound.Exact), (["just"], Bound.Exact), (["another"], Bound.Exact), (["a", "further"], Bound.Exact), (["a", "total", "of"], Bound.Exact), (["an", "extra"], Bound.Exact), (["an", "additional"], Bound.Exact), (["a", "combined"], Bound.Exact), (["the", "remaining"], Bound.Exact),
    ];

    /// <summary>The amount whose number starts at a token; null when none does.</summary>
    public static Amount? Read(FactContext context, int at)
    {
        var (end, value, vague) = NumberReader.Read(context, at);
        if (end == 0) return null;
        var (first, bound, high) = (at, vague ? Bound.Vague : Bound.Exact, (long?)null);
        for (var again = true; again;)
        {
            again = false;
            foreach (var (words, meaning) in Modifiers)
            {
                var from = first - words.Length;
                if (from < 0 || !Matches(context, from, words)) continue;
                if (words.Length == 1 && context.EntityAt(from) is not null || value < 10 && context.Is(from, "under") || context.Is(from, "over") && IsHanding(context, from - 1)) continue;
                first = from;
                if (bound is Bound.Exact && meaning != Bound.Exact) bound = meaning;
                again = true;
                break;
            }
        }

        if (Range(context, first, end, value) is var (start, after, upper) && after > 0)
        {
            // "two to three million"
            if (value < 1000 && NumberReader.Scale(context, after - 1) is > 1 and var scale && end == at + 1 && upper / scale > value) value *= scale;
            (first, end, high, bound) = (start, after, upper, Bound.Between);
        }

        if (context.Is(end, "or") && context.Is(end + 1, "so")) (end, bound) = (end + 2, Bound.About);
        else if (context.Is(end, "or") && context.Is(end + 1, "more")) (end, bound) = (end + 2, Bound.AtLeast);
        else if (context.IsDash(end) && context.Touches(end) && context.Is(end + 1, "odd")) (end, bound) = (end + 2, Bound.About);
        else if (context.IsDash(end) && context.Touches(end) && context.Is(end + 1, "plus")) (end, bound) = (end + 2, Bound.MoreThan);
        var strong = context.IsDash(end) && context.Touches(end) && context.Is(end + 1, "strong");
        strong |= context.Is(end, "strong") && CountedNoun.IsEnd(context, end + 1);
        return new Amount(first, strong ? context.IsDash(end) ? end + 2 : end + 1 : end, value, high, bound, strong);
    }

    // "handed over six hostages"
    private static bool IsHanding(FactContext context, int verb) =>
        verb >= 0 && context.Lower(verb) is "hand" or "hands" or "handed" or "handing" or "turn" or "turns" or "turned" or "turning" or "gave" or "give" or "given";

    private static bool Matches(FactContext context, int from, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!context.Is(from + i, words[i])) return false;
        }

        return true;
    }

    private static (int First, int End, long High) Range(FactContext context, int first, int end, long value)
    {
        if (IsChange(context, first)) return default;
        var between = context.Is(first - 1, "between") && context.Is(end, "and") || context.Is(first - 1, "from") && context.Is(end, "to");
        var joined = context.Is(end, "to") || context.Is(end, "or") || context.IsDash(end) && context.Touches(end) && context.Touches(end + 1);
        if (!between && !joined) return default;
        var (after, high, vague) = NumberReader.Read(context, end + 1);
        if (after == 0 || vague || high <= value || context.Mark(after) == '%') return default;
        return (between ? first - 1 : first, after, high);
    }

    /// <summary>"rose from 48 to 61": two numbers, not one range.</summary>
    private static bool IsChange(FactContext context, int first)
    {
        if (!context.Is(first - 1, "from")) return false;
        for (var i = first - 2; i >= 0 && i > first - 5; i--)
        {
            if (context.Lower(i) is "rose" or "risen" or "rises" or "rising" or "up" or "climbed" or "jumped" or "increased" or "increasing" or "grew" or "grown" or "went" or "revised" or "raised" or "raising" or "raises" or "fell" or "fallen" or "down" or "dropped" or "toll" or "soared" or "leapt" or "cut" or "lowered" or "doubled") return true;
        }

        return false;
    }
}
