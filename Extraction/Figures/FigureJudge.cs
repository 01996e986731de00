using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Figures;

/// <summary>Decides, one after the other, which of the proposed numbers are figures and of what kind.</summary>
internal sealed class FigureJudge(FactContext context, SyntaxTree tree, IReadOnlyList<Proposal> proposals, WordVectors words)
{
    private readonly FigureFeatures features = new(context, tree, proposals);
    private readonly FigureVectors vectors = new(context, tree, words);

    /// <summary>What befell those that a number counts; null when it is no figure. Called for each in turn.</summary>
    public FigureKind? KindOf(int number)
    {
        Span<float> scores = stackalloc float[FigureModel.Kinds];
        var candidate = proposals[number].Candidate;
        FigureModel.Default.Kind.Score(features.Collect(number), vectors.Read(candidate, candidate.TopIn(context, tree)), scores);
        if (Done(number) is { } done) scores[(int)done + 1] = float.NegativeInfinity;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        features.Note(number, best);
        return best == 0 ? null : (FigureKind)(best - 1);
    }

    /// <summary>"Three soldiers killed two rebels": what they do to those counted next did not befall them.</summary>
    private FigureKind? Done(int number)
    {
        var verb = proposals[number].Candidate.End;
        return number + 1 < proposals.Count && proposals[number + 1] is { Loose: false } next && next.Candidate.First == verb + 1 ? KindTable.Of(context.Lower(verb), KindRole.Object) : null;
    }
}
