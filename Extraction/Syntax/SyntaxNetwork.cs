using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Syntax;

/// <summary>What the network says of a sentence.</summary>
/// <param name="Tags">A row of <see cref="WordTag.Count"/> scores a word.</param>
/// <param name="Heads">A row of scores a word: of the root as its head, then of every word.</param>
internal sealed record SentenceScores(float[] Tags, float[] Heads);

/// <summary>
/// The network that tags and parses: residual dilated convolutions over a sentence, long short-term memory, and on top a score for each tag, for each head (after
/// Dozat and Manning 2017, with a term for the distance) and, given the head, for each relation. It is trained by <c>Training syntax</c>
/// and read from <c>Resources/syntax.bin</c>.
/// </summary>
internal sealed class SyntaxNetwork
{
    /// <summary>The most words of a sentence.</summary>
    public const int LongestSentence = 160;

    /// <summary>The number of relations scored.</summary>
    public const int Relations = (int)Relation.Xcomp + 1;

    private const int H = WordEncoder.Hidden;
    private static readonly Lazy<SyntaxNetwork> Shipped = new(() => new(NetworkWeights.Read(NameTagger.Default.Vectors, NameTagger.Default.Lists, Resource.Open("syntax.bin"))));

    private readonly WordEncoder words;
    private readonly DilatedConvolutions convolutions;
    private readonly BidirectionalLstm memory;
    private readonly StackedColumns outputs;
    private readonly ArcScores arcs;
    private readonly RelationScores relations;

    public SyntaxNetwork(NetworkWeights model)
    {
        words = new(model);
        convolutions = new(model);
        memory = new(model, 0);
        outputs = new(model, "tag", "dependent", "head", "below", "above");
        arcs = new(model, outputs);
        relations = new(model, outputs);
    }

    /// <summary>The network of this build, read once.</summary>
    public static SyntaxNetwork Default => Shipped.Value;

    /// <summary>Room for the rows of one sentence.</summary>
    public RowBuffers CreateBuffers() => new(LongestSentence, convolutions.Margin, Math.Max(memory.Columns, outputs.Count));

    /// <summary>Scores the tags and heads of tokens <c>[first, first + count)</c>.</summary>
    public SentenceScores Score(TokenizedText text, int first, int count, RowBuffers buffers)
    {
        for (var i = 0; i < count; i++)
        {
            var row = buffers.Row(i);
            var word = words.Encode(Known(text[first + i])).Input;
            for (var k = 0; k < H; k++) row[k] = MathF.Max(word[k], 0);
        }

        convolutions.Run(buffers, count);
        memory.Run(buffers, count);
        outputs.Score(buffers, count);
        var tags = new float[count * WordTag.Count];
        for (var i = 0; i < count; i++) outputs.Row(buffers, i, outputs.Start("tag"), WordTag.Count).CopyTo(tags.AsSpan(i * WordTag.Count));
        return new(tags, arcs.Score(buffers, count));
    }

    /// <summary>The word to read in place of one that the treebank lacks and the network takes for a verb or a noun: one of the same use.</summary>
    private static ReadOnlySpan<char> Known(ReadOnlySpan<char> word) => word switch
    {
        "gunmen" => "soldiers",
        "Gunmen" => "Soldiers",
        "amid" => "during",
        "Amid" => "During",
        _ => word,
    };

    /// <summary>Scores each relation of word <paramref name="word"/> of the sentence scored last.</summary>
    /// <param name="buffers">Its rows.</param>
    /// <param name="word">The word, from 0.</param>
    /// <param name="head">Its head: 0 the root, or a word from 1.</param>
    /// <param name="scores">Receives <see cref="Relations"/> numbers.</param>
    public void ScoreRelations(RowBuffers buffers, int word, int head, Span<float> scores) => relations.Score(buffers, word, head, scores);
}
