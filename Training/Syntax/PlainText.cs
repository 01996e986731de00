using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;
using Dateline.Tools.Evaluate.Conll;
using Dateline.Training.Corpora;

namespace Dateline.Training.Syntax;

/// <summary>Sentences that nobody has parsed, of the corpora that the tagger learns names from and of our own articles.</summary>
internal static class PlainText
{
    private const int Shortest = 4, Longest = 60;
    private static readonly string[] Corpora = ["voa-news", "crossner-politics", "re3d", "wikigold"];

    /// <summary>The sentences, cut by this project's tokenizer, with neither tags nor trees.</summary>
    public static List<TreebankSentence> Read(string names, IEnumerable<string> articles) =>
    [
        .. Corpora.SelectMany(corpus => ConllFile.Read(Path.Combine(names, corpus + ".conll"))).SelectMany(sentence => Cut(null, [Detokenizer.Join(sentence.Tokens).Text])).Where(IsLearned),
        .. articles.Order(StringComparer.Ordinal).SelectMany(CorpusReader.Marked).SelectMany(article => Cut(article.Title is null ? null : Plain(article.Title), [.. article.Paragraphs.Select(Plain)])).Where(IsLearned),
    ];

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<TreebankSentence> Cut(string? title, IReadOnlyList<string> paragraphs)
    {
        var text = Tokenizer.Tokenize(title, paragraphs);
        foreach (var sentence in text.Sentences)
        {
            var n = sentence.TokenCount;
            yield return new([.. Enumerable.Range(sentence.FirstToken, n).Select(token => text[token].ToString())], new WordTag[n], new int[n], new Relation[n]);
        }
    }

    private static bool IsLearned(TreebankSentence sentence) => sentence.Count is >= Shortest and <= Longest;

    private static string Plain(IReadOnlyList<Segment> segments) => string.Concat(segments.Select(segment => segment.Text));
}
