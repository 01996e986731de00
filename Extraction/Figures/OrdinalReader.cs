using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Reads one more person told by an ordinal: "two guards died and a third was missing", "a fourth soldier".</summary>
internal static class OrdinalReader
{
    private const int LongestPhrase = 4;

    /// <summary>The one whose article is at a token; null when the ordinal is a share, a time or a thing's.</summary>
    public static Candidate? Read(FactContext context, int at)
    {
        if (!context.Is(at, "a") || !IsOrdinal(context, at + 1)) return null;
        var amount = new Amount(at, at + 2, 1, null, Bound.Exact);
        for (var i = at + 2; i < at + 2 + LongestPhrase && !CountedNoun.IsEnd(context, i); i++)
        {
            if (context.Is(i, WordClass.Person) && !context.Is(i + 1, WordClass.Person)) return new Candidate(amount, new CountedNoun(at + 2, i + 1, i, false));
        }

        return IsAlone(context, at + 2) ? new Candidate(amount, new CountedNoun(at + 2, at + 2, -1, false)) : null;
    }

    private static bool IsOrdinal(FactContext context, int i) =>
        i < context.Count && context.Lower(i) is "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth";

    // "a third was", "a third, a boy", "wounding a third when", but not "a third of" and "by a third"
    private static bool IsAlone(FactContext context, int next)
    {
        if (context.Is(next - 3, WordClass.Preposition) || next >= context.Count || context.Is(next, "of")) return false;
        return CountedNoun.IsEnd(context, next) || context.Lower(next).EndsWith("ed", StringComparison.Ordinal);
    }
}
