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
    private readonly DilatedConvolutions _convolutions;
    private readonly Matrix _out;
    private readonly float[] _outBias;
    private readonly NetworkWeights _model;
    private readonly int _reach;

    public ScoreNetwork(NetworkWeights model)
    {
        _model = model;
        _words = new WordEncoder(model);
        _positions = model["position.weight"];
        _convolutions = new DilatedConvolutions(model);
        _out = model["out.weight"].Widen(TagScheme.Width);
        _outBias = [.. model["out.bias"].Values, .. new float[TagScheme.Width - TagScheme.States]];
        _reach = model.Dilations.Sum();
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
        using var buffers = new RowBuffers(Window + 2 * _reach, _convolutions.Margin, TagScheme.Width);
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

    private unsafe void Run(ReadOnlySpan<EncodedWord> words, ReadOnlySpan<Position> positions, RowBuffers buffers)
    {
        var n = words.Length;
        for (var t = 0; t < n; t++) First(words[t].Input, positions[t], new Span<float>(buffers.X + t * H, H));
        _convolutions.Run(buffers, n);
        fixed (float* weights = _out.Values, bias = _outBias)
        {
            DenseKernel.Score(buffers.X, buffers.Out, n, TagScheme.Width, weights, bias);
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
}
