using Dateline.Training.Learning;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Syntax;

/// <summary>Trains one network: AdamW, a warm-up and a linear fall of the rate, and a running average of the weights, which is what is kept.</summary>
internal sealed class ParserTrainer(ParserNetwork network, int seed)
{
    private const int Tokens = 800, WarmUp = 200;
    private const float Rate = 2e-3f;
    private readonly AdamW _optimizer = new(network.Weights, 0.999);
    private readonly Random _random = new(seed);
    private int _steps;

    /// <summary>Learns from the treebank and, each epoch, from so many of the further sentences.</summary>
    public void Run(IReadOnlyList<ParsedSentence> treebank, IReadOnlyList<ParsedSentence> further, int more, int epochs, Action<int, double> after)
    {
        var extra = further.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(extra);
            var batches = Batches([.. treebank, .. extra.Take(more)]);
            var loss = 0.0;
            network.train();
            for (var i = 0; i < batches.Count; i++)
            {
                var done = (epoch + (double)i / batches.Count) / epochs;
                loss += Step(batches[i], Rate * (float)(Math.Min(1, (_steps + 1.0) / WarmUp) * Math.Max(0.02, 1 - done)));
            }

            _optimizer.Swap();
            network.eval();
            after(epoch + 1, loss / batches.Count);
            _optimizer.Swap();
        }

        _optimizer.Swap();
        network.eval();
    }

    private double Step(List<ParsedSentence> sentences, float rate)
    {
        using var scope = NewDisposeScope();
        network.zero_grad();
        var batch = new SentenceBatch(sentences);
        var encoded = network.Encode(batch);
        var tags = (network.Tags(batch, encoded) * batch.Tags()).sum();
        var heads = (network.Heads(batch, encoded) * batch.Heads()).sum();
        var labels = (network.Labels(batch, encoded, [.. sentences.Select(sentence => sentence.Target.Tree)]) * batch.Relations()).sum();
        var loss = stack([tags, heads, labels], 0).sum() * tensor(-1f / batch.Filled.Count);
        loss.backward();
        _optimizer.Step(rate, new Dictionary<string, float[]>());
        _steps++;
        return loss.item<float>();
    }

    /// <summary>Batches of sentences of like length, in no order.</summary>
    private List<List<ParsedSentence>> Batches(ParsedSentence[] sentences)
    {
        _random.Shuffle(sentences);
        List<List<ParsedSentence>> batches = [];
        foreach (var pool in sentences.Chunk(2000))
        {
            List<ParsedSentence> batch = [];
            foreach (var sentence in pool.OrderBy(sentence => sentence.Count))
            {
                if (batch.Count > 0 && (batch.Count + 1) * sentence.Count > Tokens)
                {
                    batches.Add(batch);
                    batch = [];
                }

                batch.Add(sentence);
            }

            batches.Add(batch);
        }

        var shuffled = batches.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
