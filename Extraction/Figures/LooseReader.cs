using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Reads the numbers that the rules know no people for and that may count some all the same: "the club made it 4,200", "none was hurt", "a third was missing", "two Spanish".</summary>
internal static class LooseReader
{
    /// <summary>The number that starts at a token; null when it counts money, days or the like.</summary>
    public static Candidate? Read(FactContext context, int at, int end)
    {
        if (Nobody(context, at) is > 0 and var length) return new Candidate(new Amount(at, at + length, 0, null, Bound.Exact), new CountedNoun(at + length, at + length, -1, false));
        if (OrdinalReader.Read(context, at) is { } further) return further;
        if (!context.IsNumber(at) && !context.Is(at, WordClass.Number) || context.EntityAt(at) is not null || IsMoney(context.Mark(at - 1)) || context.IsNumber(at) && context.Is(at - 1, WordClass.Label) || CandidateReader.IsYear(context, at)) return null;
        if (AmountReader.Read(context, at) is not { } amount || amount.End > end || amount.Value < 1 || IsOther(context, amount)) return null;
        return new Candidate(amount, new CountedNoun(amount.End, amount.End, -1, false));
    }

    /// <summary>How many tokens say that there was nobody; 0 when they do not.</summary>
    private static int Nobody(FactContext context, int at)
    {
        if (context.Is(at, "nobody") || context.Is(at, "none")) return 1;
        return (context.Is(at, "no") || context.Is(at, "not")) && context.Is(at + 1, "one") ? 2 : 0;
    }

    private static bool IsMoney(char mark) => mark is '$' or '£' or '€' or '¥' or '#';

    /// <summary>A share, a length of time, an age or a part of a compound.</summary>
    private static bool IsOther(FactContext context, Amount amount) =>
        context.Mark(amount.End) is '%' or '°' or '/' or '$' or '£' or '€' || context.Is(amount.End, WordClass.Unit) || context.Is(amount.End, WordClass.Month) || context.Is(amount.End, "per")
        || context.IsDash(amount.End) && context.Touches(amount.End) || context.IsDash(amount.First - 1) && context.Touches(amount.First)
        || amount.Value == 1 && (!context.Is(amount.End - 1, "one") || context.Is(amount.First - 1, WordClass.Determiner));
}
