using System.Runtime.Intrinsics;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Syntax;

/// <summary>
/// A layer of long short-term memory (Hochreiter and Schmidhuber 1997) that reads the words of a sentence from the left and, with other
/// weights, from the right. What each word asks of the gates is worked out for all words at once; what the memory adds, word by word.
/// </summary>
internal sealed class BidirectionalLstm
{
    private const int H = WordEncoder.Hidden;

    /// <summary>The numbers remembered in one direction.</summary>
    private const int Memory = H / 2;

    private const int Gates = 4 * Memory;
    private const int V = 16;
    private readonly StackedColumns inputs;
    private readonly float[] forward, backward;
    private readonly int first, second;

    public BidirectionalLstm(NetworkWeights model, int layer)
    {
        inputs = new(model, $"forward{layer}", $"backward{layer}");
        (forward, backward) = (model[$"forward{layer}.memory"].Values, model[$"backward{layer}.memory"].Values);
        (first, second) = (inputs.Start($"forward{layer}"), inputs.Start($"backward{layer}"));
    }

    /// <summary>The columns that it needs for scores.</summary>
    public int Columns => inputs.Count;

    /// <summary>Reads the first <paramref name="n"/> rows; the result takes their place.</summary>
    public unsafe void Run(RowBuffers buffers, int n)
    {
        inputs.Score(buffers, n);
        fixed (float* left = forward, right = backward)
        {
            Read(buffers.Out + first, inputs.Count, buffers.X, H, n, left);
            Read(buffers.Out + second + (n - 1) * inputs.Count, -inputs.Count, buffers.X + Memory + (n - 1) * H, -H, n, right);
        }
    }

    /// <summary>One direction: the gates' rows lie <paramref name="step"/> numbers apart, those of the result <paramref name="stride"/>.</summary>
    private static unsafe void Read(float* asked, int step, float* result, int stride, int n, float* weights)
    {
        var cell = stackalloc float[Memory];
        var gates = stackalloc float[Gates];
        var last = stackalloc float[Memory];
        new Span<float>(cell, Memory).Clear();
        new Span<float>(last, Memory).Clear();
        for (var t = 0; t < n; t++, asked += step, result += stride)
        {
            Multiply(last, weights, asked, gates);
            for (var k = 0; k < Memory; k += V)
            {
                var (input, forget) = (Sigmoid(Vector512.Load(gates + k)), Sigmoid(Vector512.Load(gates + Memory + k)));
                var (fresh, output) = (Tanh(Vector512.Load(gates + 2 * Memory + k)), Sigmoid(Vector512.Load(gates + 3 * Memory + k)));
                var kept = forget * Vector512.Load(cell + k) + input * fresh;
                kept.Store(cell + k);
                var shown = output * Tanh(kept);
                shown.Store(last + k);
                shown.Store(result + k);
            }
        }
    }

    /// <summary>gates = asked + last W, a row of W a number remembered, in blocks of eight vectors that stay in registers.</summary>
    private static unsafe void Multiply(float* last, float* weights, float* asked, float* gates)
    {
        for (var column = 0; column < Gates; column += 8 * V, asked += 8 * V, gates += 8 * V)
        {
            var w = weights + column;
            Vector512<float> a = Vector512.Load(asked), b = Vector512.Load(asked + V), c = Vector512.Load(asked + 2 * V), d = Vector512.Load(asked + 3 * V);
            Vector512<float> e = Vector512.Load(asked + 4 * V), f = Vector512.Load(asked + 5 * V), g = Vector512.Load(asked + 6 * V), h = Vector512.Load(asked + 7 * V);
            for (var k = 0; k < Memory; k++, w += Gates)
            {
                var v = Vector512.Create(last[k]);
                a = Vector512.FusedMultiplyAdd(Vector512.Load(w), v, a);
                b = Vector512.FusedMultiplyAdd(Vector512.Load(w + V), v, b);
                c = Vector512.FusedMultiplyAdd(Vector512.Load(w + 2 * V), v, c);
                d = Vector512.FusedMultiplyAdd(Vector512.Load(w + 3 * V), v, d);
                e = Vector512.FusedMultiplyAdd(Vector512.Load(w + 4 * V), v, e);
                f = Vector512.FusedMultiplyAdd(Vector512.Load(w + 5 * V), v, f);
                g = Vector512.FusedMultiplyAdd(Vector512.Load(w + 6 * V), v, g);
                h = Vector512.FusedMultiplyAdd(Vector512.Load(w + 7 * V), v, h);
            }

            a.Store(gates); b.Store(gates + V); c.Store(gates + 2 * V); d.Store(gates + 3 * V);
            e.Store(gates + 4 * V); f.Store(gates + 5 * V); g.Store(gates + 6 * V); h.Store(gates + 7 * V);
        }
    }

    private static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-x));

    private static Vector512<float> Tanh(Vector512<float> x) => Sigmoid(x + x) * 2 - Vector512<float>.One;
}
