using Dateline.Extraction.Tagging;
using Dateline.Training.Corpora;

namespace Dateline.Training.Learning;

/// <summary>Chooses the words that get a vector of their own, learned in training: those seen often enough to learn from.</summary>
internal static class LearnedWords
{
    private const int Enough = 5;

    /// <summary>The words' keys in order, and how often each occurs.</summary>
    public static (uint[] Keys, int[] Counts) Choose(IEnumerable<Passage> passages)
    {
        var often = Count(passages).Where(count => count.Value >= Enough).ToList();
        return ([.. often.Select(count => count.Key)], [.. often.Select(count => count.Value)]);
    }

    /// <summary>How often each of the words of a model that is there occurs.</summary>
    public static (uint[] Keys, int[] Counts) Keep(uint[] keys, IEnumerable<Passage> passages)
    {
        var counts = Count(passages);
        return (keys, [.. keys.Select(key => counts.GetValueOrDefault(key))]);
    }

    private static SortedDictionary<uint, int> Count(IEnumerable<Passage> passages)
    {
        var counts = new SortedDictionary<uint, int>();
        foreach (var text in passages.Select(Example.Of).Select(example => example.Text))
        {
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                var key = WordHash.Key(WordHash.Of(text[i]));
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }
}
