using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>Lists the numbers of an article that may be figures, and lets the rules tell what befell those counted. Linear in the number of tokens.</summary>
/// <param name="context">The article.</param>
/// <param name="tree">Its trees.</param>
/// <param name="dates">Its dates: their numbers count nothing.</param>
internal sealed class Proposals(FactContext context, SyntaxTree tree, IReadOnlyList<DateMention> dates)
{
    // For how many sentences a number without a noun is taken to count those counted before.
    private const int Memory = 3;

    // For how many it is at least taken to count people.
    private const int LongMemory = 4;

    private readonly Relevance relevance = new(context);
    private readonly List<Candidate> candidates = [], loose = [];
    private readonly List<Proposal> proposals = [];
    private FigureKind? previous;
    private int age, idle, date;
    private bool crowd, any;
    private long last;

    /// <summary>The proposals, by position.</summary>
    public IReadOnlyList<Proposal> Read()
    {
        foreach (var sentence in context.Text.Sentences)
        {
            List(sentence);
            Judge(sentence);
        }

        return proposals;
    }

    private void List(Sentence sentence)
    {
        candidates.Clear();
        loose.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            while (date < dates.Count && dates[date].End <= context.Text.Tokens[i].Start) date++;
            if (date < dates.Count && dates[date].Start <= context.Text.Tokens[i].Start) continue;
            if (CandidateReader.Read(context, tree, i, sentence.EndToken) is not { } candidate)
            {
                if (LooseReader.Read(context, i, sentence.EndToken) is not { } number) continue;
                loose.Add(number);
                i = number.End - 1;
                continue;
            }

            if (context.Is(candidate.First - 1, "but") && context.Is(candidate.First - 2, "all"))
            {
                var whole = WholeOf(candidate);
                if (whole <= candidate.Amount.Value) continue;
                candidates.Add(candidate.AllBut(whole));
                i = Math.Max(i, candidate.End - 1);
                continue;
            }

            candidates.Add(candidate);
            i = Math.Max(i, InnerNumber(candidate) - 1);
        }
    }

    private void Judge(Sentence sentence)
    {
        idle++;
        if (++age > Memory) previous = null;
        if (idle > Memory) crowd = false;
        var first = proposals.Count;
        if (candidates.Count > 0) new KindReader(new FigureSentence(context, tree, candidates, sentence.FirstToken, sentence.EndToken)).Read(previous, crowd);
        foreach (var candidate in candidates)
        {
            var counts = relevance.Counts(candidate, ReferenceEquals(candidate, candidates[0]), idle <= LongMemory && any);
            proposals.Add(new(candidate, sentence, counts, Loose: false));
            if (!counts) continue;
            (idle, any, last) = (0, true, candidate.Amount.Value);
            crowd = candidate.Kind is null or FigureKind.Other && candidate.Amount.Value >= TollReader.SmallestCrowd;
            if (candidate.Kind is not null and not FigureKind.Other && !candidate.IsWhole) (previous, age) = (candidate.Kind, 0);
        }

        if (loose.Count == 0) return;
        proposals.AddRange(loose.Select(number => new Proposal(number, sentence, Counts: false, Loose: true)));
        proposals.Sort(first, proposals.Count - first, Comparer<Proposal>.Create((left, right) => left.Candidate.First.CompareTo(right.Candidate.First)));
    }

    /// <summary>What "all but six" is less than: the number it is said to be part of, or else the number before it.</summary>
    private long WholeOf(Candidate part)
    {
        var inner = InnerNumber(part);
        if (inner < part.End) return NumberReader.Read(context, inner).Value;
        return candidates.Count > 0 ? candidates[^1].Amount.Value : last;
    }

    /// <summary>"40 of her 112 pupils", "none of the 35 soldiers": the number of the whole, which stands within the part; one past the part when there is none.</summary>
    private int InnerNumber(Candidate candidate)
    {
        if (candidate.Amount.Value > 0 && !(candidate.Noun.First < candidate.Noun.End && context.Is(candidate.Noun.First, "of"))) return candidate.End;
        for (var i = candidate.Amount.Value > 0 ? candidate.Noun.First + 1 : candidate.First + 2; i < candidate.End - 1; i++)
        {
            if (NumberReader.Read(context, i) is { End: > 0 } number && number.End < candidate.End) return i;
        }

        return candidate.End;
    }
}
