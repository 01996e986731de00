using System.Numerics;

namespace Dateline.Tools.Train.Syntax;

/// <summary>
/// A block of weights with its gradient, trained by Adam (Kingma and Ba 2015); <see cref="Average"/> is the running mean of the
/// weights, which is what gets used.
/// </summary>
internal sealed class Parameters
{
    private const float Beta1 = 0.9f, Beta2 = 0.999f, Epsilon = 1e-8f;
    private readonly float[] first, second;

    public Parameters(int count, Func<float> initial)
    {
        Value = new float[count];
        for (var i = 0; i < count; i++) Value[i] = initial();
        Gradient = new float[count];
        Average = [.. Value];
        first = new float[count];
        second = new float[count];
    }

    public float[] Value { get; }

    public float[] Gradient { get; }

    public float[] Average { get; }

    /// <summary>One step down the gradient, which is cleared.</summary>
    public void Step(float rate, int step, float keep)
    {
        var scale = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, step)) / (1 - MathF.Pow(Beta1, step));
        var width = Vector<float>.Count;
        var i = 0;
        for (; i <= Value.Length - width; i += width)
        {
            var gradient = new Vector<float>(Gradient, i);
            var m = (new Vector<float>(first, i) * Beta1) + (gradient * (1 - Beta1));
            var v = (new Vector<float>(second, i) * Beta2) + (gradient * gradient * (1 - Beta2));
            m.CopyTo(first, i);
            v.CopyTo(second, i);
            var value = new Vector<float>(Value, i) - (m * scale / (Vector.SquareRoot(v) + new Vector<float>(Epsilon)));
            value.CopyTo(Value, i);
            var average = new Vector<float>(Average, i);
            (average + ((value - average) * (1 - keep))).CopyTo(Average, i);
        }

        for (; i < Value.Length; i++)
        {
            first[i] += (Gradient[i] - first[i]) * (1 - Beta1);
            second[i] += ((Gradient[i] * Gradient[i]) - second[i]) * (1 - Beta2);
            Value[i] -= scale * first[i] / (MathF.Sqrt(second[i]) + Epsilon);
            Average[i] += (Value[i] - Average[i]) * (1 - keep);
        }

        Array.Clear(Gradient);
    }

    /// <summary>Exchanges the weights and their average.</summary>
    public void Swap()
    {
        for (var i = 0; i < Value.Length; i++) (Value[i], Average[i]) = (Average[i], Value[i]);
    }
}
