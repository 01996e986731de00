using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>Tells what a number counts from a noun that has a number: "a death toll of 12", "put the number of dead at 30", "bringing to 14 the number of dead".</summary>
/// <param name="sentence">The sentence with its numbers.</param>
internal sealed class TollReader(FigureSentence sentence)
{
    private const int Reach = 12;

    /// <summary>From how many on those counted are a crowd, which others count differently.</summary>
    public const int SmallestCrowd = 24;

    private readonly FactContext context = sentence.Context;

    /// <summary>The kind; null when no such noun is near.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="before">The kind of the last figure before it.</param>
    /// <param name="repeated">The kind of the last figure, a crowd's included, which another party may count differently.</param>
    public FigureKind? Of(Candidate candidate, FigureKind? before, FigureKind? repeated)
    {
        if ((Preceding(candidate, before) ?? Subject(candidate)) is not { } named) return Following(candidate) ?? Apposed(candidate) ?? Elliptic(candidate, repeated) ?? Existing(candidate, repeated);
        candidate.FromLeft = true;
        return named;
    }

    /// <summary>"The toll in the landslip at Pallivasal, near Munnar, rose to 14": the noun is far off, but the subject of the number's verb.</summary>
    private FigureKind? Subject(Candidate candidate)
    {
        if (!candidate.Bare || candidate.TopIn(sentence.Context, sentence.Tree) is not (>= 0 and var top) || sentence.Tree.Head(top) is not (>= 0 and var verb) || verb > candidate.First) return null;
        if (sentence.Tree.Child(verb, Relation.Nsubj, Relation.NsubjPass) is not (>= 0 and var noun)) return null;
        if (IsNumbering(verb)) return KindTable.Of(context.Lower(noun), KindRole.State | KindRole.Head | KindRole.Weak | KindRole.Toll) ?? FigureKind.Other;
        return KindTable.Of(context.Lower(noun), KindRole.Toll) is { } toll && IsValueOf(candidate, noun) ? Named(noun, toll) : null;
    }

    private FigureKind? Preceding(Candidate candidate, FigureKind? before)
    {
        for (var i = candidate.First - 1; i >= sentence.First && i > candidate.First - Reach; i--)
        {
            if (context.IsComma(i) || context.Mark(i) is ';' or ':' || context.Is(i, WordClass.Relative) && !IsNumberNoun(i) && !IsEstimate(candidate.First - 1)) return null;
            if (KindTable.Of(context.Lower(i), KindRole.Toll) is { } toll) return IsValueOf(candidate, i) ? Named(i, toll) : null;
            if ((context.Is(i - 1, WordClass.Determiner | WordClass.Possessive) || context.Is(i - 1, "own")) && KindTable.Of(context.Lower(i), KindRole.State) is { } those && IsValueOf(candidate, i)) return those;
            if (IsNumberNoun(i)) return IsValueOf(candidate, i) ? Counted(i + 1, candidate.First) ?? Restated(candidate, before) : null;
            if (context.Lower(i) is "speaks" or "spoke" or "spoken" && context.Is(i + 1, "of") && candidate.Bare && before is FigureKind.Killed or FigureKind.Injured or FigureKind.Missing) return before;
        }

        return null;
    }

    // "the injured numbered 300"
    private bool IsNumbering(int verb) => context.Lower(verb) is "number" or "numbers" or "numbered" or "numbering" or "total" or "totalled" or "totaled" or "exceeded" or "exceed";

    /// <summary>"visited the wounded, about 16, in hospital": a number beside those it counts.</summary>
    private FigureKind? Apposed(Candidate candidate) =>
        candidate.Bare && context.IsComma(candidate.First - 1) && context.IsPunctuation(candidate.End) && candidate.First - 2 > sentence.First
            ? KindTable.Of(context.Lower(candidate.First - 2), KindRole.State | KindRole.Weak) : null;

    /// <summary>"bringing to 14 the number of dead".</summary>
    private FigureKind? Following(Candidate candidate)
    {
        if (!candidate.Bare || !context.Is(candidate.First - 1, "to") && !context.Is(candidate.First - 1, "at") || !context.Is(candidate.End, "the")) return null;
        var noun = context.Is(candidate.End + 1, "total") || context.Is(candidate.End + 1, "overall") ? candidate.End + 2 : candidate.End + 1;
        if (context.Is(noun, "death") && context.Is(noun + 1, "toll")) return FigureKind.Killed;
        return IsNumberNoun(noun) ? Counted(noun + 1, Math.Min(noun + 6, sentence.End)) : null;
    }

    /// <summary>"the clinic says 40": the figure is of what the one before counts.</summary>
    private FigureKind? Elliptic(Candidate candidate, FigureKind? before) => candidate.Bare && (IsCompared(candidate.First - 1) || IsRestated(candidate)) ? before :
        candidate.Bare && (context.Is(candidate.First - 1, WordClass.Say) || context.Lower(candidate.First - 1) is "lists" or "listed") && context.Lower(candidate.First - 1) is not ("told" or "counted" or "recorded") && CountedNoun.IsEnd(context, candidate.End) && (context.IsPunctuation(candidate.End) || context.Is(candidate.End, "by")) ? before : null;

    /// <summary>"last year there were 32", "the police said there had been 1,500", "a reporter saw a few hundred".</summary>
    private FigureKind? Existing(Candidate candidate, FigureKind? before)
    {
        if (!candidate.Bare || !CountedNoun.IsEnd(context, candidate.End) || !context.IsPunctuation(candidate.End)) return null;
        var at = candidate.First - 1;
        if (context.Is(at, "saw") || context.Is(at, "reckoned") || context.Is(at, "claimed")) return before;
        while (at > sentence.First && context.Is(at, WordClass.Aux | WordClass.Be)) at--;
        return at < candidate.First - 1 && context.Is(at, "there") ? before : null;
    }

    /// <summary>"down from nearly 7,000", "compared with 40 last year".</summary>
    private bool IsCompared(int at) =>
        context.Is(at, "from") && context.Lower(at - 1) is "down" or "up" or "increase" or "rise" or "fall" or "drop" || (context.Is(at, "with") || context.Is(at, "to")) && context.Is(at - 1, "compared") || context.Is(at, "against");

    /// <summary>"raised that to 40", "neighbours insist it was 15", "a different figure: “at least 94”".</summary>
    private bool IsRestated(Candidate candidate)
    {
        var at = candidate.First - 1;
        if (context.IsQuoteMark(at)) return context.IsQuoteMark(candidate.End) || context.IsComma(candidate.End) && context.IsQuoteMark(candidate.End + 1);
        return context.Lower(at - 1) is "it" or "that" or "this" && (context.Is(at, "to") || context.Is(at, "at") || context.Is(at, "as") || context.Is(at, WordClass.Be)) && CountedNoun.IsEnd(context, candidate.End);
    }

    private FigureKind? Restated(Candidate candidate, FigureKind? before) =>
        candidate.Bare && (context.Is(candidate.First - 1, "at") || context.Is(candidate.First - 1, "to") || context.Is(candidate.First - 1, "as") || context.Is(candidate.First - 1, "was") || context.Is(candidate.First - 1, "is") || context.Is(candidate.First - 1, "of")) ? before : null;

    // "the injury toll", "the death toll"
    private FigureKind Named(int noun, FigureKind toll) => noun > sentence.First && context.Lower(noun - 1) is "injury" or "casualty" ? FigureKind.Injured : toll;

    private bool IsNumberNoun(int i) => i < context.Count && context.Lower(i) is "number" or "numbers" or "figure" or "total" or "count" or "tally" or "estimate" or "estimates" || context.Is(i, "that") && context.Is(i + 1, "of");

    // "a crowd that the police estimated at 4,000"
    private bool IsEstimate(int at) => context.Is(at, "at") && context.Lower(at - 1) is "estimated" or "put" or "reckoned" or "counted";

    /// <summary>Whether a number is said to be the noun's: "of 12", "at 12", "rose to 12", "reached 12", "was 12".</summary>
    private bool IsValueOf(Candidate candidate, int noun)
    {
        var at = candidate.First - 1;
        if (context.IsQuoteMark(at)) return true;
        if (at == noun || !candidate.Bare && context.Is(at, "of") && at > noun + 1) return false;
        return context.Is(at, WordClass.Preposition | WordClass.Be) || context.Is(at, "as") || context.IsDash(at) || context.Lower(at) is "reached" or "reaches" or "reach" or "hit" or "hits" or "passed" or "passes" or "pass" or "topped" or "tops" or "top" or "exceeded" or "exceeds" or "exceed" or "nears" or "neared" or "surpassed" or "totalled" or "totaled" or "past" or "reaching" or "passing" or "nearing" or "exceeding" or "topping" or "hitting" or "climbs" or "put" or "stands" or "crosses" or "crossed" or "crossing" or "touches" or "touched" || context.Is(at, WordClass.Past) || context.Lower(at).EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>What "the number of …" counts.</summary>
    private FigureKind? Counted(int from, int to)
    {
        FigureKind? kind = null;
        for (var i = from; i < to; i++)
        {
            if (KindTable.Of(context.Lower(i), KindRole.State | KindRole.Head | KindRole.Toll) is { } found) return found;
            if (context.Is(i, WordClass.People | WordClass.Mass) || context.Is(i, "cases") || context.Is(i, "infections")) kind ??= KindTable.Of(context.Lower(i), KindRole.Weak) ?? FigureKind.Other;
        }

        return kind;
    }
}
