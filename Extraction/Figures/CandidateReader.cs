using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Picks the numbers that may count people.</summary>
internal static class CandidateReader
{
    /// <summary>The candidate whose number starts at a token; null when it is no number or counts something else.</summary>
    public static Candidate? Read(FactContext context, int at, int start, int end)
    {
        if (!context.IsNumber(at) && !context.Is(at, WordClass.Number)) return null;
        if (context.EntityAt(at) is not null && context.MentionAt(at) is var (first, last) && (last > at + 1 || first < at)) return null;
        if (Zero(context, at, end) is { } zero) return zero;
        if (Whole(context, at) is { } whole) return whole;
        if (Family(context, at) is { } family) return family;
        if (context.Mark(at - 1) is '$' or '£' or '€' or '¥' or '#' || IsLabel(context, at)) return null;
        if (AmountReader.Read(context, at) is not { } amount || amount.End > end || amount.Value < 1) return null;
        if (!amount.Strong && context.IsDash(amount.End) && context.Touches(amount.End) || context.IsDash(amount.First - 1) && context.Touches(amount.First)) return null;
        if (context.Mark(amount.End) is '%' or '°' or '/' || context.Is(amount.End, "per") || amount.Value == 1 && (context.Is(amount.End, "of") || context.Is(at, "a"))) return null;
        if (IsAge(context, amount) || context.Is(amount.End, "in") && NumberReader.Read(context, amount.End + 1).End > 0) return null;
        if (Crowd(context, amount) is { } crowd) return crowd;
        if (amount.Value == 1 && amount.Bound == Bound.Exact && amount.First == at && context.IsNumber(at)) return null;
        return CountedNoun.After(context, amount) is { } noun && noun.End <= end ? new Candidate(amount, noun) : null;
    }

    /// <summary>Whether those counted, to whom nothing is said to happen, are worth recording.</summary>
    public static bool IsWorthCounting(FactContext context, Candidate candidate)
    {
        if (candidate.Amount.Value == 1) return false;
        var head = context.Lower(candidate.Noun.Head);
        var before = candidate.First - 1;

        // Squads, bodies of members and those a dead person leaves are no people affected.
        if (head is "players" || head is "members" && (context.Is(before, WordClass.Possessive) || context.Is(before, "'s") || context.Is(before, "elect") || context.Is(before, "elects"))) return false;
        if (context.Is(before, "leaves") || context.Is(before, "by") && context.Is(before - 1, "survived")) return false;
        if (head is "members" or "directors" or "governors" or "judges" or "partners" or "leaders" or "others" && candidate.Amount.Bound == Bound.Exact && candidate.Amount.Value < 4) return false;
        return !(head is "them" or "whom" or "those" && candidate.Amount.Bound == Bound.Exact && candidate.Amount.Value < 2);
    }

    // "Kyle Dent, 24, of Harehills": an age between commas, or before the stop.
    private static bool IsAge(FactContext context, Amount amount) =>
        amount.Value < 120 && context.IsComma(amount.First - 1) && context.IsPunctuation(amount.End) && (context.EntityAt(amount.First - 2) is not null || context.IsCapital(amount.First - 2));

    // No 9, Gate 3, page 12, aged 40, Channel 4.
    private static bool IsLabel(FactContext context, int at)
    {
        if (at == 0 || !context.IsNumber(at)) return false;
        return context.Lower(at - 1) is "no" or "no." or "number" or "gate" or "page" or "room" or "route" or "aged" or "age" or "flight" or "chapter" or "section" or "article" or "channel" or "platform" or "highway" or "unit" or "block" or "version" or "volume" or "phase" or "grade" or "level" or "type" or "group" or "level";
    }

    /// <summary>"no one was hurt", "no casualties", "nobody died": zero.</summary>
    private static Candidate? Zero(FactContext context, int at, int end)
    {
        var length = context.Is(at, "nobody") || context.Is(at, "none") ? 1 : context.Is(at, "no") && (context.Is(at + 1, "one") || context.Is(at + 1, WordClass.People | WordClass.Person) || context.Lower(Math.Min(at + 1, context.Count - 1)) is "injuries" or "deaths" or "fatalities") ? 2 : 0;
        if (length == 0) return null;
        if (context.Is(at, "none") && context.Is(at + 1, "of"))
        {
            while (at + length < end && length < 9 && !context.IsPunctuation(at + length) && !context.Is(at + length, WordClass.Aux | WordClass.Past)) length++;
        }

        var amount = new Amount(at, at + 1, 0, null, Bound.Exact);
        if (length == 2 && KindTable.Of(context.Lower(at + 1), KindRole.Head) is not null) return new Candidate(amount, new CountedNoun(at + 1, at + 2, at + 1, false));
        if (length == 2 && context.Is(at + 1, "casualties")) return new Candidate(amount, new CountedNoun(at + 1, at + 2, at + 1, false)) { Kind = FigureKind.Killed };

        // Only when something did not happen to them: "no one was hurt", not "no one knows".
        for (var i = at + length; i < Math.Min(at + length + 6, end); i++)
        {
            if (context.IsPunctuation(i)) return null;
            if (context.Is(i, WordClass.Aux | WordClass.Adverb) || context.Lower(i) is "reported" or "believed" or "thought" or "to") continue;
            if (KindTable.Of(context.Lower(i), KindRole.Subject) is null && (KindTable.Of(context.Lower(i), KindRole.Object) is null || !context.Is(i - 1, WordClass.Be | WordClass.Adverb))) return null;
            return new Candidate(amount with { End = at + length }, new CountedNoun(at + length, at + length, -1, false));
        }

        return null;
    }

    /// <summary>"all three deny", "both of her sons".</summary>
    private static Candidate? Whole(FactContext context, int at)
    {
        if (context.Is(at, "both") && context.Is(at + 1, "of") && CountedNoun.After(context, new Amount(at, at + 1, 2, null, Bound.Exact)) is { Head: >= 0 } both && !context.Is(both.Head, WordClass.Pronoun))
            return new Candidate(new Amount(at, at + 1, 2, null, Bound.Exact), both);
        if (!context.Is(at, "all") || NumberReader.Read(context, at + 1) is not ( > 0, var value, false) number) return null;
        if (CountedNoun.After(context, new Amount(at, number.End, value, null, Bound.Exact)) is not { } noun) return null;
        return new Candidate(new Amount(at, number.End, value, null, Bound.Exact), noun.Head < 0 && !context.Is(number.End, WordClass.Aux | WordClass.Say) ? noun with { Head = -1 } : noun);
    }

    /// <summary>"a family of four".</summary>
    private static Candidate? Family(FactContext context, int at)
    {
        if (!context.Is(at, "a") || !context.Is(at + 1, "family") || !context.Is(at + 2, "of")) return null;
        var (end, value, vague) = NumberReader.Read(context, at + 3);
        return end == 0 || vague ? null : new Candidate(new Amount(at, end, value, null, Bound.Exact), new CountedNoun(at + 1, end, at + 1, false));
    }

    /// <summary>"a crowd of 21,348", "an attendance of 300".</summary>
    private static Candidate? Crowd(FactContext context, Amount amount)
    {
        var of = amount.First - 1;
        return context.Is(of, "of") && of > 0 && context.Lower(of - 1) is "crowd" or "audience" or "attendance" or "congregation" or "gathering" or "workforce" && amount.Value > 1
            ? new Candidate(amount, new CountedNoun(amount.End, amount.End, of - 1, false))
            : null;
    }
}
