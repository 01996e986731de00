namespace Dateline.Extraction.Syntax;

/// <summary>The words of a sentence as the models see them, numbered from 1; 0 is no word, one past the last the root.</summary>
internal sealed class WordFeatures
{
    /// <summary>Words as <see cref="Lexicon"/> numbers them.</summary>
    public int[] Word { get; private set; } = [];

    /// <summary>Shapes as <see cref="WordShapes.Shape"/> numbers them.</summary>
    public int[] Shape { get; private set; } = [];

    /// <summary>Suffixes of two letters.</summary>
    public int[] Suffix2 { get; private set; } = [];

    /// <summary>Suffixes of three letters.</summary>
    public int[] Suffix3 { get; private set; } = [];

    /// <summary>Prefixes of three letters.</summary>
    public int[] Prefix3 { get; private set; } = [];

    /// <summary>Tags as the model numbers them, <see cref="RootTag"/> for the root; filled by the tagger.</summary>
    public int[] Tag { get; private set; } = [];

    /// <summary>The number that stands for the root among the tags; 0 is no word.</summary>
    public const int RootTag = 1;

    /// <summary>The number of the model's first tag.</summary>
    public const int FirstTag = 2;

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for a sentence of <paramref name="count"/> words and sets its root.</summary>
    public void Reset(int count)
    {
        Count = count;
        if (Word.Length < count + 2)
        {
            var size = Math.Max(64, 2 * (count + 2));
            Word = new int[size];
            Shape = new int[size];
            Suffix2 = new int[size];
            Suffix3 = new int[size];
            Prefix3 = new int[size];
            Tag = new int[size];
        }

        Word[count + 1] = Lexicon.Root;
        Shape[count + 1] = Suffix2[count + 1] = Suffix3[count + 1] = Prefix3[count + 1] = 1;
        Tag[count + 1] = RootTag;
    }

    /// <summary>Describes word <paramref name="index"/>, from 1.</summary>
    public void Set(int index, ReadOnlySpan<char> word, Lexicon lexicon)
    {
        Word[index] = lexicon.Find(word);
        Shape[index] = WordShapes.Shape(word, index == 1);
        Suffix2[index] = WordShapes.Suffix(word, 2);
        Suffix3[index] = WordShapes.Suffix(word, 3);
        Prefix3[index] = WordShapes.Prefix(word, 3);
    }
}
