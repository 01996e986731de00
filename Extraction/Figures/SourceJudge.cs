using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Parties;

namespace Dateline.Extraction.Figures;

/// <summary>Chooses whom the article credits each figure to, one after the other; nobody is one of the choices.</summary>
/// <param name="context">The article.</param>
/// <param name="reading">Its trees.</param>
/// <param name="candidates">Who may be a source.</param>
/// <param name="weigh">How well a party with some features fits.</param>
internal sealed class SourceJudge(FactContext context, ArticleReading reading, SourceCandidates candidates, SourceJudge.Weigh weigh)
{
    // Annotators leave out a source that they think goes without saying.
    private const float Unsaid = 0.5f;

    private readonly SourceFeatures features = new(context, reading);

    /// <summary>How well features speak for a party.</summary>
    internal delegate float Weigh(ReadOnlySpan<uint> keys);

    /// <summary>What the model of this build makes of them.</summary>
    public static float Learned(ReadOnlySpan<uint> keys)
    {
        Span<float> score = stackalloc float[1];
        FigureModel.Default.Source.Score(keys, [], score);
        return score[0];
    }

    /// <summary>The source of a figure; null for nobody. Figures come by position.</summary>
    public Party? Of(JudgedFigure figure)
    {
        var (best, most) = ((Party?)null, float.MinValue);
        var all = candidates.List(figure);
        foreach (var candidate in all)
        {
            var score = weigh(features.Collect(figure, candidate, all, candidates)) - (candidate.Party is null ? Unsaid : 0);
            if (score > most) (best, most) = (candidate.Party, score);
        }

        candidates.History.Add(figure.Candidate.Amount.Value, figure.Candidate.First, best);
        return best;
    }
}
