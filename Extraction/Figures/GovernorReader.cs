using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Tells what happened to those a number counts from the words before it: "killed 12 people", "the arrest of two men", "claimed the lives of 12".</summary>
/// <param name="sentence">The sentence with its numbers.</param>
internal sealed class GovernorReader(FigureSentence sentence)
{
    private const int LongestList = 12;

    private readonly FactContext context = sentence.Context;

    /// <summary>The kind; null when the words before say nothing.</summary>
    public FigureKind? Of(Candidate candidate)
    {
        if (PhraseTable.Around(context, candidate, candidate.First) is { } right) return FromLeft(candidate, right);
        var at = candidate.First - 1;
        while (at >= sentence.First && IsSkipped(at)) at--;
        if (context.IsQuoteMark(at)) at--;
        if (at < sentence.First) return null;
        if (PhraseTable.Around(context, candidate, at + 1) is { } told) return FromLeft(candidate, told);
        if (context.Is(at, "with") && (context.Is(at - 1, "along") || context.Is(at - 1, "together"))) return Listed(candidate, at - 1);
        if (context.Is(at, WordClass.Preposition)) return AfterPreposition(candidate, at);
        return AfterVerb(candidate, at) ?? (candidate.Noun.Part ? null : Listed(candidate, at));
    }

    private bool IsSkipped(int at) =>
        context.Is(at, "up") || context.Is(at, "the") || context.Is(at, "all") || context.Is(at, "remaining") || context.Is(at, "other") || context.Is(at, "in") && KindTable.Of(context.Lower(at - 1), KindRole.Send) is not null || context.Is(at, "off") || context.Is(at, "out") || context.Is(at, "to") && context.Is(at - 1, "up")
        || context.Is(at, "and") && context.Is(at - 1, "wounded") || context.Is(at, WordClass.Adverb | WordClass.Possessive);

    private static FigureKind FromLeft(Candidate candidate, FigureKind kind)
    {
        candidate.FromLeft = true;
        return kind;
    }

    private FigureKind? AfterPreposition(Candidate candidate, int at)
    {
        if (KindTable.Of(context.Lower(at), KindRole.Send) is { } with && sentence.IsSent(candidate) && context.Is(candidate.End, "to")) return with;
        if (context.Is(at, "with") && sentence.IsSent(candidate) && candidate.Amount.Value > 1 && Comes(at)) return FigureKind.Deployed;
        if (at <= sentence.First || !(context.Is(at, "of") || context.Is(at, "for"))) return null;
        if (context.Is(at, "for")) return IsSearch(at) ? FromLeft(candidate, FigureKind.Missing) : null;
        if (KindTable.Of(context.Lower(at - 1), KindRole.For) is not { } kind || context.Lower(at - 1) is "searching" or "search" or "looking" or "hunt" or "hunting") return null;
        return kind == FigureKind.Deployed && !sentence.IsSent(candidate) ? null : FromLeft(candidate, kind);
    }

    /// <summary>"flew in from Lima with 60 rescuers".</summary>
    private bool Comes(int with)
    {
        for (var i = with - 1; i >= sentence.First && i > with - 8 && !context.IsPunctuation(i); i--)
        {
            if (context.Lower(i) is "flew" or "flown" or "arrived" or "arriving" or "left" or "came" or "landed" or "sailed" or "reached" or "returned" or "drove" or "marched") return true;
        }

        return false;
    }

    /// <summary>"looking for", "a search on Tuesday for".</summary>
    private bool IsSearch(int at)
    {
        for (var back = at - 1; back >= sentence.First && back > at - 7; back--)
        {
            if (KindTable.Of(context.Lower(back), KindRole.For) == FigureKind.Missing) return true;
            if (back < at - 1 && context.IsPunctuation(back)) return false;
        }

        return false;
    }

    private FigureKind? AfterVerb(Candidate candidate, int at)
    {
        var word = context.Lower(at);
        var kind = KindTable.Of(word, KindRole.Object) ?? (sentence.IsSent(candidate) ? KindTable.Of(word, KindRole.Send) : null);
        if (kind is null && word is "lose" or "lost" or "losing" or "loses" && (candidate.Bare && context.Scene != Scene.None || !candidate.Bare && context.Is(candidate.Noun.Head, WordClass.People | WordClass.Mass))) kind = IsStaff(candidate) ? FigureKind.Other : FigureKind.Killed;
        if (kind is null && !candidate.Bare && word.StartsWith("claim", StringComparison.Ordinal) && context.Is(candidate.Noun.Head, "victims")) kind = FigureKind.Killed;
        if (kind is null || IsPassive(at) || candidate.Bare && !CountedNoun.IsEnd(context, candidate.End)) return null;

        // "seized 40" and "moved 40" say of no one that they were people; "infected 40" does.
        if (candidate.Bare && (kind is FigureKind.Captured or FigureKind.Evacuated || kind is FigureKind.Other && word is "affect" or "affects" or "affected" or "affecting" or "feed" or "fed" or "feeding" or "fired" or "charged" or "exposed" or "questioned")) return null;

        // Those trapped in a lift were let out of it, not out of a prison.
        if (kind == FigureKind.Freed && sentence.Has(candidate.End, 3, "trapped", "stuck")) return FromLeft(candidate, FigureKind.Other);
        return FromLeft(candidate, kind.Value);
    }

    /// <summary>"killed his wife and two children", "seized the tanker and its 21 crew": the verb before what the number is joined to.</summary>
    private FigureKind? Listed(Candidate candidate, int joint)
    {
        var along = context.Is(joint + 1, "with");
        if (candidate.Bare || !context.Is(joint, "and") && !context.IsComma(joint) && !along) return null;
        if (!along && candidate.End < sentence.End && KindTable.Of(context.Lower(candidate.End), KindRole.Subject) is not null) return null;
        for (var i = joint - 1; i >= sentence.First && i > joint - LongestList; i--)
        {
            if (context.EntityAt(i) is not null) continue;
            if (along && context.Is(i, "go") && context.Is(i - 1, "let")) return FromLeft(candidate, FigureKind.Freed);
            if (KindTable.Of(context.Lower(i), KindRole.Object) is { } kind && i < joint - 1) return IsPassive(i) && !along || IsPhraseVerb(i) ? null : FromLeft(candidate, kind);
            if (!along && context.Lower(i) is "lost" or "lose" or "loses" or "losing" && context.Is(candidate.Noun.Head, WordClass.Kin)) return FromLeft(candidate, FigureKind.Killed);
            if (along && context.Is(i, WordClass.DateHead | WordClass.Adverb)) continue;
            if (context.Is(i, WordClass.Aux | WordClass.Past | WordClass.Say | WordClass.Subordinator | WordClass.Relative | WordClass.Adverb) || context.Is(i, WordClass.Preposition) && !context.Is(i, "of")
                || context.IsPunctuation(i) && !context.IsComma(i) && !context.IsDash(i)) return null;
        }

        return null;
    }

    // "treated" and "moved" take many objects that are no people.
    private bool IsPhraseVerb(int verb) => KindTable.Of(context.Lower(verb), KindRole.Object) is FigureKind.Evacuated or FigureKind.Other;

    private bool IsStaff(Candidate candidate) => !candidate.Bare && context.Lower(candidate.Noun.Head) is "workers" or "employees" or "staff" or "members" or "customers" or "voters" or "subscribers" or "supporters" or "players" or "users" or "viewers" or "readers" or "fans" or "followers" or "people";

    private bool IsPassive(int verb)
    {
        var at = verb - 1;
        while (at >= sentence.First && context.Is(at, WordClass.Adverb)) at--;
        return context.Is(at, WordClass.Be) && !context.Lower(verb).EndsWith("ing", StringComparison.Ordinal);
    }
}
