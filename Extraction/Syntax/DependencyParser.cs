namespace Dateline.Extraction.Syntax;

/// <summary>Finds the head of every word of a tagged sentence, greedily, in two steps a word.</summary>
internal static class DependencyParser
{
    /// <summary>Leaves the tree in <paramref name="state"/>.</summary>
    public static void Parse(SyntaxModel model, WordFeatures words, TransitionState state)
    {
        var network = model.Parser;
        Span<int> ids = stackalloc int[network.Slots];
        Span<float> hidden = stackalloc float[network.Hidden];
        state.Reset(words.Count);
        while (!state.IsDone)
        {
            if (state.Depth == 0)
            {
                state.Take(Step.Shift, Relation.None);
                continue;
            }

            ParserSlots.Fill(state, words, ids);
            network.Activate(ids, hidden);
            var step = Choose(network, state, hidden);
            state.Take(step, step == Step.Shift ? Relation.None : Label(model, hidden, step));
        }
    }

    private static Step Choose(SlotNetwork network, TransitionState state, ReadOnlySpan<float> hidden)
    {
        var (best, most) = (Step.Shift, float.MinValue);
        for (var step = Step.Shift; step <= Step.Right; step++)
        {
            if (!state.Allows(step)) continue;
            var score = network.Score(hidden, (int)step);
            if (score > most) (best, most) = (step, score);
        }

        return best;
    }

    private static Relation Label(SyntaxModel model, ReadOnlySpan<float> hidden, Step step)
    {
        var relations = model.Actions.Relations(step);
        var first = model.Actions.First(step);
        var (best, most) = (0, float.MinValue);
        for (var i = 0; i < relations.Length; i++)
        {
            var score = model.Parser.Score(hidden, first + i);
            if (score > most) (best, most) = (i, score);
        }

        return relations[best];
    }
}
