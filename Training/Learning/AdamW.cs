using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;

namespace Dateline.Training.Learning;

/// <summary>
/// AdamW (Loshchilov and Hutter 2019) with the gradient clipped to norm 1, and a running average of the weights. In managed code because
/// TorchSharp 0.107's own optimiser passes scalars that the garbage collector may free while libtorch reads them.
/// </summary>
internal sealed class AdamW(IReadOnlyDictionary<string, Parameter> weights, double averageDecay)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;
    private const float WeightDecay = 0.01f;

    private readonly Dictionary<string, float[]> _first = weights.ToDictionary(w => w.Key, w => new float[w.Value.numel()]);
    private readonly Dictionary<string, float[]> _second = weights.ToDictionary(w => w.Key, w => new float[w.Value.numel()]);
    private readonly Dictionary<string, float[]> _average = weights.ToDictionary(w => w.Key, w => Read(w.Value));
    private int _steps;

    /// <summary>Takes a step down the gradients.</summary>
    /// <param name="rate">The learning rate.</param>
    /// <param name="given">Gradients worked out elsewhere, by weight.</param>
    public void Step(float rate, IReadOnlyDictionary<string, float[]> given)
    {
        _steps++;
        var norm = 0.0;
        foreach (var (name, weight) in weights)
        {
            var own = given.TryGetValue(name, out var gradient) ? gradient : Numbers(weight.grad!);
            norm += TensorPrimitives.SumOfSquares<float>(own);
        }

        var clip = (float)Math.Min(1, 1 / (Math.Sqrt(norm) + 1e-6));
        var size = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, _steps)) / (1 - MathF.Pow(Beta1, _steps));
        var keep = (float)Math.Min(averageDecay, (1.0 + _steps) / (10 + _steps));
        foreach (var (name, weight) in weights)
        {
            var own = given.TryGetValue(name, out var gradient) ? gradient : Numbers(weight.grad!);
            Update(Numbers(weight), own, _first[name], _second[name], _average[name], (clip, size, rate * WeightDecay, keep));
        }
    }

    /// <summary>Exchanges the weights and their running average.</summary>
    public void Swap()
    {
        foreach (var (name, weight) in weights)
        {
            var values = Read(weight);
            _average[name].CopyTo(Numbers(weight));
            _average[name] = values;
        }
    }

    private static void Update(Span<float> values, ReadOnlySpan<float> gradient, float[] first, float[] second, float[] average, (float Clip, float Size, float Decay, float Keep) step)
    {
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]) * step.Clip;
            var m = new Vector<float>(first, i);
            var v = new Vector<float>(second, i);
            m += (1 - Beta1) * (g - m);
            v += (1 - Beta2) * (g * g - v);
            m.CopyTo(first, i);
            v.CopyTo(second, i);
            var w = new Vector<float>(values[i..]);
            w -= step.Size * m / (Vector.SquareRoot(v) + new Vector<float>(Epsilon)) + step.Decay * w;
            w.CopyTo(values[i..]);
            var a = new Vector<float>(average, i);
            (a + (1 - step.Keep) * (w - a)).CopyTo(average, i);
        }

        for (; i < values.Length; i++)
        {
            var g = gradient[i] * step.Clip;
            first[i] += (1 - Beta1) * (g - first[i]);
            second[i] += (1 - Beta2) * (g * g - second[i]);
            values[i] -= step.Size * first[i] / (MathF.Sqrt(second[i]) + Epsilon) + step.Decay * values[i];
            average[i] += (1 - step.Keep) * (values[i] - average[i]);
        }
    }

    private static float[] Read(torch.Tensor tensor) => Numbers(tensor).ToArray();

    /// <summary>The numbers of a tensor where they lie: whole tensors in main memory only.</summary>
    private static Span<float> Numbers(torch.Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
