using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>Several parsers that differ in their seeds and decide every step together; better than each, and too slow to ship.</summary>
internal sealed class ParserEnsemble(IReadOnlyList<TrainedNetwork> networks, ParserActions actions, WordDropout words)
{
    private readonly TransitionState state = new();
    private readonly int[] ids = new int[ParserSlots.Tables.Length];
    private readonly float[] votes = new float[actions.Count];

    /// <summary>The share of words with the right head, and with the right head and relation.</summary>
    public (double Unlabelled, double Labelled) Evaluate(IEnumerable<Example> examples) => Accuracy.Of(examples, Parse);

    /// <summary>Parses the example's words and writes the heads and relations found into it.</summary>
    public void Annotate(Example example)
    {
        var found = Parse(example);
        Array.Copy(found.Head, example.Heads, example.Count + 1);
        Array.Copy(found.Label, example.Relations, example.Count + 1);
    }

    private TransitionState Parse(Example example)
    {
        state.Reset(example.Count);
        while (!state.IsDone)
        {
            ParserSlots.Fill(state, example.Words, ids);
            words.Apply(ids, training: false);
            Array.Clear(votes);
            foreach (var network in networks)
            {
                network.Forward(ids, training: false);
                Vote(network.Scores, 0, ParserActions.Steps);
                foreach (var step in (ReadOnlySpan<Step>)[Step.Left, Step.Right]) Vote(network.Scores, actions.First(step), actions.Relations(step).Length);
            }

            var best = Enumerable.Range(0, ParserActions.Steps).Where(step => state.Allows((Step)step)).MaxBy(step => votes[step]);
            state.Take((Step)best, actions.Best((Step)best, votes));
        }

        return state;
    }

    private void Vote(float[] scores, int first, int count)
    {
        var top = scores.AsSpan(first, count)[0];
        foreach (var score in scores.AsSpan(first, count)) top = Math.Max(top, score);
        var total = 0f;
        for (var i = first; i < first + count; i++) total += MathF.Exp(scores[i] - top);
        for (var i = first; i < first + count; i++) votes[i] += MathF.Exp(scores[i] - top) / total;
    }
}
