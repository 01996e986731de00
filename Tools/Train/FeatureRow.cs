using System.Numerics;

namespace Dateline.Tools.Train;

/// <summary>The weights of one feature, an entry an outcome, with what AdaGrad keeps of its steps.</summary>
internal sealed class FeatureRow(int outcomes)
{
    private const float Damping = 0.1f;
    private readonly float[] squares = new float[outcomes];

    public float[] Weights { get; } = new float[outcomes];

    /// <summary>Whether a step was ever taken.</summary>
    public bool IsLearned { get; private set; }

    public void AddTo(float[] scores, float factor)
    {
        for (var i = 0; i < Weights.Length; i++) scores[i] += Weights[i] * factor;
    }

    /// <summary>A step down a gradient times a factor.</summary>
    public void Step(float[] gradient, float factor, float rate, float decay)
    {
        IsLearned = true;
        var i = 0;
        for (; i <= Weights.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var weights = new Vector<float>(Weights, i);
            var slope = (new Vector<float>(gradient, i) * factor) + (decay * weights);
            var sum = new Vector<float>(squares, i) + (slope * slope);
            sum.CopyTo(squares, i);
            (weights - (rate * slope / (Vector.SquareRoot(sum) + new Vector<float>(Damping)))).CopyTo(Weights, i);
        }

        for (; i < Weights.Length; i++)
        {
            var slope = (gradient[i] * factor) + (decay * Weights[i]);
            squares[i] += slope * slope;
            Weights[i] -= rate * slope / (MathF.Sqrt(squares[i]) + Damping);
        }
    }
}
