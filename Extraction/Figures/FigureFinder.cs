using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>
/// Finds the counts of people affected: a number, whom it counts, what happened to them and on whose word. Money, ages, distances and
/// scores are no figures. Linear in the number of tokens.
/// </summary>
internal static class FigureFinder
{
    // For how many sentences a number without a noun is taken to count those counted before.
    private const int Memory = 3;

    // For how many it is at least taken to count people.
    private const int LongMemory = 4;

    /// <summary>The figures of an article, by position.</summary>
    /// <param name="context">The article.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="dates">Its dates: their numbers count nothing.</param>
    /// <param name="quotes">Its quotations, whose speakers are sources.</param>
    /// <param name="attributions">Who reports where.</param>
    public static IReadOnlyList<Figure> Find(FactContext context, SyntaxTree tree, IReadOnlyList<DateMention> dates, IReadOnlyList<Quote> quotes, Attributions attributions)
    {
        List<Figure> found = [];
        List<Candidate> candidates = [];
        var sources = new SourceReader(context, quotes, attributions);
        var relevance = new Relevance(context);
        FigureKind? previous = null;
        var (age, idle, crowd) = (0, 0, false);
        var date = 0;
        foreach (var sentence in context.Text.Sentences)
        {
            candidates.Clear();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                while (date < dates.Count && dates[date].End <= context.Text.Tokens[i].Start) date++;
                if (date < dates.Count && dates[date].Start <= context.Text.Tokens[i].Start) continue;
                if (CandidateReader.Read(context, tree, i, sentence.EndToken) is not { } candidate) continue;
                if (context.Is(candidate.First - 1, "but") && context.Is(candidate.First - 2, "all"))
                {
                    if ((candidates.Count > 0 ? candidates[^1].Amount.Value : found.Count > 0 ? found[^1].Value : 0) is var whole && whole <= candidate.Amount.Value) continue;
                    candidate = candidate.AllBut(whole);
                }

                candidates.Add(candidate);
                i = Math.Max(i, InnerNumber(context, candidate) - 1);
            }

            idle++;
            if (++age > Memory) previous = null;
            if (idle > Memory) crowd = false;
            if (candidates.Count == 0) continue;
            new KindReader(new FigureSentence(context, tree, candidates, sentence.FirstToken, sentence.EndToken)).Read(previous, crowd);
            foreach (var candidate in candidates)
            {
                if (!relevance.Counts(candidate, ReferenceEquals(candidate, candidates[0]), idle <= LongMemory && found.Count > 0)) continue;
                idle = 0;
                crowd = candidate.Kind is null or FigureKind.Other && candidate.Amount.Value >= TollReader.SmallestCrowd;
                if (candidate.Kind is not null and not FigureKind.Other && !candidate.IsWhole) (previous, age) = (candidate.Kind, 0);
                found.Add(Make(context, candidate, sources.Of(candidate.First, candidate.End, sentence)));
            }
        }

        return found;
    }

    /// <summary>"40 of her 112 pupils", "none of the 35 soldiers": the number of the whole, which stands within the part; one past the part when there is none.</summary>
    private static int InnerNumber(FactContext context, Candidate candidate)
    {
        if (candidate.Amount.Value > 0 && !(candidate.Noun.First < candidate.Noun.End && context.Is(candidate.Noun.First, "of"))) return candidate.End;
        for (var i = candidate.Amount.Value > 0 ? candidate.Noun.First + 1 : candidate.First + 2; i < candidate.End - 1; i++)
        {
            if (NumberReader.Read(context, i) is { End: > 0 } number && number.End < candidate.End) return i;
        }

        return candidate.End;
    }

    private static Figure Make(FactContext context, Candidate candidate, Party? source)
    {
        var text = context.Text;
        var (start, end) = (text.Tokens[candidate.First].Start, text.Tokens[candidate.End - 1].End);
        return new Figure
        {
            Start = start,
            End = end,
            Text = text.Text[start..end],
            Value = candidate.Amount.Value,
            High = candidate.Amount.High,
            Bound = candidate.Amount.Bound,
            Kind = candidate.Kind ?? FigureKind.Other,
            Of = candidate.Bare || candidate.Noun.Part || candidate.Noun.First >= candidate.Noun.End ? null : Counted(context, candidate.Noun),
            Source = source,
        };
    }

    private static string Counted(FactContext context, CountedNoun noun)
    {
        var first = noun.First;
        while (first < noun.End - 1 && (context.Is(first, "of") || context.Is(first, "more") || context.IsDash(first))) first++;
        return context.Words(first, noun.End);
    }
}
