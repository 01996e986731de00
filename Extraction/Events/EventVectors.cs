using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>The word vectors of a word that may report an event, of its parties, and of what the article is about.</summary>
internal sealed class EventVectors
{
    /// <summary>The opening tells what a long text is about.</summary>
    private const int TopicWords = 400;

    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly WordVectors vectors;
    private readonly float[] vector;

    public EventVectors(ArticleReading reading, WordVectors vectors)
    {
        (tree, text, this.vectors) = (reading.Tree, reading.Text, vectors);
        vector = new float[4 * vectors.Dimensions];
        Topic(vector.AsSpan(3 * vectors.Dimensions));
    }

    /// <summary>The vectors of the word, its object and its subject, and what the article is about, end to end; good until the next call.</summary>
    public ReadOnlySpan<float> Read(EventCandidate candidate)
    {
        Write(candidate.Token, 0);
        Write(candidate.Clause?.Patient ?? candidate.Fits?.Target ?? -1, 1);
        Write(candidate.Clause?.Agent ?? candidate.Fits?.Actor ?? -1, 2);
        return vector;
    }

    private void Write(int token, int part)
    {
        var target = vector.AsSpan(part * vectors.Dimensions, vectors.Dimensions);
        if (token >= 0 && vectors.Find(WordHash.Of(text[token])) is >= 0 and var row) vectors.Expand(row, target);
        else target.Clear();
    }

    /// <summary>The mean vector of the article's verbs, nouns and adjectives.</summary>
    private void Topic(Span<float> sum)
    {
        Span<float> one = stackalloc float[vectors.Dimensions];
        var count = 0;
        for (var token = 0; token < text.Tokens.Length && count < TopicWords; token++)
        {
            if (tree.Tag(token) is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj) || vectors.Find(WordHash.Of(text[token])) is not (>= 0 and var row)) continue;
            vectors.Expand(row, one);
            VectorMath.Add(one, sum);
            count++;
        }

        for (var i = 0; i < sum.Length; i++) sum[i] /= Math.Max(1, count);
    }
}
