using System.Diagnostics;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Training.Corpora;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Dateline.Training.Learning;

/// <summary>What a run of training may be told.</summary>
internal sealed record TrainingOptions(int Epochs, int BatchTokens, double LearningRate, int Seed, double Decay, TimeSpan Limit);

/// <summary>Trains the network: AdamW, a warm-up and a linear fall of the rate, and a running average of the weights, which is what is kept.</summary>
internal sealed class Trainer(Lexicon lexicon, TrainingData data, Network network, TrainingOptions options)
{
    private readonly ConditionalField _field = new();
    private readonly AdamW _optimizer = new(network.Weights, options.Decay);
    private long _steps;

    /// <summary>Raised after each epoch with the averaged weights in place.</summary>
    public event Action<int>? Measured;

    public void Run()
    {
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var random = new Random(options.Seed * 1000 + epoch);
            var batches = Batches(random);
            double loss = 0, tokens = 0;
            network.train();
            for (var i = 0; i < batches.Count; i++)
            {
                var done = Math.Max((epoch + (double)i / batches.Count) / options.Epochs, watch.Elapsed / options.Limit);
                if (done >= 1) break;
                var rate = options.LearningRate * Math.Min(1, (_steps + 1) / 300.0) * Math.Max(0.02, 1 - done);
                var batch = new Batch([.. batches[i].Select(Example.Of)], lexicon);
                loss += Step(batch, (float)rate);
                tokens += batch.Count;
            }

            Console.WriteLine($"epoch {epoch + 1}/{options.Epochs}  loss {loss / Math.Max(1, tokens):F4}  {tokens / 1000:F0}k tokens  {watch.Elapsed:hh\\:mm\\:ss}");
            _optimizer.Swap();
            network.eval();
            Measured?.Invoke(epoch + 1);
            _optimizer.Swap();
            if (watch.Elapsed >= options.Limit) break;
        }

        _optimizer.Swap();
        network.eval();
    }

    /// <summary>The scores on the development passages, by corpus.</summary>
    public Dictionary<string, Score> Measure(Func<Passage, Passage>? rewrite = null) => data.Development.ToDictionary(corpus => corpus.Key, corpus =>
    {
        var score = new Score();
        using var transitions = network.Weights["transitions"].detach().clone();
        var viterbi = new Viterbi(transitions.data<float>().ToArray());
        foreach (var chunk in corpus.Value.Chunk(32))
        {
            var batch = new Batch([.. chunk.Select(passage => Example.Of(rewrite is null ? passage : rewrite(passage))).Where(example => example.Text.Tokens.Length > 0)], lexicon);
            using var scope = NewDisposeScope();
            using var still = no_grad();
            var scores = network.Scores(batch).data<float>().ToArray();
            var at = 0;
            foreach (var example in batch.Examples)
            {
                score.Add(example, Decode(viterbi, example, scores.AsSpan(at * TagScheme.States)));
                at += example.Text.Tokens.Length;
            }
        }

        return score;
    });

    private static List<(int, int, EntityType)> Decode(Viterbi viterbi, Example example, ReadOnlySpan<float> scores)
    {
        List<(int, int, EntityType)> names = [];
        foreach (var sentence in example.Text.Sentences)
        {
            var n = sentence.TokenCount;
            var rows = new float[n * TagScheme.Width];
            for (var t = 0; t < n; t++) scores.Slice((sentence.FirstToken + t) * TagScheme.States, TagScheme.States).CopyTo(rows.AsSpan(t * TagScheme.Width));
            var states = new byte[n];
            viterbi.Decode(rows, states, new byte[n * TagScheme.Width]);
            for (int t = 0, first = 0; t < n; t++)
            {
                if (states[t] == TagScheme.Outside) continue;
                if (TagScheme.MayStart(states[t])) first = t;
                if (TagScheme.MayEnd(states[t])) names.Add((sentence.FirstToken + first, sentence.FirstToken + t + 1, TagScheme.Type(states[t])));
            }
        }

        return names;
    }

    private double Step(Batch batch, float rate)
    {
        using var scope = NewDisposeScope();
        network.zero_grad();
        var scores = network.Scores(batch);
        var values = scores.detach().data<float>().ToArray();
        var gradient = new float[values.Length];
        var transitionGradient = new float[TagScheme.States * TagScheme.States];
        _field.Load(network.Weights["transitions"].detach().data<float>().ToArray());
        var factor = 1f / batch.Count;
        var loss = 0.0;
        var at = 0;
        foreach (var example in batch.Examples)
        {
            foreach (var sentence in example.Text.Sentences)
            {
                var from = (at + sentence.FirstToken) * TagScheme.States;
                var length = sentence.TokenCount * TagScheme.States;
                loss += _field.Accumulate(values.AsSpan(from, length), example.Allowed.AsSpan(sentence.FirstToken, sentence.TokenCount), example.Source.Weight * factor, gradient.AsSpan(from, length), transitionGradient) ?? 0;
            }

            at += example.Text.Tokens.Length;
        }

        scores.backward([tensor(gradient, batch.Count, TagScheme.States)]);
        _optimizer.Step(rate, new Dictionary<string, float[]> { ["transitions"] = transitionGradient });
        _steps++;
        return loss / factor;
    }

    private List<List<Passage>> Batches(Random random)
    {
        var passages = data.Epoch(random);
        for (var i = passages.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (passages[i], passages[j]) = (passages[j], passages[i]);
        }

        List<List<Passage>> batches = [[]];
        var size = 0;
        foreach (var passage in passages)
        {
            if (size >= options.BatchTokens)
            {
                batches.Add([]);
                size = 0;
            }

            batches[^1].Add(passage);
            size += passage.Paragraphs.Sum(p => p.Sum(s => s.Text.Length)) / 5;
        }

        return batches;
    }
}
