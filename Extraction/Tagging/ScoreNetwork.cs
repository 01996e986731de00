using System.Runtime.InteropServices;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// The trained network in managed code: a row of scores, one a state, for every token of a text. Residual dilated convolutions (Strubell
/// et al. 2017) see at most <see cref="_reach"/> tokens to either side, so a long text is worked through in windows that overlap by so
/// much, with the result of one pass over the whole.
/// </summary>
internal sealed class ScoreNetwork
{
    private const int H = WordEncoder.Hidden;
    private const int Window = 480;
    private readonly WordEncoder _words;
    private readonly Matrix _positions;
    private readonly Matrix[] _weights;
    private readonly Matrix[] _biases;
    private readonly Matrix _out;
    private readonly float[] _outBias;
    private readonly TaggerModel _model;
    private readonly int _reach;
    private readonly int _margin;

    public ScoreNetwork(TaggerModel model)
    {
        _model = model;
        _words = new WordEncoder(model);
        _positions = model["position.weight"];
        _weights = [.. model.Dilations.Select((_, i) => model[$"layer{i}.weight"])];
        _biases = [.. model.Dilations.Select((_, i) => model[$"layer{i}.bias"])];
        _out = model["out.weight"].Widen(TagScheme.Width);
        _outBias = [.. model["out.bias"].Values, .. new float[TagScheme.Width - TagScheme.States]];
        _reach = model.Dilations.Sum();
        _margin = model.Dilations.Max();
    }

    /// <summary>The words of a text's tokens.</summary>
    public EncodedWord[] Encode(TokenizedText text)
    {
        var words = new EncodedWord[text.Tokens.Length];
        for (var i = 0; i < words.Length; i++) words[i] = _words.Encode(text[i]);
        return words;
    }

    /// <summary>Where a text's tokens stand.</summary>
    public Position[] Locate(TokenizedText text, EncodedWord[] words)
    {
        var positions = new Position[words.Length];
        var hashes = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++) hashes[i] = words[i].Hash;
        PositionFeatures.Write(text, hashes, _model.Lists, positions);
        return positions;
    }

    /// <summary>The scores of tokens <c>[first, last)</c> of a text, a row of <see cref="TagScheme.Width"/> a token.</summary>
    public float[] Score(EncodedWord[] words, Position[] positions, int first, int last)
    {
        var scores = new float[(last - first) * TagScheme.Width];
        using var buffers = new Buffers(Window + 2 * _reach, _margin);
        for (var start = first; start < last; start += Window)
        {
            var end = Math.Min(start + Window, last);
            var from = Math.Max(0, start - _reach);
            var to = Math.Min(words.Length, end + _reach);
            Run(words.AsSpan(from, to - from), positions.AsSpan(from, to - from), buffers);
            buffers.Scores((start - from) * TagScheme.Width, (end - start) * TagScheme.Width).CopyTo(scores.AsSpan((start - first) * TagScheme.Width));
        }

        return scores;
    }

    private unsafe void Run(ReadOnlySpan<EncodedWord> words, ReadOnlySpan<Position> positions, Buffers buffers)
    {
        var n = words.Length;
        for (var t = 0; t < n; t++) First(words[t].Input, positions[t], new Span<float>(buffers.X + t * H, H));
        buffers.ClearAfter(buffers.X, n);
        for (var layer = 0; layer < _weights.Length; layer++)
        {
            fixed (float* weights = _weights[layer].Values, bias = _biases[layer].Values)
            {
                DenseKernel.Convolve(buffers.X, buffers.Y, n, _model.Dilations[layer], weights, bias);
            }

            buffers.Swap();
            buffers.ClearAfter(buffers.X, n);
        }

        fixed (float* weights = _out.Values, bias = _outBias)
        {
            DenseKernel.Score(buffers.X, buffers.Out, n, weights, bias);
        }
    }

    private void First(float[] word, Position position, Span<float> row)
    {
        word.CopyTo(row);
        for (var bits = (uint)position; bits != 0; bits &= bits - 1)
        {
            var add = _positions.Row(int.TrailingZeroCount((int)bits));
            for (var i = 0; i < H; i++) row[i] += add[i];
        }

        for (var i = 0; i < H; i++) row[i] = MathF.Max(row[i], 0);
    }

    /// <summary>The rows of a window with zeros to either side, aligned for vectors.</summary>
    private sealed unsafe class Buffers : IDisposable
    {
        private const nuint Alignment = 64;
        private readonly void* _memory;
        private readonly int _margin;

        public Buffers(int rows, int margin)
        {
            _margin = margin;
            var padded = rows + 2 * margin + DenseKernel.RowBlock;
            var bytes = (nuint)(padded * (2 * H + TagScheme.Width) * sizeof(float));
            _memory = NativeMemory.AlignedAlloc(bytes, Alignment);
            NativeMemory.Clear(_memory, bytes);
            X = (float*)_memory + margin * H;
            Y = X + padded * H;
            Out = (float*)_memory + 2 * padded * H;
        }

        public float* X { get; private set; }

        public float* Y { get; private set; }

        public float* Out { get; }

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
}
