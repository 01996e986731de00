using System.Collections.Concurrent;
using System.Runtime.Intrinsics;

namespace Dateline.Extraction.Tagging;

/// <summary>A word as the network first sees it.</summary>
/// <param name="Hash">The hash of the word, folded.</param>
/// <param name="Input">Its share of the first hidden row, the bias included.</param>
internal sealed record EncodedWord(ulong Hash, float[] Input);

/// <summary>
/// Turns words into their share of the network's first hidden row: frozen vector, learned vector, character convolution, case, lists,
/// through a hidden layer of their own. It depends on the characters alone, so it is worked out once a word and kept.
/// </summary>
internal sealed class WordEncoder(NetworkWeights model)
{
    public const int Hidden = 128;

    /// <summary>Words kept: about 40 MB. When they are more, the store starts afresh.</summary>
    private const int Kept = 60_000;

    private readonly Matrix _known = model["known"];
    private readonly Matrix _characters = model["characters"];
    private readonly Matrix _filters = model["filters.weight"];
    private readonly Matrix _filterBias = model["filters.bias"];
    private readonly Matrix _hidden = model["word.hidden.weight"];
    private readonly Matrix _hiddenBias = model["word.hidden.bias"];
    private readonly Matrix _weight = model["word.weight"];
    private readonly Matrix _bias = model["word.bias"];
    private readonly ConcurrentDictionary<string, EncodedWord> _words = new(StringComparer.Ordinal);

    public EncodedWord Encode(ReadOnlySpan<char> token)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(token, out var word)) return word;
        word = Compute(token);
        if (token.Length > 64) return word;
        if (_words.Count >= Kept) _words.Clear();
        lookup.TryAdd(token, word);
        return word;
    }

    private EncodedWord Compute(ReadOnlySpan<char> token)
    {
        var features = WordFeatures.Of(token, model.Vectors, model.Known, model.Lists);
        Span<float> parts = stackalloc float[model.Vectors.Dimensions + _known.Columns + _filters.Columns];
        parts.Clear();
        if (features.Vector >= 0) model.Vectors.Expand(features.Vector, parts);
        if (features.Known >= 0) _known.Row(features.Known).CopyTo(parts[model.Vectors.Dimensions..]);
        Convolve(token, parts[^_filters.Columns..]);

        Span<float> hidden = stackalloc float[_hidden.Columns];
        _hiddenBias.Values.CopyTo(hidden);
        for (var i = 0; i < parts.Length; i++) AddRow(hidden, _hidden.Row(i), parts[i]);
        AddRow(hidden, _hidden.Row(parts.Length + (int)features.Shape), 1);
        for (var bit = 0; bit < NameLists.Bits; bit++)
        {
            if (((int)features.Listed >> bit & 1) != 0) AddRow(hidden, _hidden.Row(parts.Length + CaseShapes.Count + bit), 1);
        }

        var input = new float[Hidden];
        _bias.Values.CopyTo(input, 0);
        for (var i = 0; i < hidden.Length; i++) AddRow(input, _weight.Row(i), MathF.Max(hidden[i], 0));
        return new EncodedWord(features.Hash, input);
    }

    private static void AddRow(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        if (factor == 0) return;
        for (var i = 0; i < sum.Length; i += Vector256<float>.Count)
        {
            (Vector256.Create(sum[i..]) + Vector256.Create(row[i..]) * factor).CopyTo(sum[i..]);
        }
    }

    /// <summary>Every three characters in turn through the filters; the strongest answer of each filter.</summary>
    private void Convolve(ReadOnlySpan<char> token, Span<float> strongest)
    {
        Span<byte> codes = stackalloc byte[CharacterCodes.MaxLength];
        var length = CharacterCodes.Write(token, codes);
        Span<float> answers = stackalloc float[_filters.Columns];
        var width = _characters.Columns;
        for (var at = 0; at < length; at++)
        {
            _filterBias.Values.CopyTo(answers);
            for (var tap = -1; tap <= 1; tap++)
            {
                if (at + tap < 0 || at + tap >= length) continue;
                var character = _characters.Row(codes[at + tap]);
                for (var c = 0; c < width; c++) AddRow(answers, _filters.Row((tap + 1) * width + c), character[c]);
            }

            for (var f = 0; f < answers.Length; f++) strongest[f] = MathF.Max(strongest[f], answers[f]);
        }
    }
}
