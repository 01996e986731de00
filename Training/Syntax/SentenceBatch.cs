using System.Runtime.InteropServices;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Syntax;

/// <summary>Sentences of like length side by side, the shorter ones filled up: their different words once each, and tokens as rows.</summary>
internal sealed class SentenceBatch
{
    private const float Never = -1e9f;
    private readonly Dictionary<string, int> _rows = [];

    public SentenceBatch(IReadOnlyList<ParsedSentence> sentences)
    {
        Sentences = sentences;
        Length = sentences.Max(sentence => sentence.Count);
        Tokens = new long[sentences.Count * Length];
        foreach (var (s, sentence) in sentences.Index())
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, sentence.Words[i], out var known);
                if (!known)
                {
                    row = Words.Count;
                    Words.Add(sentence.Words[i]);
                    Features.Add(sentence.Features[i]);
                }

                Tokens[s * Length + i] = row;
                Filled.Add(s * Length + i);
            }
        }
    }

    public IReadOnlyList<ParsedSentence> Sentences { get; }

    /// <summary>The length of the longest.</summary>
    public int Length { get; }

    public List<string> Words { get; } = [];

    public List<WordFeatures> Features { get; } = [];

    /// <summary>The word of each token.</summary>
    public long[] Tokens { get; }

    /// <summary>The rows that hold a token.</summary>
    public List<long> Filled { get; } = [];

    /// <summary>1 where there is a token: <c>[sentences, length, 1]</c>.</summary>
    public Tensor Present()
    {
        var present = new float[Tokens.Length];
        foreach (var row in Filled) present[row] = 1;
        return tensor(present, Sentences.Count, Length, 1);
    }

    /// <summary>0 where a head may be and a very small number elsewhere: <c>[sentences, length, 1 + length]</c>.</summary>
    public Tensor Possible()
    {
        var possible = new float[Tokens.Length * (Length + 1)];
        for (var row = 0; row < Tokens.Length; row++)
        {
            var (count, word) = (Sentences[row / Length].Count, row % Length);
            for (var head = 1; head <= Length; head++) possible[row * (Length + 1) + head] = head > count || head == word + 1 ? Never : 0;
        }

        return tensor(possible, Sentences.Count, Length, Length + 1);
    }

    /// <summary>The distance from each word to each, as <see cref="ArcDistance"/> numbers them: <c>[sentences, length, length]</c>.</summary>
    public Tensor Distances() =>
        tensor([.. Enumerable.Range(0, Length * Length).Select(i => (long)ArcDistance.Of(i % Length - i / Length))], 1, Length, Length).expand(Sentences.Count, Length, Length);

    /// <summary>The wanted heads: <c>[sentences, length, 1 + length]</c>.</summary>
    public Tensor Heads()
    {
        var wanted = new float[Tokens.Length * (Length + 1)];
        foreach (var (s, sentence) in Sentences.Index())
        {
            for (var i = 0; i < sentence.Count; i++)
                sentence.Target.Heads.AsSpan(i * (sentence.Count + 1), sentence.Count + 1).CopyTo(wanted.AsSpan((s * Length + i) * (Length + 1)));
        }

        return tensor(wanted, Sentences.Count, Length, Length + 1);
    }

    /// <summary>The wanted tags of the tokens.</summary>
    public Tensor Tags() => tensor([.. Sentences.SelectMany(sentence => sentence.Target.Tags)], Filled.Count, WordTag.Count);

    /// <summary>The wanted relations of the tokens.</summary>
    public Tensor Relations() => tensor([.. Sentences.SelectMany(sentence => sentence.Target.Relations)], Filled.Count, ParserNetwork.Relations);

    /// <summary>Of each token, the row of its head among <c>[sentences × (1 + length)]</c> and the distance to it.</summary>
    public (Tensor Rows, Tensor Distances) Tree(IReadOnlyList<int[]> heads)
    {
        List<long> rows = [], distances = [];
        foreach (var (s, tree) in heads.Index())
        {
            for (var i = 0; i < tree.Length; i++)
            {
                rows.Add(s * (Length + 1) + tree[i]);
                distances.Add(tree[i] == 0 ? ArcDistance.Count : ArcDistance.Of(tree[i] - 1 - i));
            }
        }

        return (tensor(rows.ToArray()), tensor(distances.ToArray()));
    }
}
