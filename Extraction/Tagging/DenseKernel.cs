using System.Runtime.Intrinsics;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// Matrix products in blocks of rows that stay in registers: six rows by 64 columns for a convolution, by 48 for the scores.
/// Buffers hold a whole number of blocks; what is computed past the last row is left for the caller to clear.
/// </summary>
internal static unsafe class DenseKernel
{
    public const int RowBlock = 6;
    private const int H = WordEncoder.Hidden;
    private const int V = 16;

    /// <summary>The columns of scores that are worked out at once.</summary>
    public const int ScoreBlock = 3 * V;

    /// <summary>y[t] = x[t] + relu(bias + x[t-d] W₀ + x[t] W₁ + x[t+d] W₂) for rows [0, n).</summary>
    public static void Convolve(float* x, float* y, int n, int dilation, float* weights, float* bias)
    {
        for (var column = 0; column < H; column += 4 * V)
        {
            for (var row = 0; row < n; row += RowBlock) Block(x + row * H, y + row * H + column, dilation, weights + column, bias + column, column);
        }
    }

    /// <summary>scores[t] = bias + x[t] W for rows [0, n) and a number of columns that 48 divides.</summary>
    public static void Score(float* x, float* scores, int n, int columns, float* weights, float* bias)
    {
        for (var column = 0; column < columns; column += ScoreBlock)
        {
            for (var row = 0; row < n; row += RowBlock) Score(x + row * H, scores + row * columns + column, columns, weights + column, bias + column);
        }
    }

    private static void Score(float* a, float* s, int columns, float* weights, float* bias)
    {
        Vector512<float> a0 = Vector512.Load(bias), a1 = Vector512.Load(bias + V), a2 = Vector512.Load(bias + 2 * V);
        Vector512<float> b0 = a0, b1 = a1, b2 = a2, c0 = a0, c1 = a1, c2 = a2, d0 = a0, d1 = a1, d2 = a2, e0 = a0, e1 = a1, e2 = a2, f0 = a0, f1 = a1, f2 = a2;
        for (var k = 0; k < H; k++)
        {
            var w = weights + k * columns;
            Vector512<float> w0 = Vector512.Load(w), w1 = Vector512.Load(w + V), w2 = Vector512.Load(w + 2 * V);
            var v = Vector512.Create(a[k]);
            a0 = Vector512.FusedMultiplyAdd(w0, v, a0); a1 = Vector512.FusedMultiplyAdd(w1, v, a1); a2 = Vector512.FusedMultiplyAdd(w2, v, a2);
            v = Vector512.Create(a[H + k]);
            b0 = Vector512.FusedMultiplyAdd(w0, v, b0); b1 = Vector512.FusedMultiplyAdd(w1, v, b1); b2 = Vector512.FusedMultiplyAdd(w2, v, b2);
            v = Vector512.Create(a[2 * H + k]);
            c0 = Vector512.FusedMultiplyAdd(w0, v, c0); c1 = Vector512.FusedMultiplyAdd(w1, v, c1); c2 = Vector512.FusedMultiplyAdd(w2, v, c2);
            v = Vector512.Create(a[3 * H + k]);
            d0 = Vector512.FusedMultiplyAdd(w0, v, d0); d1 = Vector512.FusedMultiplyAdd(w1, v, d1); d2 = Vector512.FusedMultiplyAdd(w2, v, d2);
            v = Vector512.Create(a[4 * H + k]);
            e0 = Vector512.FusedMultiplyAdd(w0, v, e0); e1 = Vector512.FusedMultiplyAdd(w1, v, e1); e2 = Vector512.FusedMultiplyAdd(w2, v, e2);
            v = Vector512.Create(a[5 * H + k]);
            f0 = Vector512.FusedMultiplyAdd(w0, v, f0); f1 = Vector512.FusedMultiplyAdd(w1, v, f1); f2 = Vector512.FusedMultiplyAdd(w2, v, f2);
        }

        a0.Store(s); a1.Store(s + V); a2.Store(s + 2 * V); s += columns;
        b0.Store(s); b1.Store(s + V); b2.Store(s + 2 * V); s += columns;
        c0.Store(s); c1.Store(s + V); c2.Store(s + 2 * V); s += columns;
        d0.Store(s); d1.Store(s + V); d2.Store(s + 2 * V); s += columns;
        e0.Store(s); e1.Store(s + V); e2.Store(s + 2 * V); s += columns;
        f0.Store(s); f1.Store(s + V); f2.Store(s + 2 * V);
    }

    private static void Block(float* x, float* y, int dilation, float* weights, float* bias, int column)
    {
        Vector512<float> a0 = Vector512.Load(bias), a1 = Vector512.Load(bias + V), a2 = Vector512.Load(bias + 2 * V), a3 = Vector512.Load(bias + 3 * V);
        Vector512<float> b0 = a0, b1 = a1, b2 = a2, b3 = a3, c0 = a0, c1 = a1, c2 = a2, c3 = a3;
        Vector512<float> d0 = a0, d1 = a1, d2 = a2, d3 = a3, e0 = a0, e1 = a1, e2 = a2, e3 = a3, f0 = a0, f1 = a1, f2 = a2, f3 = a3;
        for (var tap = 0; tap < 3; tap++)
        {
            var a = x + (tap - 1) * dilation * H;
            var w = weights + tap * H * H;
            for (var k = 0; k < H; k++, w += H)
            {
                Vector512<float> w0 = Vector512.Load(w), w1 = Vector512.Load(w + V), w2 = Vector512.Load(w + 2 * V), w3 = Vector512.Load(w + 3 * V);
                var v = Vector512.Create(a[k]);
                a0 = Vector512.FusedMultiplyAdd(w0, v, a0); a1 = Vector512.FusedMultiplyAdd(w1, v, a1); a2 = Vector512.FusedMultiplyAdd(w2, v, a2); a3 = Vector512.FusedMultiplyAdd(w3, v, a3);
                v = Vector512.Create(a[H + k]);
                b0 = Vector512.FusedMultiplyAdd(w0, v, b0); b1 = Vector512.FusedMultiplyAdd(w1, v, b1); b2 = Vector512.FusedMultiplyAdd(w2, v, b2); b3 = Vector512.FusedMultiplyAdd(w3, v, b3);
                v = Vector512.Create(a[2 * H + k]);
                c0 = Vector512.FusedMultiplyAdd(w0, v, c0); c1 = Vector512.FusedMultiplyAdd(w1, v, c1); c2 = Vector512.FusedMultiplyAdd(w2, v, c2); c3 = Vector512.FusedMultiplyAdd(w3, v, c3);
                v = Vector512.Create(a[3 * H + k]);
                d0 = Vector512.FusedMultiplyAdd(w0, v, d0); d1 = Vector512.FusedMultiplyAdd(w1, v, d1); d2 = Vector512.FusedMultiplyAdd(w2, v, d2); d3 = Vector512.FusedMultiplyAdd(w3, v, d3);
                v = Vector512.Create(a[4 * H + k]);
                e0 = Vector512.FusedMultiplyAdd(w0, v, e0); e1 = Vector512.FusedMultiplyAdd(w1, v, e1); e2 = Vector512.FusedMultiplyAdd(w2, v, e2); e3 = Vector512.FusedMultiplyAdd(w3, v, e3);
                v = Vector512.Create(a[5 * H + k]);
                f0 = Vector512.FusedMultiplyAdd(w0, v, f0); f1 = Vector512.FusedMultiplyAdd(w1, v, f1); f2 = Vector512.FusedMultiplyAdd(w2, v, f2); f3 = Vector512.FusedMultiplyAdd(w3, v, f3);
            }
        }

        x += column;
        Finish(x, y, a0, a1, a2, a3);
        Finish(x + H, y + H, b0, b1, b2, b3);
        Finish(x + 2 * H, y + 2 * H, c0, c1, c2, c3);
        Finish(x + 3 * H, y + 3 * H, d0, d1, d2, d3);
        Finish(x + 4 * H, y + 4 * H, e0, e1, e2, e3);
        Finish(x + 5 * H, y + 5 * H, f0, f1, f2, f3);
    }

    private static void Finish(float* x, float* y, Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3)
    {
        (Vector512.Load(x) + Vector512.Max(v0, Vector512<float>.Zero)).Store(y);
        (Vector512.Load(x + V) + Vector512.Max(v1, Vector512<float>.Zero)).Store(y + V);
        (Vector512.Load(x + 2 * V) + Vector512.Max(v2, Vector512<float>.Zero)).Store(y + 2 * V);
        (Vector512.Load(x + 3 * V) + Vector512.Max(v3, Vector512<float>.Zero)).Store(y + 3 * V);
    }
}
