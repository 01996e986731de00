using System.Collections.Immutable;

namespace Dateline.Extraction.Text;

/// <summary>
/// An article's text cut into paragraphs, sentences and tokens. Every offset is into <see cref="Text"/>, in UTF-16 code units,
/// end exclusive. Tokens are in order, do not overlap, and cover everything but white space.
/// </summary>
public sealed class TokenizedText
{
    internal TokenizedText(string text, bool hasTitle, List<TextSpan> paragraphs, List<Token> tokens, List<Sentence> sentences)
    {
        Text = text;
        HasTitle = hasTitle;
        Paragraphs = [.. paragraphs];
        Tokens = [.. tokens];
        Sentences = [.. sentences];
    }

    /// <summary>The title when there is one, a blank line, then the paragraphs separated by blank lines.</summary>
    public string Text { get; }

    /// <summary>Whether paragraph 0 is the title.</summary>
    public bool HasTitle { get; }

    /// <summary>The paragraphs, the title first when there is one.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>All tokens, in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>All sentences, in order; together they hold every token.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The characters of the token at <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> this[int index] => Text.AsSpan(Tokens[index].Start, Tokens[index].Length);

    /// <summary>The index of the first token that ends after <paramref name="offset"/>; the token count when there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The index of the sentence that holds or follows <paramref name="offset"/>; the sentence count when there is none.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
