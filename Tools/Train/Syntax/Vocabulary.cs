using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>The words of the models: those met twice in the treebank first, then the most frequent of plain text.</summary>
internal sealed class Vocabulary
{
    private Vocabulary(Lexicon lexicon, uint[] hashes, int learned, float[] pretrained, int[] counts) =>
        (Lexicon, Hashes, Learned, Pretrained, Counts) = (lexicon, hashes, learned, pretrained, counts);

    public Lexicon Lexicon { get; }

    public uint[] Hashes { get; }

    /// <summary>How many words, from number 0, have a vector learned from the treebank.</summary>
    public int Learned { get; }

    /// <summary>The vectors from plain text, a row a word.</summary>
    public float[] Pretrained { get; }

    /// <summary>How often the treebank has each learned word.</summary>
    public int[] Counts { get; }

    public static Vocabulary Build(IEnumerable<TreebankSentence> sentences, Embeddings embeddings, int width)
    {
        var counts = sentences.SelectMany(sentence => sentence.Words).Where(word => !char.IsAsciiDigit(word[0]))
            .CountBy(word => string.Concat(word.Select(Lexicon.Plain))).ToDictionary();
        var frequent = counts.Where(pair => pair.Value > 1).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).ToList();
        var words = frequent.Concat(embeddings.Words.Where(word => word.Length > 0 && !char.IsAsciiDigit(word[0]))).Distinct().ToList();
        var hashes = words.Select(word => Lexicon.Hash(word)).ToArray();
        var pretrained = new float[(Lexicon.First + words.Count) * width];
        for (var i = 0; i < words.Count; i++)
            embeddings.Find(words[i])?.CopyTo(pretrained, (Lexicon.First + i) * width);
        return new(
            new Lexicon(hashes), hashes, Lexicon.First + frequent.Count, pretrained,
            [.. Enumerable.Repeat(1000, Lexicon.First), .. frequent.Select(word => counts[word])]);
    }
}
