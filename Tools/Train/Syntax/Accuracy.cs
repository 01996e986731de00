using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>Measures parses against the treebank, punctuation included.</summary>
internal static class Accuracy
{
    /// <summary>The share of words with the right head, and with the right head and relation.</summary>
    public static (double Unlabelled, double Labelled) Of(IEnumerable<Example> examples, Func<Example, TransitionState> parse)
    {
        int heads = 0, labels = 0, all = 0;
        foreach (var example in examples)
        {
            var state = parse(example);
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
}
