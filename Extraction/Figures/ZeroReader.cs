using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Reads that nobody was counted: "no one was hurt", "no casualties", "nobody died", "not a single passenger was hurt".</summary>
internal static class ZeroReader
{
    private const int Reach = 6;
    private const int LongestPhrase = 5;

    /// <summary>The zero that starts at a token; null when there is none.</summary>
    public static Candidate? Read(FactContext context, int at, int end)
    {
        if (Without(context, at) is { } without) return without;
        var length = Length(context, at, end);
        if (length == 0) return null;
        var amount = new Amount(at, at + 1, 0, null, Bound.Exact);
        var noun = new CountedNoun(at + 1, at + length, at + length - 1, false);
        if (length <= 2 && context.Lower(at + length - 1) is "nobody" or "one" or "none" && KindTable.Of(context.Lower(at - 1), KindRole.Object) is { } spared and not FigureKind.Other && CountedNoun.IsEnd(context, at + length) && !context.Is(at - 2, WordClass.Be))
            return new Candidate(amount with { End = at + length }, new CountedNoun(at + length, at + length, -1, false)) { Kind = spared };
        if (context.Lower(at + length - 1) is "bodies" or "body" or "remains") return null;
        if (length == 2 && context.Is(at + 1, "casualties") || IsLoss(context, at)) return new Candidate(amount, noun) { Kind = FigureKind.Killed };
        if (length == 2 && KindTable.Of(context.Lower(at + 1), KindRole.Head) is not null) return new Candidate(amount, noun);
        if (length > 1 && context.Lower(at + length - 1) is "cases" or "infections") return new Candidate(amount, noun) { Kind = FigureKind.Other };

        // Only when something did not happen to them: "no one was hurt", not "no one knows".
        var from = Verb(context, at + length, end);
        for (var i = from; i < Math.Min(from + Reach, end); i++)
        {
            if (context.IsPunctuation(i)) return null;
            if (context.Is(i, WordClass.Aux | WordClass.Adverb) || IsReport(context, i) || context.Is(i, "to") && IsReport(context, i - 1) || context.Lower(i).EndsWith("ly", StringComparison.Ordinal)) continue;
            if (KindTable.Of(context.Lower(i), KindRole.State) is { } state and not FigureKind.Detained && (context.Is(i - 1, WordClass.Be) || IsReport(context, i - 1))) return new Candidate(amount with { End = at + length }, new CountedNoun(at + length, at + length, -1, false)) { Kind = state };
            if (length == 1 && KindTable.Of(context.Lower(i), KindRole.Object | KindRole.Subject) == FigureKind.Other) return null;
            if (!(context.Is(i, "lost") && context.Is(i + 1, WordClass.Possessive)) && KindTable.Of(context.Lower(i), KindRole.Subject) is null && (KindTable.Of(context.Lower(i), KindRole.Object) is null || !context.Is(i - 1, WordClass.Be | WordClass.Adverb))) return null;
            return new Candidate(amount with { End = at + length }, new CountedNoun(at + length, at + length, -1, false));
        }

        return null;
    }

    private static bool IsReport(FactContext context, int i) => context.Lower(i) is "reported" or "believed" or "thought" or "known" or "said" or "understood";

    /// <summary>"lost her funnel and no lives", "no lives were lost".</summary>
    private static bool IsLoss(FactContext context, int at) => context.Is(at + 1, "lives") && (context.Is(at + 2, "lost") || context.Is(at + 3, "lost") || HasBefore(context, at, "lost"));

    /// <summary>"nobody at the showground was hurt": where what is said of nobody begins.</summary>
    private static int Verb(FactContext context, int from, int end)
    {
        if (from >= end || !context.Is(from, WordClass.Preposition)) return from;
        for (var i = from + 1; i < Math.Min(from + Reach, end) && !context.IsPunctuation(i); i++)
        {
            if (context.Is(i, WordClass.Aux)) return i;
        }

        return from;
    }

    /// <summary>"without hurting anybody".</summary>
    private static Candidate? Without(FactContext context, int at) =>
        context.Lower(at) is "anybody" or "anyone" && context.Lower(Math.Max(at - 1, 0)).EndsWith("ing", StringComparison.Ordinal) && KindTable.Of(context.Lower(at - 1), KindRole.Object) is { } kind && HasBefore(context, at - 1, "without")
            ? new Candidate(new Amount(at, at + 1, 0, null, Bound.Exact), new CountedNoun(at + 1, at + 1, -1, false)) { Kind = kind }
            : null;

    private static bool HasBefore(FactContext context, int at, string word)
    {
        for (var i = at - 1; i >= 0 && i > at - 8; i--)
        {
            if (context.Is(i, word)) return true;
        }

        return false;
    }

    /// <summary>How many tokens say that there was nobody; 0 when they do not.</summary>
    private static int Length(FactContext context, int at, int end)
    {
        if (context.Is(at, "nobody")) return 1;
        if (context.Is(at, "none")) return context.Is(at + 1, "of") ? Partitive(context, at, end) : 1;
        if (context.Is(at, "not")) return (context.Is(at + 1, "one") || context.Is(at + 1, "a") && context.Is(at + 2, "single")) && (context.Is(at + 2, WordClass.Person) || context.Is(at + 3, WordClass.Person)) ? context.Is(at + 2, WordClass.Person) ? 3 : 4 : 0;
        if (!context.Is(at, "no") && !context.Is(at, "zero")) return 0;
        for (var noun = at + 1; noun < Math.Min(at + LongestPhrase, end) && !CountedNoun.IsEnd(context, noun); noun++)
        {
            if (context.Is(noun, "one") || IsCounted(context, noun)) return noun + 1 - at;
        }

        return 0;
    }

    // "no other passengers", "no Chinese sailors", "no Singaporeans"
    private static bool IsCounted(FactContext context, int noun) =>
        context.Is(noun, WordClass.People | WordClass.Person) && !context.Is(noun + 1, WordClass.People) && !(context.Is(noun + 1, "'s") && context.Touches(noun + 1)) || KindTable.Of(context.Lower(noun), KindRole.Head) is not null || context.Lower(noun) is "cases" or "infections" or "lives"
        || context.EntityAt(noun) is { Type: EntityType.Norp } && (context.Lower(noun)[^1] == 's' || context.Is(noun + 1, WordClass.Aux));

    private static int Partitive(FactContext context, int at, int end)
    {
        var length = 1;
        while (at + length < end && length < 9 && !context.IsPunctuation(at + length) && !context.Is(at + length, WordClass.Aux | WordClass.Past) && KindTable.Of(context.Lower(at + length), KindRole.Subject) is null) length++;
        return length;
    }
}
