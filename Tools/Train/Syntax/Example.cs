using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>A sentence ready for training: its features, and its tree with words counted from 1 and the root one past the last.</summary>
internal sealed class Example
{
    public Example(TreebankSentence sentence, Lexicon lexicon, TagSet tags)
    {
        Count = sentence.Count;
        Words.Reset(Count);
        Tags = new int[Count + 2];
        Heads = new int[Count + 2];
        Relations = new Relation[Count + 2];
        for (var i = 1; i <= Count; i++)
        {
            Words.Set(i, sentence.Words[i - 1], lexicon);
            Tags[i] = tags.Find(sentence.Tags[i - 1]);
            Heads[i] = sentence.Heads[i - 1] == 0 ? Count + 1 : sentence.Heads[i - 1];
            Relations[i] = sentence.Relations[i - 1];
            Words.Tag[i] = Tags[i];
        }
    }

    public int Count { get; }

    public WordFeatures Words { get; } = new();

    /// <summary>The right tags, as <see cref="TagSet"/> numbers them.</summary>
    public int[] Tags { get; }

    public int[] Heads { get; }

    public Relation[] Relations { get; }
}
