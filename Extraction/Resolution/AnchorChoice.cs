namespace Dateline.Extraction.Resolution;

/// <summary>Chooses among scored candidates.</summary>
internal static class AnchorChoice
{
    /// <summary>The candidate with most belief in it and those by it, and that belief; null when there is none but none.</summary>
    /// <param name="candidates">None, then the anchors.</param>
    /// <param name="scores">Their scores; belief is their softmax.</param>
    public static (AnchorCandidate? Candidate, double Belief) Best(IReadOnlyList<AnchorCandidate> candidates, double[] scores)
    {
        var top = scores.Max();
        var beliefs = Array.ConvertAll(scores, score => Math.Exp(score - top));
        var total = beliefs.Sum();
        (AnchorCandidate? Candidate, double Belief, double Own) best = default;
        for (var i = 1; i < candidates.Count; i++)
        {
            var anchor = candidates[i].Anchor!;
            var belief = 0.0;
            for (var j = 1; j < candidates.Count; j++)
            {
                if (anchor.IsBy(candidates[j].Anchor!)) belief += beliefs[j] / total;
            }

            if ((belief, beliefs[i]).CompareTo((best.Belief, best.Own)) > 0) best = (candidates[i], belief, beliefs[i]);
        }

        // The place itself is better than one by it.
        return (candidates.FirstOrDefault(c => c.IsOwn && c.Anchor!.IsBy(best.Candidate!.Anchor!)) ?? best.Candidate, best.Belief);
    }
}
