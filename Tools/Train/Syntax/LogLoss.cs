namespace Dateline.Tools.Train.Syntax;

/// <summary>The loss of a soft choice: minus the logarithm of the probability given to the right outputs together.</summary>
internal static class LogLoss
{
    /// <summary>Its gradient by the scores; outputs not allowed take no part.</summary>
    public static void Gradient(ReadOnlySpan<float> scores, Func<int, bool> allowed, Func<int, bool> right, Span<float> gradient)
    {
        var top = float.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            if (allowed(i)) top = Math.Max(top, scores[i]);
        }

        float total = 0, good = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            gradient[i] = allowed(i) ? MathF.Exp(scores[i] - top) : 0;
            total += gradient[i];
            if (right(i)) good += gradient[i];
        }

        for (var i = 0; i < scores.Length; i++) gradient[i] = (gradient[i] / total) - (right(i) ? gradient[i] / Math.Max(good, 1e-20f) : 0);
    }
}
