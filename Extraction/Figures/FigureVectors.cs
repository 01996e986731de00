using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Figures;

/// <summary>The word vectors of those counted, of the word they depend on, of the verb after them, of the words around, and of what the article is about.</summary>
internal sealed class FigureVectors
{
    /// <summary>The opening tells what a long text is about.</summary>
    private const int TopicWords = 400;
    private const int Near = 8;

    private readonly FactContext context;
    private readonly SyntaxTree tree;
    private readonly WordVectors vectors;
    private readonly float[] vector;

    public FigureVectors(FactContext context, SyntaxTree tree, WordVectors vectors)
    {
        (this.context, this.tree, this.vectors) = (context, tree, vectors);
        vector = new float[5 * vectors.Dimensions];
        Mean(0, context.Count, TopicWords, vector.AsSpan(4 * vectors.Dimensions));
    }

    /// <summary>The vectors end to end; good until the next call.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="top">Its word that depends on none of its others; -1 when there is none.</param>
    public ReadOnlySpan<float> Read(Candidate candidate, int top)
    {
        Write(candidate.Bare ? candidate.End : candidate.Noun.Head, 0);
        Write(top < 0 ? -1 : tree.Head(top), 1);
        Write(VerbAfter(candidate), 2);
        var sentence = context.SentenceOf(candidate.First);
        Mean(Math.Max(sentence.FirstToken, candidate.First - Near), Math.Min(sentence.EndToken, candidate.End + Near), 2 * Near, vector.AsSpan(3 * vectors.Dimensions, vectors.Dimensions));
        return vector;
    }

    private int VerbAfter(Candidate candidate)
    {
        for (var i = candidate.End; i < Math.Min(context.Count, candidate.End + Near) && !context.StartsSentence(i); i++)
        {
            if (tree.Tag(i) == PartOfSpeech.Verb) return i;
        }

        return -1;
    }

    private void Write(int token, int part)
    {
        var target = vector.AsSpan(part * vectors.Dimensions, vectors.Dimensions);
        if ((uint)token < (uint)context.Count && vectors.Find(WordHash.Of(context.Text[token])) is >= 0 and var row) vectors.Expand(row, target);
        else target.Clear();
    }

    /// <summary>The mean vector of the verbs, nouns and adjectives among some tokens, of the first <paramref name="most"/> at most.</summary>
    private void Mean(int from, int to, int most, Span<float> sum)
    {
        Span<float> one = stackalloc float[vectors.Dimensions];
        sum.Clear();
        var count = 0;
        for (var token = from; token < to && count < most; token++)
        {
            if (tree.Tag(token) is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj) || vectors.Find(WordHash.Of(context.Text[token])) is not (>= 0 and var row)) continue;
            vectors.Expand(row, one);
            VectorMath.Add(one, sum);
            count++;
        }

        for (var i = 0; i < sum.Length; i++) sum[i] /= Math.Max(1, count);
    }
}
