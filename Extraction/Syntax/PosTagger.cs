namespace Dateline.Extraction.Syntax;

/// <summary>Gives every word of a sentence its tag.</summary>
internal static class PosTagger
{
    /// <summary>Fills <see cref="WordFeatures.Tag"/>.</summary>
    public static void Tag(SyntaxModel model, WordFeatures words)
    {
        var network = model.Tagger;
        Span<int> ids = stackalloc int[network.Slots];
        Span<float> hidden = stackalloc float[network.Hidden];
        for (var i = 1; i <= words.Count; i++)
        {
            TaggerSlots.Fill(words, i, ids);
            network.Activate(ids, hidden);
            var (best, most) = (0, float.MinValue);
            for (var k = 0; k < network.Outputs; k++)
            {
                var score = network.Score(hidden, k);
                if (score > most) (best, most) = (k, score);
            }

            words.Tag[i] = WordFeatures.FirstTag + best;
        }
    }
}
