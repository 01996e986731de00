using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>
/// Trains the parser with a dynamic oracle: after a warm-up it mostly follows its own choices, so that it learns to go on from its
/// mistakes. The loss is that of the step and, where it makes an arc, that of the relation.
/// </summary>
internal sealed class ParserTraining
{
    private const int Batch = 160, WarmUp = 1;
    private const float Rate = 0.0015f, Explore = 0.9f, Share = 0.5f;
    private readonly TrainedNetwork network;
    private readonly WordDropout dropout;
    private readonly Random random;
    private readonly TransitionState state = new();
    private readonly int[] ids = new int[ParserSlots.Tables.Length];
    private readonly float[] gradient;
    private readonly bool[] allowed = new bool[ParserActions.Steps], right = new bool[ParserActions.Steps];

    public ParserTraining(Vocabulary vocabulary, TableShape[] tables, IReadOnlyList<Example> examples, int hidden, float dropoutRate, int seed)
    {
        random = new Random(seed);
        Actions = new(Observed(examples, Step.Left), Observed(examples, Step.Right));
        network = new TrainedNetwork(ParserSlots.Tables, tables, hidden, Actions.Count, dropoutRate, seed);
        dropout = new WordDropout(vocabulary, ParserSlots.Tables, random);
        gradient = new float[Actions.Count];
    }

    public ParserActions Actions { get; }

    public TrainedNetwork Network => network;

    /// <summary>Learns from the examples and, each epoch, from a share of the further ones.</summary>
    public void Train(IReadOnlyList<Example> examples, IReadOnlyList<Example> further, int epochs, Action<int> after)
    {
        var extra = further.ToArray();
        var pending = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(extra);
            Example[] shuffled = [.. examples, .. extra.Take((int)(extra.Length * Share))];
            random.Shuffle(shuffled);
            var rate = Rate * (1 - (0.95f * epoch / epochs));
            foreach (var example in shuffled)
            {
                Follow(example, epoch);
                if ((pending += 2 * example.Count) < Batch) continue;
                network.Step(rate);
                pending = 0;
            }

            network.Swap();
            after(epoch);
            network.Swap();
        }

        network.Swap();
    }

    /// <summary>The share of words (punctuation included) with the right head, and with the right head and relation.</summary>
    public (double Unlabelled, double Labelled) Evaluate(IEnumerable<Example> examples) => Accuracy.Of(examples, Parse);

    private static Relation[] Observed(IReadOnlyList<Example> examples, Step step) => [.. examples
        .SelectMany(example => Enumerable.Range(1, example.Count).Where(i => example.Heads[i] > i == (step == Step.Left)).Select(i => example.Relations[i]))
        .CountBy(relation => relation).Where(pair => pair.Value > 2).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];

    private TransitionState Parse(Example example)
    {
        state.Reset(example.Count);
        while (!state.IsDone)
        {
            Score(example, training: false);
            Take(BestStep(allowed));
        }

        return state;
    }

    private void Follow(Example example, int epoch)
    {
        state.Reset(example.Count);
        while (!state.IsDone)
        {
            Score(example, training: true);
            Judge(example);
            Array.Clear(gradient);
            LogLoss.Gradient(network.Scores.AsSpan(0, ParserActions.Steps), i => allowed[i], i => right[i], gradient.AsSpan(0, ParserActions.Steps));
            var label = example.Relations[state.Peek(0)];
            foreach (var step in (ReadOnlySpan<Step>)[Step.Left, Step.Right])
            {
                if (!right[(int)step] || Actions.Find(step, label) is not (>= 0 and var wanted)) continue;
                var (first, count) = (Actions.First(step), Actions.Relations(step).Length);
                LogLoss.Gradient(network.Scores.AsSpan(first, count), _ => true, i => first + i == wanted, gradient.AsSpan(first, count));
            }

            network.Backward(ids, gradient);
            Take(epoch >= WarmUp && random.NextSingle() < Explore ? BestStep(allowed) : BestStep(right));
        }
    }

    private void Take(Step step) => state.Take(step, Actions.Best(step, network.Scores));

    private void Score(Example example, bool training)
    {
        ParserSlots.Fill(state, example.Words, ids);
        dropout.Apply(ids, training);
        network.Forward(ids, training);
        for (var i = 0; i < allowed.Length; i++) allowed[i] = state.Allows((Step)i);
    }

    private void Judge(Example example)
    {
        Span<int> costs = [int.MaxValue, int.MaxValue, int.MaxValue];
        for (var i = 0; i < costs.Length; i++)
        {
            if (allowed[i]) costs[i] = Oracle.Cost(state, example.Heads, (Step)i);
        }

        var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        for (var i = 0; i < costs.Length; i++) right[i] = allowed[i] && costs[i] == least;
    }

    private Step BestStep(bool[] among)
    {
        var best = -1;
        for (var i = 0; i < among.Length; i++)
        {
            if (among[i] && (best < 0 || network.Scores[i] > network.Scores[best])) best = i;
        }

        return (Step)best;
    }
}
