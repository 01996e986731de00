using System.Runtime.InteropServices;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Learning;

/// <summary>Examples laid end to end: their words once each, and the tokens as rows.</summary>
internal sealed class Batch
{
    private readonly Dictionary<string, int> _rows = [];

    public Batch(IReadOnlyList<Example> examples, Lexicon lexicon)
    {
        Examples = examples;
        foreach (var text in examples.Select(example => example.Text)) Add(text, lexicon);
    }

    public IReadOnlyList<Example> Examples { get; }

    public List<string> Words { get; } = [];

    public List<WordFeatures> Features { get; } = [];

    /// <summary>The word of each token.</summary>
    public List<int> Tokens { get; } = [];

    public List<Position> Positions { get; } = [];

    /// <summary>How many tokens of the same text stand before and after each.</summary>
    public List<(int Before, int After)> Room { get; } = [];

    public int Count => Tokens.Count;

    private void Add(TokenizedText text, Lexicon lexicon)
    {
        var n = text.Tokens.Length;
        var hashes = new ulong[n];
        for (var i = 0; i < n; i++)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, text[i].ToString(), out var known);
            if (!known)
            {
                row = Words.Count;
                Words.Add(text[i].ToString());
                Features.Add(lexicon.Features(text[i]));
            }

            hashes[i] = Features[row].Hash;
            Tokens.Add(row);
            Room.Add((i, n - 1 - i));
        }

        var positions = new Position[n];
        PositionFeatures.Write(text, hashes, lexicon.Lists, positions);
        Positions.AddRange(positions);
    }
}

/// <summary>The tables that tell what is known of a word.</summary>
internal sealed record Lexicon(WordVectors Vectors, WordTable Known, NameLists Lists)
{
    public WordFeatures Features(ReadOnlySpan<char> token) => WordFeatures.Of(token, Vectors, Known, Lists);
}
