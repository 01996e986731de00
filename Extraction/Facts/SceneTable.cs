using System.Collections.Frozen;
using System.Numerics;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Facts;

/// <summary>Tells the scenes of an article by counting the words of <c>Resources/scenes.tsv</c>.</summary>
internal static class SceneTable
{
    // One such word may be a figure of speech, two seldom are.
    private const int Enough = 2;

    private static readonly FrozenDictionary<string, Scene>.AlternateLookup<ReadOnlySpan<char>> Words = Resource.Rows("scenes.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (word, scene: Enum.Parse<Scene>(row[0]))))
        .GroupBy(pair => pair.word).ToFrozenDictionary(group => group.Key, group => group.Aggregate(Scene.None, (all, pair) => all | pair.scene))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The scenes of an article, in time linear in its length.</summary>
    public static Scene Of(FactContext context)
    {
        Span<int> counts = stackalloc int[8];
        for (var i = 0; i < context.Count; i++)
        {
            if (!Words.TryGetValue(context.Lower(i), out var scenes)) continue;
            for (var rest = (uint)scenes; rest != 0; rest &= rest - 1) counts[BitOperations.TrailingZeroCount(rest)]++;
        }

        var found = Scene.None;
        for (var bit = 0; bit < counts.Length; bit++)
        {
            if (counts[bit] >= Enough) found |= (Scene)(1 << bit);
        }

        return found;
    }
}
