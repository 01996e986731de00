using System.Runtime.InteropServices;

namespace Dateline.Tools.Train;

/// <summary>
/// A log-linear model over sparse features and a dense vector, trained by AdaGrad (Duchi et al. 2011) with features dropped at random, so that
/// no single word decides.
/// </summary>
internal sealed class LogLinear(int outcomes, int dense, LogLinearOptions options, int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<uint, FeatureRow> rows = [];
    private readonly FeatureRow[] columns = [.. Enumerable.Range(0, dense).Select(_ => new FeatureRow(outcomes))];

    /// <summary>The rows of the features that something was learned of.</summary>
    public IEnumerable<KeyValuePair<uint, FeatureRow>> Features => rows.Where(row => row.Value.IsLearned);

    /// <summary>The rows of the vector's numbers.</summary>
    public IReadOnlyList<FeatureRow> Dense => columns;

    /// <summary>Makes known the features that are met often enough to be learned from.</summary>
    public void Know(IEnumerable<uint[]> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var key in examples.SelectMany(keys => keys)) CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        foreach (var (key, count) in counts)
        {
            if (count >= options.LeastCount) rows.TryAdd(key, new FeatureRow(outcomes));
        }
    }

    /// <summary>Forgets all features but the heaviest, for good.</summary>
    public void Keep(int most)
    {
        foreach (var key in Features.OrderByDescending(row => row.Value.Weights.Max(MathF.Abs)).ThenBy(row => row.Key).Skip(most).Select(row => row.Key).ToList()) rows.Remove(key);
        foreach (var key in rows.Where(row => !row.Value.IsLearned).Select(row => row.Key).ToList()) rows.Remove(key);
    }

    /// <summary>What is learned of a feature; null for nothing.</summary>
    public FeatureRow? Of(uint key) => rows.GetValueOrDefault(key);

    public float[] Score(ReadOnlySpan<uint> keys, ReadOnlySpan<float> vector)
    {
        var scores = new float[outcomes];
        foreach (var key in keys) Of(key)?.AddTo(scores, 1);
        AddDense(scores, vector);
        return scores;
    }

    /// <summary>One step towards the right outcome of an example.</summary>
    public void Learn(uint[] keys, float[] vector, int label, float rate)
    {
        var some = Drop(keys);
        var gradient = Score(some);
        AddDense(gradient, vector);
        Softmax(gradient);
        gradient[label] -= 1;
        foreach (var row in some) row.Step(gradient, 1, rate, options.Decay);
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0) columns[i].Step(gradient, vector[i], rate, options.Decay);
        }
    }

    /// <summary>One step towards the right ones of several candidates, each with a single score.</summary>
    public void Learn(uint[][] candidates, bool[] right, float rate)
    {
        var some = Array.ConvertAll(candidates, Drop);
        var scores = Array.ConvertAll(some, rows => Score(rows)[0]);
        Softmax(scores);
        var good = Math.Max(1e-9f, scores.Where((_, i) => right[i]).Sum());
        for (var i = 0; i < some.Length; i++)
        {
            var gradient = (float[])[scores[i] - (right[i] ? scores[i] / good : 0)];
            if (MathF.Abs(gradient[0]) < 1e-4f) continue;
            foreach (var row in some[i]) row.Step(gradient, 1, rate, options.Decay);
        }
    }

    private float[] Score(List<FeatureRow> some)
    {
        var scores = new float[outcomes];
        foreach (var row in some) row.AddTo(scores, 1);
        return scores;
    }

    private void AddDense(float[] scores, ReadOnlySpan<float> vector)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0) columns[i].AddTo(scores, vector[i]);
        }
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

    /// <summary>Makes likelihoods of scores.</summary>
    public static void Softmax(float[] scores)
    {
        var top = scores.Max();
        var total = 0f;
        for (var i = 0; i < scores.Length; i++) total += scores[i] = MathF.Exp(scores[i] - top);
        for (var i = 0; i < scores.Length; i++) scores[i] /= total;
    }
}

/// <summary>How a model is trained.</summary>
/// <param name="Epochs">Passes over the examples; the rate falls to nothing over them.</param>
/// <param name="Rate">The first rate.</param>
/// <param name="Decay">How strongly weights are drawn to nothing.</param>
/// <param name="Dropout">The share of features left out at each step.</param>
/// <param name="LeastCount">A feature met less often is not learned from.</param>
internal sealed record LogLinearOptions(int Epochs = 12, float Rate = 0.05f, float Decay = 1e-3f, float Dropout = 0.3f, int LeastCount = 2);
