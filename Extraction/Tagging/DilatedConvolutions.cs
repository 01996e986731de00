namespace Dateline.Extraction.Tagging;

/// <summary>Residual convolutions over the words of a text, each over a word and the two that stand so many words before and after it.</summary>
internal sealed class DilatedConvolutions(NetworkWeights model)
{
    private readonly int[] _dilations = model.Dilations;
    private readonly Matrix[] _weights = [.. model.Dilations.Select((_, i) => model[$"layer{i}.weight"])];
    private readonly Matrix[] _biases = [.. model.Dilations.Select((_, i) => model[$"layer{i}.bias"])];

    /// <summary>How many rows of zeros they need before and after the words.</summary>
    public int Margin => _dilations.Max();

    /// <summary>Works through the first <paramref name="n"/> rows; the result takes their place.</summary>
    public unsafe void Run(RowBuffers buffers, int n)
    {
        buffers.ClearAfter(buffers.X, n);
        for (var layer = 0; layer < _weights.Length; layer++)
        {
            fixed (float* weights = _weights[layer].Values, bias = _biases[layer].Values)
            {
                DenseKernel.Convolve(buffers.X, buffers.Y, n, _dilations[layer], weights, bias);
            }

            buffers.Swap();
            buffers.ClearAfter(buffers.X, n);
        }
    }
}
