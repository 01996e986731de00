using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Figures;

/// <summary>The word vectors of those counted, of the word they depend on, of the verb after them, of the words around, and of what the article is about.</summary>
internal sealed class FigureVectors
{
    private const int Near = 8;

    private readonly FactContext context;
    private readonly SyntaxTree tree;
    private readonly TokenVectors vectors;

    public FigureVectors(FactContext context, SyntaxTree tree, WordVectors words)
    {
        (this.context, this.tree) = (context, tree);
        vectors = new TokenVectors(context.Text, tree, words, parts: 5);
        vectors.SetTopic(4);
    }

    /// <summary>The vectors end to end; good until the next call.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="top">Its word that depends on none of its others; -1 when there is none.</param>
    public ReadOnlySpan<float> Read(Candidate candidate, int top)
    {
        var sentence = context.SentenceOf(candidate.First);
        vectors.Set(0, candidate.Bare ? candidate.End : candidate.Noun.Head);
        vectors.Set(1, top < 0 ? -1 : tree.Head(top));
        vectors.Set(2, VerbAfter(candidate));
        vectors.SetMean(3, Math.Max(sentence.FirstToken, candidate.First - Near), Math.Min(sentence.EndToken, candidate.End + Near), 2 * Near);
        return vectors.All;
    }

    private int VerbAfter(Candidate candidate)
    {
        for (var i = candidate.End; i < Math.Min(context.Count, candidate.End + Near) && !context.StartsSentence(i); i++)
        {
            if (tree.Tag(i) == PartOfSpeech.Verb) return i;
        }

        return -1;
    }
}
