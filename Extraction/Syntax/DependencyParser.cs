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
            var next = new ParserAction(Step.Shift, Relation.None);
            if (state.Depth > 0)
            {
                ParserSlots.Fill(state, words, ids);
                network.Activate(ids, hidden);
                next = Choose(model, state, hidden);
            }

            state.Take(next.Step, next.Relation);
        }
    }

    private static ParserAction Choose(SyntaxModel model, TransitionState state, ReadOnlySpan<float> hidden)
    {
        var actions = model.Actions;
        Span<bool> allowed = [state.Allows(Step.Shift), state.Allows(Step.Left), state.Allows(Step.Right)];
        var (best, most) = (0, float.MinValue);
        for (var i = 0; i < actions.Length; i++)
        {
            if (!allowed[(int)actions[i].Step]) continue;
            var score = model.Parser.Score(hidden, i);
            if (score > most) (best, most) = (i, score);
        }

        return actions[best];
    }
}
