using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Syntax;

/// <summary>Linear layers over the same rows, side by side in one matrix, so that one product works them all out.</summary>
internal sealed class StackedColumns
{
    private const int H = WordEncoder.Hidden;
    private readonly Dictionary<string, int> starts = [];
    private readonly float[] weights, biases;

    public StackedColumns(NetworkWeights model, params ReadOnlySpan<string> names)
    {
        var width = 0;
        foreach (var name in names)
        {
            starts[name] = width;
            width += model[$"{name}.weight"].Columns;
        }

        Count = (width + DenseKernel.ScoreBlock - 1) / DenseKernel.ScoreBlock * DenseKernel.ScoreBlock;
        weights = new float[H * Count];
        biases = new float[Count];
        foreach (var (name, start) in starts)
        {
            var own = model[$"{name}.weight"];
            for (var row = 0; row < H; row++) own.Row(row).CopyTo(weights.AsSpan((row * Count) + start));
            model[$"{name}.bias"].Values.CopyTo(biases, start);
        }
    }

    /// <summary>The number of columns, those that only fill the last block included.</summary>
    public int Count { get; }

    /// <summary>The first column of a layer.</summary>
    public int Start(string name) => starts[name];

    /// <summary>Some of a row's results.</summary>
    public Span<float> Row(RowBuffers buffers, int row, int start, int length) => buffers.Scores((row * Count) + start, length);

    /// <summary>Works out the first <paramref name="n"/> rows.</summary>
    public unsafe void Score(RowBuffers buffers, int n)
    {
        fixed (float* weight = weights, bias = biases)
        {
            DenseKernel.Score(buffers.X, buffers.Out, n, Count, weight, bias);
        }
    }
}
