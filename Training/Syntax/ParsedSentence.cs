using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;
using Dateline.Training.Learning;

namespace Dateline.Training.Syntax;

/// <summary>What a sentence's trees should be, as likelihoods: certain in the treebank, less so in what other networks say.</summary>
/// <param name="Tags">A row of <see cref="WordTag.Count"/> a word.</param>
/// <param name="Heads">A row a word: of the root, then of every word.</param>
/// <param name="Tree">The head of each word: 0 the root, or a word from 1.</param>
/// <param name="Relations">A row of <see cref="ParserNetwork.Relations"/> a word: of its relation to the head in <paramref name="Tree"/>.</param>
internal sealed record SentenceTarget(float[] Tags, float[] Heads, int[] Tree, float[] Relations);

/// <summary>A sentence to learn from.</summary>
internal sealed class ParsedSentence
{
    public ParsedSentence(TreebankSentence sentence, Lexicon lexicon)
    {
        Words = sentence.Words;
        Features = Array.ConvertAll(Words, word => lexicon.Features(word));
        var n = Words.Length;
        Target = new(new float[n * WordTag.Count], new float[n * (n + 1)], sentence.Heads, new float[n * ParserNetwork.Relations]);
        for (var i = 0; i < n; i++)
        {
            Target.Tags[i * WordTag.Count + sentence.Tags[i].Number] = 1;
            Target.Heads[i * (n + 1) + sentence.Heads[i]] = 1;
            Target.Relations[i * ParserNetwork.Relations + (int)sentence.Relations[i]] = 1;
        }
    }

    public string[] Words { get; }

    public WordFeatures[] Features { get; }

    public SentenceTarget Target { get; set; }

    public int Count => Words.Length;
}
