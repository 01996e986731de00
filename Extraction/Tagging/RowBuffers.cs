using System.Runtime.InteropServices;

namespace Dateline.Extraction.Tagging;

/// <summary>The rows of a window with zeros to either side, aligned for vectors.</summary>
internal sealed unsafe class RowBuffers : IDisposable
{
    private const int H = WordEncoder.Hidden;
    private const nuint Alignment = 64;
    private readonly void* _memory;
    private readonly int _margin;

    /// <param name="rows">The most rows.</param>
    /// <param name="margin">How many rows of zeros go before and after.</param>
    /// <param name="columns">The most scores of a row.</param>
    public RowBuffers(int rows, int margin, int columns)
    {
        _margin = margin;
        var padded = rows + 2 * margin + DenseKernel.RowBlock;
        var bytes = (nuint)(padded * (2 * H + columns) * sizeof(float));
        _memory = NativeMemory.AlignedAlloc(bytes, Alignment);
        NativeMemory.Clear(_memory, bytes);
        X = (float*)_memory + margin * H;
        Y = X + padded * H;
        Out = (float*)_memory + 2 * padded * H;
    }

    public float* X { get; private set; }

    public float* Y { get; private set; }

    public float* Out { get; }

    public Span<float> Row(int row) => new(X + row * H, H);

    public Span<float> Scores(int start, int length) => new(Out + start, length);

    public void Swap()
    {
        var x = X;
        X = Y;
        Y = x;
    }

    /// <summary>Clears the margin after the last row.</summary>
    public void ClearAfter(float* rows, int n) => new Span<float>(rows + n * H, (_margin + DenseKernel.RowBlock) * H).Clear();

    public void Dispose() => NativeMemory.AlignedFree(_memory);
}
