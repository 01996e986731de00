using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>
/// Trains the parser with a dynamic oracle: after a warm-up it mostly follows its own choices, so that it learns to go on from its
/// mistakes.
/// </summary>
internal sealed class ParserTraining
{
    private const int Hidden = 128, Batch = 160, WarmUp = 1;
    private const float Rate = 0.0015f, Explore = 0.9f, Dropout = 0.35f;
    private readonly TrainedNetwork network;
    private readonly WordDropout dropout;
    private readonly Random random;
    private readonly TransitionState state = new();
    private readonly int[] ids = new int[ParserSlots.Tables.Length];
    private readonly float[] gradient;
    private readonly bool[] allowed, right;

    public ParserTraining(Vocabulary vocabulary, TableShape[] tables, IReadOnlyList<Example> examples, int seed)
    {
        random = new Random(seed);
        Actions = [.. Observed(examples)];
        network = new TrainedNetwork(ParserSlots.Tables, tables, Hidden, Actions.Length, Dropout, seed);
        dropout = new WordDropout(vocabulary, ParserSlots.Tables, random);
        gradient = new float[Actions.Length];
        allowed = new bool[Actions.Length];
        right = new bool[Actions.Length];
    }

    public ParserAction[] Actions { get; }

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
    public (double Unlabelled, double Labelled) Evaluate(IEnumerable<Example> examples)
    {
        int heads = 0, labels = 0, all = 0;
        foreach (var example in examples)
        {
            Parse(example);
            for (var i = 1; i <= example.Count; i++)
            {
                all++;
                if (state.Head[i] != example.Heads[i]) continue;
                heads++;
                if (state.Label[i] == example.Relations[i]) labels++;
            }
        }

        return ((double)heads / all, (double)labels / all);
    }

    private static IEnumerable<ParserAction> Observed(IReadOnlyList<Example> examples) => examples
        .SelectMany(example => Enumerable.Range(1, example.Count).Select(i =>
            new ParserAction(example.Heads[i] > i ? Step.Left : Step.Right, example.Relations[i])))
        .CountBy(action => action).Where(pair => pair.Value > 2).OrderByDescending(pair => pair.Value)
        .Select(pair => pair.Key).Prepend(new(Step.Shift, Relation.None));

    private void Parse(Example example)
    {
        state.Reset(example.Count);
        while (!state.IsDone)
        {
            Score(example, training: false);
            var best = Best(_ => true);
            state.Take(Actions[best].Step, Actions[best].Relation);
        }
    }

    private void Follow(Example example, int epoch)
    {
        state.Reset(example.Count);
        while (!state.IsDone)
        {
            Score(example, training: true);
            Judge(example);
            var good = Best(i => right[i]);
            if (good >= 0)
            {
                LogLoss.Gradient(network.Scores, i => allowed[i], i => right[i], gradient);
                network.Backward(ids, gradient);
            }

            var next = good < 0 || (epoch >= WarmUp && random.NextSingle() < Explore) ? Best(_ => true) : good;
            state.Take(Actions[next].Step, Actions[next].Relation);
        }
    }

    private void Score(Example example, bool training)
    {
        ParserSlots.Fill(state, example.Words, ids);
        dropout.Apply(ids, training);
        network.Forward(ids, training);
        for (var i = 0; i < Actions.Length; i++) allowed[i] = state.Allows(Actions[i].Step);
    }

    private void Judge(Example example)
    {
        Span<int> costs = [int.MaxValue, int.MaxValue, int.MaxValue];
        foreach (var step in (ReadOnlySpan<Step>)[Step.Shift, Step.Left, Step.Right])
        {
            if (state.Allows(step)) costs[(int)step] = Oracle.Cost(state, example.Heads, step);
        }

        var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        var label = example.Relations[state.Peek(0)];
        for (var i = 0; i < Actions.Length; i++)
        {
            right[i] = allowed[i] && costs[(int)Actions[i].Step] == least && (Actions[i].Step == Step.Shift || Actions[i].Relation == label);
        }
    }

    private int Best(Func<int, bool> wanted)
    {
        var best = -1;
        for (var i = 0; i < Actions.Length; i++)
        {
            if (allowed[i] && wanted(i) && (best < 0 || network.Scores[i] > network.Scores[best])) best = i;
        }

        return best;
    }
}
