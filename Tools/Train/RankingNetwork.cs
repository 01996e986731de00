using System.Runtime.InteropServices;

namespace Dateline.Tools.Train;

/// <summary>
/// A network of one hidden layer that ranks candidates by their features, read by <see cref="Extraction.Learning.FeatureNetwork"/>; trained by
/// AdaGrad like <see cref="LogLinear"/>, with features dropped at random.
/// </summary>
internal sealed class RankingNetwork
{
    private const float Spread = 0.05f;
    private readonly int hidden;
    private readonly LogLinearOptions options;
    private readonly Random random;
    private readonly Dictionary<uint, FeatureRow> rows = [];
    private readonly FeatureRow output;

    public RankingNetwork(int hidden, LogLinearOptions options, int seed)
    {
        (this.hidden, this.options, random) = (hidden, options, new Random(seed));
        output = new FeatureRow(hidden);
        for (var i = 0; i < hidden; i++) output.Weights[i] = (random.NextSingle() - 0.5f) / 2;
    }

    /// <summary>The rows of the features that something was learned of: the hidden units, then the score.</summary>
    public IEnumerable<KeyValuePair<uint, FeatureRow>> Features => rows.Where(row => row.Value.IsLearned);

    /// <summary>What each hidden unit adds to the score.</summary>
    public float[] Output => output.Weights;

    /// <summary>Makes known the features that are met often enough to be learned from.</summary>
    public void Know(IEnumerable<uint[]> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var key in examples.SelectMany(keys => keys)) CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        foreach (var key in counts.Where(one => one.Value >= options.LeastCount).Select(one => one.Key).Order())
        {
            var row = rows[key] = new FeatureRow(hidden + 1);
            for (var i = 0; i < hidden; i++) row.Weights[i] = (random.NextSingle() - 0.5f) * 2 * Spread;
        }
    }

    /// <summary>Forgets all features but the heaviest, for good.</summary>
    public void Keep(int most)
    {
        var kept = Features.OrderByDescending(row => row.Value.Weights.Sum(MathF.Abs)).ThenBy(row => row.Key).Take(most).Select(row => row.Key).ToHashSet();
        foreach (var key in rows.Keys.Where(key => !kept.Contains(key)).ToList()) rows.Remove(key);
    }

    public float Score(ReadOnlySpan<uint> keys)
    {
        var units = new float[hidden + 1];
        foreach (var key in keys)
        {
            if (rows.TryGetValue(key, out var row)) row.AddTo(units, 1);
        }

        return Score(units);
    }

    /// <summary>One step towards the right ones of several candidates.</summary>
    public void Learn(uint[][] candidates, bool[] right, float rate)
    {
        var some = Array.ConvertAll(candidates, Drop);
        var units = Array.ConvertAll(some, Add);
        var scores = Array.ConvertAll(units, Score);
        LogLinear.Softmax(scores);
        var good = Math.Max(1e-9f, scores.Where((_, i) => right[i]).Sum());
        var slope = new float[hidden + 1];
        for (var candidate = 0; candidate < some.Length; candidate++)
        {
            var gradient = scores[candidate] - (right[candidate] ? scores[candidate] / good : 0);
            if (MathF.Abs(gradient) < 1e-4f) continue;
            var fired = units[candidate];
            for (var i = 0; i < hidden; i++) slope[i] = fired[i] > 0 ? gradient * output.Weights[i] : 0;
            slope[hidden] = gradient;
            for (var i = 0; i < hidden; i++) fired[i] = Math.Max(0, fired[i]);
            output.Step(fired, gradient, rate, 0);
            foreach (var row in some[candidate]) row.Step(slope, 1, rate, options.Decay);
        }
    }

    private float Score(float[] units)
    {
        var score = units[hidden];
        for (var i = 0; i < hidden; i++) score += Math.Max(0, units[i]) * output.Weights[i];
        return score;
    }

    private float[] Add(List<FeatureRow> some)
    {
        var units = new float[hidden + 1];
        foreach (var row in some) row.AddTo(units, 1);
        return units;
    }

    private List<FeatureRow> Drop(uint[] keys)
    {
        var kept = new List<FeatureRow>(keys.Length);
        foreach (var key in keys)
        {
            if (rows.TryGetValue(key, out var row) && random.NextSingle() >= options.Dropout) kept.Add(row);
        }

        return kept;
    }
}
