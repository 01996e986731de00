namespace Dateline.Extraction.Resolution;

/// <summary>Chooses among scored candidates.</summary>
internal static class AnchorChoice
{
    /// <summary>The anchor with most belief in itself and those by it, and that belief; null when there is none but none.</summary>
    /// <param name="candidates">None, then the anchors.</param>
    /// <param name="scores">Their scores; belief is their softmax.</param>
    public static (Anchor? Anchor, double Belief) Best(IReadOnlyList<AnchorCandidate> candidates, double[] scores)
    {
        var top = scores.Max();
        var beliefs = Array.ConvertAll(scores, score => Math.Exp(score - top));
        var total = beliefs.Sum();
        (Anchor? Anchor, double Belief, double Own) best = default;
        for (var i = 1; i < candidates.Count; i++)
        {
            var anchor = candidates[i].Anchor!;
            var belief = 0.0;
            for (var j = 1; j < candidates.Count; j++)
            {
                if (anchor.IsBy(candidates[j].Anchor!)) belief += beliefs[j] / total;
            }

            if ((belief, beliefs[i]).CompareTo((best.Belief, best.Own)) > 0) best = (anchor, belief, beliefs[i]);
        }

        return (best.Anchor, best.Belief);
    }
}
