using Dateline.Extraction.Learning;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Facts;

/// <summary>Word vectors of an article's tokens laid end to end, for a model to weigh.</summary>
/// <param name="text">The article.</param>
/// <param name="tree">Its trees.</param>
/// <param name="vectors">The vectors.</param>
/// <param name="parts">How many are laid end to end.</param>
internal sealed class TokenVectors(TokenizedText text, SyntaxTree tree, WordVectors vectors, int parts)
{
    /// <summary>The opening tells what a long text is about.</summary>
    private const int TopicWords = 400;

    private readonly float[] all = new float[parts * vectors.Dimensions];

    /// <summary>All parts; they change with the next call of another member.</summary>
    public ReadOnlySpan<float> All => all;

    /// <summary>Makes a part the vector of a token, or nothing where there is no such token or its word is not known.</summary>
    public void Set(int part, int token)
    {
        var target = Part(part);
        if ((uint)token < (uint)text.Tokens.Length && Row(token) is >= 0 and var row) vectors.Expand(row, target);
        else target.Clear();
    }

    /// <summary>Makes a part the mean of the article's verbs, nouns and adjectives.</summary>
    public void SetTopic(int part) => SetMean(part, 0, text.Tokens.Length, TopicWords);

    /// <summary>Makes a part the mean of the verbs, nouns and adjectives of tokens <c>[from, to)</c>, of the first <paramref name="most"/> at most.</summary>
    public void SetMean(int part, int from, int to, int most)
    {
        Span<float> one = stackalloc float[vectors.Dimensions];
        var sum = Part(part);
        sum.Clear();
        var count = 0;
        for (var token = from; token < to && count < most; token++)
        {
            if (tree.Tag(token) is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj) || Row(token) is not (>= 0 and var row)) continue;
            vectors.Expand(row, one);
            VectorMath.Add(one, sum);
            count++;
        }

        for (var i = 0; i < sum.Length; i++) sum[i] /= Math.Max(1, count);
    }

    private Span<float> Part(int part) => all.AsSpan(part * vectors.Dimensions, vectors.Dimensions);

    private int Row(int token) => vectors.Find(WordHash.Of(text[token]));
}
