using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many arcs of the tree a step puts out of reach.</summary>
internal static class Oracle
{
    /// <summary>The arcs lost by a step; <paramref name="heads"/> counts words from 1, the root one past the last.</summary>
    public static int Cost(TransitionState state, int[] heads, Step step)
    {
        int top = state.Peek(0), next = state.Buffer, cost = 0;
        if (step == Step.Shift)
        {
            for (var depth = 0; depth < state.Depth; depth++)
            {
                var word = state.Peek(depth);
                if (heads[word] == next) cost++;
                if (depth > 0 && heads[next] == word) cost++;
            }

            return cost;
        }

        for (var word = next; word <= state.Count; word++)
        {
            if (heads[word] == top) cost++;
        }

        var head = heads[top];
        var lost = step == Step.Left ? head == state.Peek(1) || head > next : head >= next;
        return cost + (lost && head != 0 ? 1 : 0);
    }
}
