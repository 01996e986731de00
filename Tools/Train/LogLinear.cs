namespace Dateline.Tools.Train;

/// <summary>
/// A log-linear model over sparse features and a dense vector, trained by AdaGrad (Duchi et al. 2011) with features dropped at random, so that
/// no single word decides.
/// </summary>
internal sealed class LogLinear(int outcomes, int dense, LogLinearOptions options, int seed)
{
    private const float Damping = 0.1f;
    private readonly Random random = new(seed);
    private readonly Dictionary<uint, Row> rows = [];
    private readonly Row[] columns = [.. Enumerable.Range(0, dense).Select(_ => new Row(outcomes))];
    private readonly HashSet<uint> known = [];
    private readonly List<uint> kept = [];

    /// <summary>The rows of the features.</summary>
    public IReadOnlyDictionary<uint, Row> Features => rows;

    /// <summary>The rows of the vector's numbers.</summary>
    public IReadOnlyList<Row> Dense => columns;

    /// <summary>Makes known the features that are met often enough to be learned from.</summary>
    public void Know(IEnumerable<uint[]> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var key in examples.SelectMany(keys => keys)) counts[key] = counts.GetValueOrDefault(key) + 1;
        foreach (var (key, count) in counts)
        {
            if (count >= options.LeastCount) known.Add(key);
        }
    }

    /// <summary>Forgets all features but the heaviest, for good.</summary>
    public void Keep(int most)
    {
        foreach (var key in rows.OrderByDescending(row => row.Value.Weights.Max(MathF.Abs)).ThenBy(row => row.Key).Skip(most).Select(row => row.Key).ToList())
        {
            rows.Remove(key);
            known.Remove(key);
        }
    }

    public float[] Score(ReadOnlySpan<uint> keys, ReadOnlySpan<float> vector)
    {
        var scores = new float[outcomes];
        foreach (var key in keys)
        {
            if (rows.TryGetValue(key, out var row)) row.AddTo(scores, 1);
        }

        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0) columns[i].AddTo(scores, vector[i]);
        }

        return scores;
    }

    /// <summary>One step towards the right outcome of an example.</summary>
    public void Learn(uint[] keys, float[] vector, int label, float rate)
    {
        var some = Drop(keys);
        var gradient = Score(some, vector);
        Softmax(gradient);
        gradient[label] -= 1;
        foreach (var key in some) Of(key).Step(gradient, 1, rate, options.Decay);
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0) columns[i].Step(gradient, vector[i], rate, options.Decay);
        }
    }

    /// <summary>One step towards the right ones of several candidates, each with a single score.</summary>
    public void Learn(uint[][] candidates, bool[] right, float rate)
    {
        var some = Array.ConvertAll(candidates, Drop);
        var scores = Array.ConvertAll(some, keys => Score(keys, [])[0]);
        Softmax(scores);
        var good = Math.Max(1e-9f, scores.Where((_, i) => right[i]).Sum());
        for (var i = 0; i < some.Length; i++)
        {
            var gradient = (float[])[scores[i] - (right[i] ? scores[i] / good : 0)];
            if (MathF.Abs(gradient[0]) < 1e-4f) continue;
            foreach (var key in some[i]) Of(key).Step(gradient, 1, rate, options.Decay);
        }
    }

    private Row Of(uint key) => rows.TryGetValue(key, out var row) ? row : rows[key] = new Row(outcomes);

    private uint[] Drop(uint[] keys)
    {
        kept.Clear();
        foreach (var key in keys)
        {
            if (known.Contains(key) && random.NextSingle() >= options.Dropout) kept.Add(key);
        }

        return [.. kept];
    }

    private static void Softmax(float[] scores)
    {
        var top = scores.Max();
        var total = 0f;
        for (var i = 0; i < scores.Length; i++) total += scores[i] = MathF.Exp(scores[i] - top);
        for (var i = 0; i < scores.Length; i++) scores[i] /= total;
    }

    /// <summary>The weights of one feature, an entry an outcome.</summary>
    internal sealed class Row(int outcomes)
    {
        private readonly float[] squares = new float[outcomes];

        public float[] Weights { get; } = new float[outcomes];

        public void AddTo(float[] scores, float factor)
        {
            for (var i = 0; i < scores.Length; i++) scores[i] += Weights[i] * factor;
        }

        public void Step(float[] gradient, float factor, float rate, float decay)
        {
            for (var i = 0; i < gradient.Length; i++)
            {
                var slope = (gradient[i] * factor) + (decay * Weights[i]);
                squares[i] += slope * slope;
                Weights[i] -= rate * slope / (MathF.Sqrt(squares[i]) + Damping);
            }
        }
    }
}

/// <summary>How a model is trained.</summary>
/// <param name="Epochs">Passes over the examples; the rate falls to nothing over them.</param>
/// <param name="Rate">The first rate.</param>
/// <param name="Decay">How strongly weights are drawn to nothing.</param>
/// <param name="Dropout">The share of features left out at each step.</param>
/// <param name="LeastCount">A feature met less often is not learned from.</param>
internal sealed record LogLinearOptions(int Epochs = 12, float Rate = 0.05f, float Decay = 1e-3f, float Dropout = 0.3f, int LeastCount = 2);
