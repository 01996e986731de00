using System.Buffers;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// Finds names with the learned network: scores for every token, evidence shared over the document, and the best path of states
/// through each sentence. Loads its resources once; safe to share between threads; linear in the length of the text.
/// </summary>
public sealed class NameTagger : INameTagger
{
    /// <summary>A longer stretch without the end of a sentence is decoded in parts.</summary>
    private const int LongestSentence = 1_000;

    /// <summary>Evidence is shared within so many tokens; a longer text is worked through in blocks, which bounds the memory.</summary>
    private const int Block = 20_000;

    private static readonly Lazy<NameTagger> Loaded = new(() => new NameTagger(NetworkWeights.Load()));

    private readonly ScoreNetwork _network;
    private readonly Viterbi _viterbi;

    internal NameTagger(NetworkWeights model)
    {
        _network = new ScoreNetwork(model);
        _viterbi = new Viterbi(model["transitions"].Values);
        Vectors = model.Vectors;
        Lists = model.Lists;
    }

    /// <summary>The tagger of this build.</summary>
    public static NameTagger Default => Loaded.Value;

    /// <summary>The word vectors it reads with.</summary>
    internal WordVectors Vectors { get; }

    /// <summary>The lists of names it reads with.</summary>
    internal NameLists Lists { get; }

    /// <inheritdoc/>
    public IReadOnlyList<NameSpan> Tag(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = _network.Encode(text);
        var positions = _network.Locate(text, words);
        List<NameSpan> names = [];
        for (var first = 0; first < text.Sentences.Length;)
        {
            var last = BlockEnd(text, first);
            TagBlock(text, words, positions, first, last, names);
            first = last;
        }

        return names;
    }

    /// <summary>Sentences to a block's worth of tokens, one at least.</summary>
    private static int BlockEnd(TokenizedText text, int first)
    {
        var last = first + 1;
        while (last < text.Sentences.Length && text.Sentences[last].EndToken - text.Sentences[first].FirstToken <= Block) last++;
        return last;
    }

    private void TagBlock(TokenizedText text, EncodedWord[] words, Position[] positions, int firstSentence, int lastSentence, List<NameSpan> names)
    {
        var (from, to) = (text.Sentences[firstSentence].FirstToken, text.Sentences[lastSentence - 1].EndToken);
        var scores = _network.Score(words, positions, from, to);
        DocumentEvidence.Apply(text, from, words.AsSpan(from, to - from), scores);
        var back = ArrayPool<byte>.Shared.Rent(Math.Min(LongestSentence, to - from) * TagScheme.Width);
        Span<byte> states = stackalloc byte[LongestSentence];
        for (var s = firstSentence; s < lastSentence; s++)
        {
            for (var first = text.Sentences[s].FirstToken; first < text.Sentences[s].EndToken; first += LongestSentence)
            {
                var n = Math.Min(LongestSentence, text.Sentences[s].EndToken - first);
                var rows = scores.AsSpan((first - from) * TagScheme.Width, n * TagScheme.Width);
                _viterbi.Decode(rows, states[..n], back);
                Collect(text, first, states[..n], rows, names);
            }
        }

        ArrayPool<byte>.Shared.Return(back);
    }

    /// <summary>The network's scores before any evidence, a row of <see cref="TagScheme.States"/> a token.</summary>
    internal float[] Scores(TokenizedText text)
    {
        var words = _network.Encode(text);
        var scores = _network.Score(words, _network.Locate(text, words), 0, words.Length);
        return [.. scores.Chunk(TagScheme.Width).SelectMany(row => row[..TagScheme.States])];
    }

    private static void Collect(TokenizedText text, int offset, ReadOnlySpan<byte> states, ReadOnlySpan<float> scores, List<NameSpan> names)
    {
        for (int t = 0, first = 0; t < states.Length; t++)
        {
            if (states[t] == TagScheme.Outside) continue;
            if (TagScheme.MayStart(states[t])) first = t;
            if (!TagScheme.MayEnd(states[t])) continue;
            var type = TagScheme.Type(states[t]);
            var (start, end) = (text.Tokens[offset + first].Start, text.Tokens[offset + t].End);
            names.Add(new NameSpan(offset + first, offset + t + 1, start, end, type, Confidence(scores[(first * TagScheme.Width)..((t + 1) * TagScheme.Width)], (int)type)));
        }
    }

    /// <summary>The least likelihood of the type among the name's tokens.</summary>
    private static float Confidence(ReadOnlySpan<float> scores, int type)
    {
        Span<float> distribution = stackalloc float[TypeDistribution.Length];
        var least = 1f;
        for (var at = 0; at < scores.Length; at += TagScheme.Width)
        {
            TypeDistribution.Write(scores[at..], distribution);
            least = MathF.Min(least, distribution[1 + type]);
        }

        return least;
    }
}
