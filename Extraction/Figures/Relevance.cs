using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Tells which numbers of people are worth recording.</summary>
/// <param name="context">The article.</param>
internal sealed class Relevance(FactContext context)
{
    private const int SmallBody = 4;
    private const int MostUnnamed = 1_000_000;
    private const int SmallCrowd = 24;

    /// <summary>Whether a number is a figure.</summary>
    /// <param name="candidate">The number, its kind read.</param>
    /// <param name="leads">Whether it is the first of its sentence.</param>
    /// <param name="known">Whether the article has counted people before.</param>
    public bool Counts(Candidate candidate, bool leads, bool known)
    {
        if (candidate.Bare && candidate.Amount.Value > MostUnnamed && candidate.Amount.Bound != Bound.Vague && candidate.Kind is not (FigureKind.Killed or FigureKind.Displaced or FigureKind.Evacuated)) return false;
        if (candidate.IsWhole && context.Is(candidate.Noun.Head, WordClass.Kin)) return false;
        if (candidate.Kind is { } kind) return kind != FigureKind.Other || !candidate.NeedsKind && !(candidate.Amount.Value == 1 && candidate.Amount.Bound == Bound.Exact);
        if (candidate.Bare && candidate.IsSubject && (candidate.Amount.Bound == Bound.Vague && candidate.Amount.Value >= SmallCrowd || context.Scene != Scene.None && (candidate.Amount.Bound != Bound.Exact || candidate.Amount.Value >= SmallCrowd) || leads && known && context.StartsSentence(candidate.First))) return true;
        if (candidate.Bare && leads && (known || candidate.Amount.Bound == Bound.Vague && candidate.Amount.Value >= SmallCrowd) && IsCrowd(candidate)) return true;
        if (candidate.Bare && candidate.Noun.Part || IsSum(candidate)) return known || !candidate.Noun.Part;
        return !candidate.NeedsKind && !candidate.Bare && candidate.Amount.Value != 1 && !(leads && !known && context.Is(candidate.Noun.Head, WordClass.Pronoun)) && IsAffected(candidate);
    }

    /// <summary>"Thousands filed past the coffin", "Seventeen scrambled to safety": a sentence that opens with a number and a verb.</summary>
    private bool IsCrowd(Candidate candidate) => context.StartsSentence(candidate.First)
        && (context.Is(candidate.End, WordClass.Past | WordClass.Aux) || context.Lower(candidate.End).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>"his attackers, perhaps 70 in all,": the number of those named right before it.</summary>
    private bool IsSum(Candidate candidate)
    {
        if (!candidate.Bare || !context.IsComma(candidate.First - 1) || !(context.Is(candidate.End, "in") && (context.Is(candidate.End + 1, "all") || context.Is(candidate.End + 1, "total")) || context.Is(candidate.End, "altogether"))) return false;
        return context.Is(candidate.First - 2, WordClass.People | WordClass.Mass);
    }

    // Squads and bodies of members are no people affected.
    private bool IsAffected(Candidate candidate)
    {
        var head = context.Lower(candidate.Noun.Head);
        var before = candidate.First - 1;
        if (head is "players" || head is "members" && (context.Is(before, WordClass.Possessive) || context.Is(before, "'s") || context.Is(before, "elect") || context.Is(before, "elects"))) return false;
        if (context.Is(candidate.Noun.Head, WordClass.Kin)) return true;
        if (IsKnownPair(candidate)) return false;
        if (head is "members" or "directors" or "governors" or "judges" or "partners" or "leaders" or "others" && candidate.Amount.Bound == Bound.Exact && candidate.Amount.Value < SmallBody) return false;
        return !(head is "them" or "whom" or "those" && candidate.Amount.Bound == Bound.Exact && candidate.Amount.Value < 2);
    }

    // "the two men are to meet", "the five governors": those spoken of before, to whom nothing happened.
    private bool IsKnownPair(Candidate candidate) =>
        candidate.Amount is { Value: <= 5, Bound: Bound.Exact } && context.Is(candidate.First - 1, "the") && !context.Is(candidate.First - 2, "of") && !candidate.Noun.Part
        && context.Lower(candidate.Noun.Head) is "men" or "women" or "people" or "leaders" or "ministers" or "presidents" or "governors" or "executives" or "candidates" or "officials" or "sides";
}
