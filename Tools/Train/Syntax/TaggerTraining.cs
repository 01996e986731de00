using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>Trains the part-of-speech tagger: every word by itself, no tag depends on another.</summary>
internal sealed class TaggerTraining
{
    private const int Hidden = 96, Batch = 128;
    private const float Rate = 0.002f;
    private readonly TrainedNetwork network;
    private readonly WordDropout dropout;
    private readonly Random random;
    private readonly int[] ids = new int[TaggerSlots.Tables.Length];
    private readonly float[] gradient;
    private readonly PartOfSpeech[] parts;

    public TaggerTraining(Vocabulary vocabulary, TableShape[] tables, TagSet tags, int seed)
    {
        parts = tags.Parts;
        random = new Random(seed);
        network = new TrainedNetwork(TaggerSlots.Tables, tables, Hidden, parts.Length, 0.3f, seed);
        dropout = new WordDropout(vocabulary, TaggerSlots.Tables, random);
        gradient = new float[parts.Length];
    }

    public TrainedNetwork Network => network;

    public void Train(IReadOnlyList<Example> examples, int epochs, Action<int> after)
    {
        var shuffled = examples.ToArray();
        var pending = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(shuffled);
            var rate = Rate * (1 - (0.95f * epoch / epochs));
            foreach (var example in shuffled)
            {
                for (var i = 1; i <= example.Count; i++) Learn(example, i);
                if ((pending += example.Count) < Batch) continue;
                network.Step(rate);
                pending = 0;
            }

            network.Swap();
            after(epoch);
            network.Swap();
        }

        network.Swap();
    }

    /// <summary>Writes the most likely tags into the examples' features; returns the share whose part of speech is right.</summary>
    public double Tag(IEnumerable<Example> examples)
    {
        int right = 0, all = 0;
        foreach (var example in examples)
        {
            for (var i = 1; i <= example.Count; i++)
            {
                Score(example, i, training: false);
                var best = 0;
                for (var k = 1; k < parts.Length; k++)
                {
                    if (network.Scores[k] > network.Scores[best]) best = k;
                }

                example.Words.Tag[i] = WordFeatures.FirstTag + best;
                all++;
                if (parts[best] == parts[example.Tags[i] - WordFeatures.FirstTag]) right++;
            }
        }

        return (double)right / all;
    }

    private void Score(Example example, int index, bool training)
    {
        TaggerSlots.Fill(example.Words, index, ids);
        dropout.Apply(ids, training);
        network.Forward(ids, training);
    }

    private void Learn(Example example, int index)
    {
        Score(example, index, training: true);
        LogLoss.Gradient(network.Scores, k => true, k => WordFeatures.FirstTag + k == example.Tags[index], gradient);
        network.Backward(ids, gradient);
    }
}
