using static Dateline.Extraction.Syntax.FeatureTable;

namespace Dateline.Extraction.Syntax;

/// <summary>What the tagger looks at: the word, three words either side, and the spelling of the nearest.</summary>
internal static class TaggerSlots
{
    /// <summary>The table of each slot. A word fills two slots, its two vectors.</summary>
    public static readonly FeatureTable[] Tables =
    [
        Pretrained, Pretrained, Pretrained, Pretrained, Pretrained, Pretrained, Pretrained,
        Word, Word, Word, Word, Word, Word, Word,
        Affix, Affix, Affix, Affix, Affix, Affix, Affix,
        Shape, Shape, Shape, Shape, Shape,
    ];

    /// <summary>Fills the slots for one word.</summary>
    public static void Fill(WordFeatures words, int index, Span<int> slots)
    {
        var at = 0;
        for (var i = index - 3; i <= index + 3; i++) slots[at++] = Pick(words.Word, words, i);
        slots[..7].CopyTo(slots[7..]);
        at = 14;
        slots[at++] = words.Suffix2[index];
        slots[at++] = words.Suffix3[index];
        slots[at++] = words.Prefix3[index];
        slots[at++] = Pick(words.Suffix3, words, index - 1);
        slots[at++] = Pick(words.Suffix3, words, index + 1);
        slots[at++] = Pick(words.Suffix2, words, index - 1);
        slots[at++] = Pick(words.Suffix2, words, index + 1);
        for (var i = index - 2; i <= index + 2; i++) slots[at++] = Pick(words.Shape, words, i);
    }

    private static int Pick(int[] values, WordFeatures words, int index) => index < 1 || index > words.Count ? 0 : values[index];
}
