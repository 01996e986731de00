using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;
using Dateline.Tools.Evaluate.Conll;

namespace Dateline.Tools.Train.Syntax;

/// <summary>Sentences that nobody has parsed, from column files whose first column is the token.</summary>
internal static class PlainText
{
    private const int Shortest = 5, Longest = 60;

    /// <summary>The sentences, cut by this project's tokenizer, with neither tags nor trees.</summary>
    public static List<TreebankSentence> Read(IEnumerable<string> paths)
    {
        var sentences = new List<TreebankSentence>();
        foreach (var sentence in paths.SelectMany(ConllFile.Read))
        {
            var (text, _) = Detokenizer.Join(sentence.Tokens);
            var tokens = new List<Token>();
            Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
            if (tokens.Count is < Shortest or > Longest) continue;
            sentences.Add(new([.. tokens.Select(token => text[token.Start..token.End])], [.. tokens.Select(_ => new TreebankTag(PartOfSpeech.X, ""))], new int[tokens.Count], new Relation[tokens.Count]));
        }

        return sentences;
    }
}
