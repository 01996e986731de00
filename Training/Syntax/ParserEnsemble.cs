using Dateline.Extraction.Syntax;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Syntax;

/// <summary>Networks that parse together, by the mean of their likelihoods; one alone is an ensemble too.</summary>
internal sealed class ParserEnsemble(params IReadOnlyList<ParserNetwork> networks)
{
    private const int Tokens = 2000;

    /// <summary>What the networks say of sentences, in their order.</summary>
    public IEnumerable<(ParsedSentence Sentence, SentenceTarget Said)> Parse(IEnumerable<ParsedSentence> sentences)
    {
        foreach (var network in networks) network.eval();
        return Batches(sentences.OrderBy(sentence => sentence.Count)).SelectMany(Say);
    }

    /// <summary>The share of words with the right part of speech, the right head, and the right head and relation, punctuation included.</summary>
    public (double Parts, double Heads, double Labels) Measure(IEnumerable<ParsedSentence> sentences)
    {
        int parts = 0, heads = 0, labels = 0, all = 0;
        foreach (var (sentence, said) in Parse(sentences))
        {
            all += sentence.Count;
            for (var i = 0; i < sentence.Count; i++)
            {
                if (WordTag.Of(Best(said.Tags, i, WordTag.Count)).Part == WordTag.Of(Best(sentence.Target.Tags, i, WordTag.Count)).Part) parts++;
                if (said.Tree[i] != sentence.Target.Tree[i]) continue;
                heads++;
                if (Best(said.Relations, i, ParserNetwork.Relations) == Best(sentence.Target.Relations, i, ParserNetwork.Relations)) labels++;
            }
        }

        return ((double)parts / all, (double)heads / all, (double)labels / all);
    }

    private static IEnumerable<SentenceBatch> Batches(IEnumerable<ParsedSentence> sentences)
    {
        List<ParsedSentence> pending = [];
        foreach (var sentence in sentences)
        {
            if (pending.Count > 0 && (pending.Count + 1) * sentence.Count > Tokens)
            {
                yield return new(pending);
                pending = [];
            }

            pending.Add(sentence);
        }

        if (pending.Count > 0) yield return new(pending);
    }

    private List<(ParsedSentence, SentenceTarget)> Say(SentenceBatch batch)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var encoded = networks.Select(network => network.Encode(batch)).ToList();
        var tags = Mean([.. networks.Zip(encoded, (network, x) => network.Tags(batch, x))]);
        var heads = Mean([.. networks.Zip(encoded, (network, x) => network.Heads(batch, x))]);
        List<float[]> rows = [];
        List<int[]> trees = [];
        foreach (var (s, sentence) in batch.Sentences.Index())
        {
            var row = Enumerable.Range(0, sentence.Count).SelectMany(i => heads.AsSpan(((s * batch.Length) + i) * (batch.Length + 1), sentence.Count + 1).ToArray()).ToArray();
            var tree = new int[sentence.Count];
            SpanningTree.Find([.. row.Select(p => MathF.Log(p + 1e-12f))], tree);
            rows.Add(row);
            trees.Add(tree);
        }

        var labels = Mean([.. networks.Zip(encoded, (network, x) => network.Labels(batch, x, trees))]);
        List<(ParsedSentence, SentenceTarget)> said = [];
        var at = 0;
        foreach (var (s, sentence) in batch.Sentences.Index())
        {
            said.Add((sentence, new(tags[(at * WordTag.Count)..((at + sentence.Count) * WordTag.Count)], rows[s], trees[s], labels[(at * ParserNetwork.Relations)..((at + sentence.Count) * ParserNetwork.Relations)])));
            at += sentence.Count;
        }

        return said;
    }

    private static float[] Mean(IReadOnlyList<Tensor> logarithms)
    {
        var sum = new float[logarithms[0].numel()];
        foreach (var tensor in logarithms)
        {
            var values = tensor.exp().data<float>();
            var i = 0;
            foreach (var value in values) sum[i++] += value / logarithms.Count;
        }

        return sum;
    }

    private static int Best(float[] rows, int row, int width)
    {
        var best = row * width;
        for (var i = best + 1; i < (row + 1) * width; i++)
        {
            if (rows[i] > rows[best]) best = i;
        }

        return best - row * width;
    }
}
