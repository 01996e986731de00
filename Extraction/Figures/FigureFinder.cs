using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Figures;

/// <summary>
/// Finds the counts of people affected: a number, whom it counts, what happened to them and on whose word. Rules propose, and a model that
/// learned from annotated articles decides. Money, ages, distances and scores are no figures. Linear in the number of tokens.
/// </summary>
internal static class FigureFinder
{
    /// <summary>The figures of an article, by position.</summary>
    /// <param name="context">The article.</param>
    /// <param name="reading">Its trees, dates and parties.</param>
    /// <param name="claims">Its claims, whose sources are sources.</param>
    /// <param name="quotes">Its quotations, whose speakers are sources.</param>
    /// <param name="attributions">Who reports where.</param>
    public static IReadOnlyList<Figure> Find(FactContext context, ArticleReading reading, IReadOnlyList<Claim> claims, IReadOnlyList<Quote> quotes, Attributions attributions)
    {
        List<Figure> found = [];
        var proposals = new Proposals(context, reading.Tree, reading.Dates).Read();
        if (proposals.Count == 0) return found;
        var sources = new SourceJudge(context, reading, new SourceCandidates(context, reading, claims, quotes, attributions), SourceJudge.Learned);
        var judge = new FigureJudge(context, reading.Tree, proposals, NameTagger.Default.Vectors);
        for (var i = 0; i < proposals.Count; i++)
        {
            var candidate = proposals[i].Candidate;
            if (judge.KindOf(i) is { } kind) found.Add(Make(context, candidate, kind, sources.Of(new(candidate, kind, proposals[i].Sentence))));
        }

        return found;
    }

    private static Figure Make(FactContext context, Candidate candidate, FigureKind kind, Party? source)
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
            Kind = kind,
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
