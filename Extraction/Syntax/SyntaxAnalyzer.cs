using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Syntax;

/// <summary>
/// Tags and parses articles with the network in <c>Resources/syntax.bin</c>, which is read when first needed. Safe to share between
/// threads; linear in the length of the text.
/// </summary>
public static class SyntaxAnalyzer
{
    /// <summary>Tags and parses every sentence.</summary>
    public static SyntaxTree Analyze(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tree = new SyntaxTree(text);
        using var buffers = SyntaxNetwork.Default.CreateBuffers();
        foreach (var sentence in text.Sentences)
        {
            // A stretch without a full stop (a table, a list of results) is cut, since the cost grows with the square of its length.
            for (var first = Datelines.End(text, sentence); first < sentence.EndToken; first += SyntaxNetwork.LongestSentence)
                Analyze(SyntaxNetwork.Default, tree, first, Math.Min(first + SyntaxNetwork.LongestSentence, sentence.EndToken), buffers);
        }

        return tree;
    }

    private static void Analyze(SyntaxNetwork network, SyntaxTree tree, int first, int end, RowBuffers buffers)
    {
        var count = end - first;
        var scores = network.Score(tree.Text, first, count, buffers);
        Span<WordTag> tags = stackalloc WordTag[count];
        for (var i = 0; i < count; i++) tags[i] = WordTag.Of(Best(scores.Tags.AsSpan(i * WordTag.Count, WordTag.Count)));
        TagRepairs.Apply(tree.Text, first, tags);
        Span<int> heads = stackalloc int[count];
        SpanningTree.Find(scores.Heads, heads);
        Span<Relation> relations = stackalloc Relation[count];
        for (var i = 0; i < count; i++) relations[i] = FindRelation(network, buffers, i, heads[i]);
        HeadRepairs.Apply(tree.Text, first, heads, relations);
        for (var i = 0; i < count; i++)
        {
            tree.Set(first + i, tags[i].Part);
            tree.Set(first + i, heads[i] == 0 ? -1 : first + heads[i] - 1, relations[i]);
        }

        tree.Link(first, end);
    }

    private static Relation FindRelation(SyntaxNetwork network, RowBuffers buffers, int word, int head)
    {
        if (head == 0) return Relation.Root;
        Span<float> scores = stackalloc float[SyntaxNetwork.Relations];
        network.ScoreRelations(buffers, word, head, scores);
        scores[(int)Relation.Root] = scores[(int)Relation.None] = float.MinValue;
        return (Relation)Best(scores);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
