using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>Hides rare words from the vectors learned from the treebank, so that the unknown word's vector is learned too.</summary>
internal sealed class WordDropout(Vocabulary vocabulary, FeatureTable[] slots, Random random)
{
    private const float Strength = 0.25f;

    public void Apply(Span<int> ids, bool training)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            if (slots[i] != FeatureTable.Word) continue;
            if (ids[i] >= vocabulary.Learned || (training && random.NextSingle() < Strength / (Strength + vocabulary.Counts[ids[i]])))
                ids[i] = Lexicon.Unknown;
        }
    }
}
