using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Numbers told as a whole: "all three deny", "both pilots", "a family of four", "a crowd of 21,348", "a crew of 20".</summary>
internal static class CollectiveReader
{
    /// <summary>"all three deny", "both of her sons", "both pilots".</summary>
    public static Candidate? Whole(FactContext context, int at)
    {
        var two = new Amount(at, at + 1, 2, null, Bound.Exact);
        if (context.Is(at, "both"))
        {
            if (context.Is(at + 1, WordClass.Be | WordClass.Have)) return new Candidate(two, new CountedNoun(at + 1, at + 1, -1, false)) { NeedsKind = true };
            if (CountedNoun.After(context, two) is not { Head: >= 0 } both || context.Is(both.Head, WordClass.Pronoun) || KindTable.Of(context.Lower(both.Head), KindRole.Head) is not null) return null;
            return new Candidate(two, both) { NeedsKind = !both.Part && !context.Is(at + 1, "of") };
        }

        if (!context.Is(at, "all") || NumberReader.Read(context, at + 1) is not ( > 0, var value, false) number) return null;
        var all = new Amount(at, number.End, value, null, Bound.Exact);
        if (CountedNoun.After(context, all) is { } noun) return new Candidate(all, noun);
        return context.Lower(number.End).EndsWith("ed", StringComparison.Ordinal) && CountedNoun.IsEnd(context, number.End + 1) ? new Candidate(all, new CountedNoun(number.End, number.End, -1, true)) : null;
    }

    /// <summary>"a married couple were killed", "a father and son were shot": two people, when something happened to them.</summary>
    public static Candidate? Pair(FactContext context, int at)
    {
        if (!context.Is(at, "a") && !context.Is(at, "an")) return null;
        var last = context.Is(at + 1, "couple") ? at + 1 : context.Is(at + 2, "couple") ? at + 2 : IsKinPair(context, at + 1) ? at + 3 : -1;
        return last < 0 || !context.Is(last + 1, WordClass.Be | WordClass.Have | WordClass.Past | WordClass.Relative) ? null : new Candidate(new Amount(at, at + 1, 2, null, Bound.Exact), new CountedNoun(at + 1, last + 1, last, false)) { NeedsKind = true };
    }

    private static bool IsKinPair(FactContext context, int first) =>
        context.Is(first + 1, "and") && context.Lower(first) is "father" or "mother" or "husband" or "brother" or "grandmother" or "grandfather" && context.Lower(Math.Min(first + 2, context.Count - 1)) is "son" or "daughter" or "wife" or "sister" or "baby" or "child" or "grandson" or "granddaughter";

    /// <summary>"a family of four", "a couple and their three children" is not one.</summary>
    public static Candidate? Family(FactContext context, int at)
    {
        if (!context.Is(at, "a") || !context.Is(at + 1, "family") || !context.Is(at + 2, "of")) return null;
        var (end, value, vague) = NumberReader.Read(context, at + 3);
        return end == 0 || vague ? null : new Candidate(new Amount(at, end, value, null, Bound.Exact), new CountedNoun(at + 1, end, at + 1, false));
    }

    /// <summary>"a crowd of 21,348", "its crew of 20", "a force of 600".</summary>
    public static Candidate? Body(FactContext context, Amount amount)
    {
        var of = amount.First - 1;
        if (of < 1 || !context.Is(of, "of") || amount.Value < 2) return null;
        if (IsTown(context, of - 1) && CountedNoun.IsEnd(context, amount.End)) return new Candidate(amount, new CountedNoun(amount.End, amount.End, of - 1, false)) { Kind = FigureKind.Other };
        if (!context.Is(of - 1, WordClass.Body) || context.Is(of - 1, "squad") && context.Scene == Scene.None) return null;
        if (CountedNoun.After(context, amount) is { Head: >= 0 } noun) return new Candidate(amount, noun);
        if (!CountedNoun.IsEnd(context, amount.End) && !context.Lower(amount.End).EndsWith("ed", StringComparison.Ordinal) && !context.Lower(amount.End).EndsWith("ing", StringComparison.Ordinal)) return null;
        return new Candidate(amount, new CountedNoun(amount.End, amount.End, of - 1, false)) { Kind = KindOfBody(context, of - 1) };
    }

    // A team or squad may be of players, a detachment is not.
    private static FigureKind? KindOfBody(FactContext context, int body) => context.Lower(body) switch
    {
        "force" or "contingent" or "garrison" or "army" or "detachment" or "battalion" or "platoon" => FigureKind.Deployed,
        "team" or "squad" or "unit" or "patrol" when context.Scene != Scene.None => FigureKind.Deployed,
        "staff" => FigureKind.Other,
        _ => null,
    };

    // "a town of 50,000"
    private static bool IsTown(FactContext context, int i) => context.Lower(i) is "town" or "village" or "city" or "hamlet" or "settlement" or "population" or "community" or "island";
}
