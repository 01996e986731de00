using Dateline.Extraction.Learning;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Syntax;

/// <summary>How well each relation fits a word and its head: what the two are, and how far apart, through a hidden layer.</summary>
internal sealed class RelationScores
{
    private readonly StackedColumns outputs;
    private readonly int below, above, width;
    private readonly float[] root, bias;
    private readonly Matrix distances, weights;

    public RelationScores(NetworkWeights model, StackedColumns outputs)
    {
        this.outputs = outputs;
        (below, above) = (outputs.Start("below"), outputs.Start("above"));
        (root, distances, weights, bias) = (model["label.root"].Values, model["label.distance"], model["label.weight"], model["label.bias"].Values);
        width = root.Length;
    }

    /// <summary>Scores each relation of a word, from 0, to its head: 0 the root, or a word from 1.</summary>
    public void Score(RowBuffers buffers, int word, int to, Span<float> scores)
    {
        Span<float> hidden = stackalloc float[width];
        outputs.Row(buffers, word, below, width).CopyTo(hidden);
        VectorMath.Add(to == 0 ? root : outputs.Row(buffers, to - 1, above, width), hidden);
        VectorMath.Add(distances.Row(to == 0 ? ArcDistance.Count : ArcDistance.Of(to - 1 - word)), hidden);
        bias.CopyTo(scores);
        for (var k = 0; k < width; k++)
        {
            if (hidden[k] > 0) VectorMath.AddScaled(weights.Row(k), hidden[k], scores);
        }
    }
}
