using Dateline.Extraction.Learning;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Syntax;

/// <summary>How well each word of a sentence would do as the head of each other: what the two are, and how far apart.</summary>
internal sealed class ArcScores
{
    private const float Never = -1e9f;
    private readonly StackedColumns outputs;
    private readonly int dependent, head, width;
    private readonly float[] root, bias;

    // A row a number of the dependent: what it asks of each number of a head, then what it adds for each distance.
    private readonly Matrix factors;

    public ArcScores(NetworkWeights model, StackedColumns outputs)
    {
        this.outputs = outputs;
        (dependent, head) = (outputs.Start("dependent"), outputs.Start("head"));
        (root, bias) = (model["arc.root"].Values, model["arc.head"].Values);
        width = root.Length;
        factors = model["arc.weight"].Widen(width + ArcDistance.Count);
        for (var row = 0; row < width; row++) model["arc.distance"].Row(row).CopyTo(factors.Values.AsSpan((row * factors.Columns) + width));
    }

    /// <summary>A row of scores a word: of the root as its head, then of every word.</summary>
    public float[] Score(RowBuffers buffers, int count)
    {
        var heads = new float[(count + 1) * width];
        root.CopyTo(heads, 0);
        for (var i = 0; i < count; i++) Rectify(outputs.Row(buffers, i, head, width), heads.AsSpan((i + 1) * width, width));
        var alone = new float[count + 1];
        for (var i = 0; i <= count; i++) alone[i] = VectorMath.Dot(bias, heads.AsSpan(i * width, width));

        var scores = new float[count * (count + 1)];
        Span<float> own = stackalloc float[width];
        Span<float> asks = stackalloc float[factors.Columns];
        for (var i = 0; i < count; i++)
        {
            Rectify(outputs.Row(buffers, i, dependent, width), own);
            asks.Clear();
            for (var k = 0; k < width; k++)
            {
                if (own[k] > 0) VectorMath.AddScaled(factors.Row(k), own[k], asks);
            }

            var row = scores.AsSpan(i * (count + 1), count + 1);
            for (var j = 0; j <= count; j++) row[j] = alone[j] + VectorMath.Dot(asks[..width], heads.AsSpan(j * width, width));
            for (var j = 0; j < count; j++) row[j + 1] = j == i ? Never : row[j + 1] + asks[width + ArcDistance.Of(j - i)];
        }

        return scores;
    }

    private static void Rectify(ReadOnlySpan<float> source, Span<float> target)
    {
        for (var i = 0; i < source.Length; i++) target[i] = MathF.Max(source[i], 0);
    }
}
