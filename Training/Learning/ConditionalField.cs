using System.Numerics.Tensors;
using Dateline.Extraction.Tagging;

namespace Dateline.Training.Learning;

/// <summary>
/// A linear-chain conditional random field whose target is a set of paths: every path through the states allowed at each token. Coarse
/// labels are so marginalised over the types they may mean (Tsuboi et al. 2008, "Training conditional random fields using incomplete
/// annotations"). The gradient is the difference of two forward-backward passes, computed here rather than by automatic differentiation.
/// </summary>
internal sealed class ConditionalField
{
    private const int S = TagScheme.States;
    private const int W = TagScheme.Width;
    private readonly float[] _step = new float[S * W];
    private readonly float[] _stepBack = new float[S * W];
    private float[] _all = [];
    private float[] _allowed = [];

    /// <summary>Sets the transition scores (row: from, column: to).</summary>
    public void Load(ReadOnlySpan<float> transitions)
    {
        for (var from = 0; from < S; from++)
        {
            for (var to = 0; to < S; to++)
            {
                var value = TagScheme.MayFollow(from, to) ? MathF.Exp(transitions[from * S + to]) : 0;
                _step[from * W + to] = value;
                _stepBack[to * W + from] = value;
            }
        }
    }

    /// <summary>
    /// Adds a sentence's gradients and returns its loss (negative log-likelihood), or null when no allowed path exists.
    /// </summary>
    /// <param name="scores">The scores, <c>[tokens, States]</c>.</param>
    /// <param name="allowed">The allowed states a token.</param>
    /// <param name="weight">The factor of the gradients.</param>
    /// <param name="scoreGradient">Takes the gradient by score.</param>
    /// <param name="transitionGradient">Takes the gradient by transition score, <c>[States, States]</c>.</param>
    public double? Accumulate(ReadOnlySpan<float> scores, ReadOnlySpan<ulong> allowed, float weight, Span<float> scoreGradient, Span<float> transitionGradient)
    {
        var n = allowed.Length;
        if (_all.Length < n * W * 2)
        {
            _all = new float[n * W * 2];
            _allowed = new float[n * W * 2];
        }

        var target = Forward(scores, allowed, free: false, _allowed);
        if (target is null) return null;
        var total = Forward(scores, allowed, free: true, _all)!.Value;
        Backward(n, _all, weight, scoreGradient, transitionGradient);
        Backward(n, _allowed, -weight, scoreGradient, transitionGradient);
        return (total - target.Value) * weight;
    }

    // Layout of a buffer: for each token its forward row, scaled to sum 1, and then its row of exponentiated scores.
    private double? Forward(ReadOnlySpan<float> scores, ReadOnlySpan<ulong> allowed, bool free, float[] buffer)
    {
        var log = 0.0;
        Span<float> before = stackalloc float[W];
        for (var t = 0; t < allowed.Length; t++)
        {
            var mask = free ? TagScheme.Any : allowed[t];
            var row = buffer.AsSpan(t * 2 * W, W);
            var local = buffer.AsSpan(t * 2 * W + W, W);
            var max = float.NegativeInfinity;
            for (var s = 0; s < S; s++)
            {
                if (Open(mask, t, allowed.Length, s)) max = MathF.Max(max, scores[t * S + s]);
            }

            local.Clear();
            for (var s = 0; s < S; s++)
            {
                if (Open(mask, t, allowed.Length, s)) local[s] = MathF.Exp(scores[t * S + s] - max);
            }

            if (t == 0) local.CopyTo(row);
            else
            {
                Multiply(before, _step, row);
                TensorPrimitives.Multiply(row, local, row);
            }

            var sum = TensorPrimitives.Sum(row);
            if (!(sum > 0)) return null;
            TensorPrimitives.Multiply(row, 1 / sum, row);
            row.CopyTo(before);
            log += Math.Log(sum) + max;
        }

        return log;
    }

    private void Backward(int n, float[] buffer, float weight, Span<float> scoreGradient, Span<float> transitionGradient)
    {
        Span<float> beta = stackalloc float[W];
        Span<float> next = stackalloc float[W];
        Span<float> posterior = stackalloc float[W];
        Span<float> step = stackalloc float[W];
        beta.Fill(1);
        for (var t = n - 1; t >= 0; t--)
        {
            var row = buffer.AsSpan(t * 2 * W, W);
            TensorPrimitives.Multiply(row, beta, posterior);
            var sum = TensorPrimitives.Sum(posterior);
            for (var s = 0; s < S; s++) scoreGradient[t * S + s] += weight * posterior[s] / sum;
            if (t == 0) break;
            TensorPrimitives.Multiply(buffer.AsSpan(t * 2 * W + W, W), beta, next);
            var before = buffer.AsSpan((t - 1) * 2 * W, W);
            Multiply(next, _stepBack, beta);
            var scale = TensorPrimitives.Dot<float>(before, beta);
            for (var from = 0; from < S; from++)
            {
                if (before[from] < 1e-7f) continue;
                var factor = weight * before[from] / scale;
                TensorPrimitives.Multiply(_step.AsSpan(from * W, S), next[..S], step[..S]);
                TensorPrimitives.MultiplyAdd(step[..S], factor, transitionGradient.Slice(from * S, S), transitionGradient.Slice(from * S, S));
            }

            TensorPrimitives.Multiply(beta, 1 / TensorPrimitives.Max<float>(beta), beta);
        }
    }

    private static bool Open(ulong mask, int t, int length, int state) =>
        (mask >> state & 1) != 0 && (t > 0 || TagScheme.MayStart(state)) && (t < length - 1 || TagScheme.MayEnd(state));

    private static void Multiply(ReadOnlySpan<float> row, float[] matrix, Span<float> result)
    {
        result.Clear();
        for (var k = 0; k < S; k++)
        {
            if (row[k] != 0) TensorPrimitives.MultiplyAdd(matrix.AsSpan(k * W, W), row[k], result, result);
        }
    }
}
