namespace Dateline.Extraction.Resolution;

/// <summary>Chooses among candidates by the belief in each: none comes first.</summary>
internal static class AnchorChoice
{
    /// <summary>Shares belief by the scores (softmax).</summary>
    public static double[] Beliefs(double[] scores)
    {
        var top = scores.Max();
        var shares = Array.ConvertAll(scores, score => Math.Exp(score - top));
        var total = shares.Sum();
        return Array.ConvertAll(shares, share => share / total);
    }

    /// <summary>The candidate with most belief in it and those by it, and that belief; null when there is none but none.</summary>
    public static (AnchorCandidate? Candidate, double Belief) Best(IReadOnlyList<AnchorCandidate> candidates, double[] beliefs)
    {
        (AnchorCandidate? Candidate, double Belief, double Own) best = default;
        for (var i = 1; i < candidates.Count; i++)
        {
            var anchor = candidates[i].Anchor!;
            var belief = 0.0;
            for (var j = 1; j < candidates.Count; j++)
            {
                if (anchor.IsBy(candidates[j].Anchor!)) belief += beliefs[j];
            }

            if ((belief, beliefs[i]).CompareTo((best.Belief, best.Own)) > 0) best = (candidates[i], belief, beliefs[i]);
        }

        // The place itself is better than one by it.
        return (candidates.FirstOrDefault(c => c.IsOwn && c.Anchor!.IsBy(best.Candidate!.Anchor!)) ?? best.Candidate, best.Belief);
    }

    /// <summary>The country with most belief in what lies there; null when there is none but none.</summary>
    public static string? Country(IReadOnlyList<AnchorCandidate> candidates, double[] beliefs) =>
        candidates.Zip(beliefs).Where(one => one.First.Anchor?.Place.Country is not null).GroupBy(one => one.First.Anchor!.Place.Country!)
            .MaxBy(country => country.Sum(one => one.Second))?.Key;
}
