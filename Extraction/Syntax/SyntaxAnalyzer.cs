using Dateline.Extraction.Text;

namespace Dateline.Extraction.Syntax;

/// <summary>
/// Tags and parses articles with the models in <c>Resources/syntax.bin</c>, which are read when first needed. Safe to share between
/// threads; linear in the length of the text.
/// </summary>
public static class SyntaxAnalyzer
{
    // A stretch without a full stop (a table, a list of results) is cut, so that the stack stays shallow.
    private const int LongestSentence = 160;

    /// <summary>Tags and parses every sentence.</summary>
    public static SyntaxTree Analyze(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(SyntaxModel.Default, text, _ => true);
    }

    /// <summary>Tags and parses the sentences that <paramref name="wanted"/> picks by number.</summary>
    internal static SyntaxTree Analyze(SyntaxModel model, TokenizedText text, Func<int, bool> wanted)
    {
        var tree = new SyntaxTree(text);
        var words = new WordFeatures();
        var state = new TransitionState();
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            if (!wanted(i)) continue;
            var sentence = text.Sentences[i];
            for (var first = Datelines.End(text, sentence); first < sentence.EndToken; first += LongestSentence)
                Analyze(model, tree, first, Math.Min(first + LongestSentence, sentence.EndToken), words, state);
        }

        return tree;
    }

    private static void Analyze(SyntaxModel model, SyntaxTree tree, int first, int end, WordFeatures words, TransitionState state)
    {
        var count = end - first;
        words.Reset(count);
        for (var i = 1; i <= count; i++) words.Set(i, tree.Text[first + i - 1], model.Lexicon);
        PosTagger.Tag(model, words);
        TagRepairs.Apply(model, tree.Text, first, words);
        DependencyParser.Parse(model, words, state);
        for (var i = 1; i <= count; i++)
        {
            tree.Set(first + i - 1, model.PartOf(words.Tag[i]));
            tree.Set(first + i - 1, state.Head[i] == state.Root ? -1 : first + state.Head[i] - 1, state.Label[i]);
        }

        tree.Link(first, end);
    }
}
