using Dateline.Extraction;

namespace Dateline.Tools.Evaluate.Conll;

/// <summary>Scores the extractor on a column file: the tokens are put back into raw text, a paragraph a sentence, and read like any article.</summary>
internal sealed class ConllEvaluation(Extractor extractor, LabelMap map)
{
    private static readonly DateOnly Received = new(2000, 1, 1);

    private readonly HashSet<(int Article, int Start, int End, string Label)> _found = [];
    private readonly HashSet<(int Article, int Start, int End, string Label)> _wanted = [];
    private int _articles;

    /// <summary>The scores by label, then over all.</summary>
    public IReadOnlyList<SpanScore> Scores => [.. map.Labels.Select(label => Score(label, span => span == label)), Score("all", _ => true)];

    /// <summary>Reads an article of these sentences.</summary>
    public void Add(IReadOnlyList<ConllSentence> sentences)
    {
        var article = _articles++;
        List<string> paragraphs = [];
        var offset = 0;
        foreach (var sentence in sentences)
        {
            var (text, tokens) = Detokenizer.Join(sentence.Tokens);
            foreach (var (first, end, label) in sentence.Names()) Want(article, offset + tokens[first].Start, offset + tokens[end - 1].End, label);
            paragraphs.Add(text);
            offset += text.Length + 2;
        }

        foreach (var entity in extractor.Extract(new Article { Paragraphs = paragraphs }, Received).Entities)
        {
            if (map.Of(entity.Type) is not { } label) continue;
            foreach (var mention in entity.Mentions) _found.Add((article, mention.Start, mention.End, label));
        }
    }

    private void Want(int article, int start, int end, string label)
    {
        if (map.Labels.Contains(label)) _wanted.Add((article, start, end, label));
    }

    private SpanScore Score(string name, Func<string, bool> chosen) => new(
        name,
        _found.Count(span => chosen(span.Label) && _wanted.Contains(span)),
        _found.Count(span => chosen(span.Label)),
        _wanted.Count(span => chosen(span.Label)));
}
