using Dateline.Extraction.Documents;
using Dateline.Tools.Evaluate.Conll;

namespace Dateline.Training.Corpora;

/// <summary>Reads the corpora as raw text with its names.</summary>
internal static class CorpusReader
{
    /// <summary>A column file, a sentence a passage.</summary>
    public static List<Passage> Columns(string path, Corpus corpus) =>
        CompoundNames.Split([.. ConllFile.Read(path).Select(sentence => new Passage(null, [Segments(sentence, corpus)], corpus.Silent, corpus.Weight))]);

    /// <summary>Articles with inline marks [[TYPE|name]], separated by lines of five dashes; the first line is the headline.</summary>
    public static List<Passage> Marked(string path)
    {
        List<Passage> articles = [];
        foreach (var article in File.ReadAllText(path).Split("\n-----"))
        {
            var lines = article.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line.Trim('-').Length > 0).Select(Inline).ToList();
            if (lines.Count > 1) articles.Add(new Passage(lines[0], lines[1..], 0, 1f));
        }

        return articles;
    }

    private static List<Segment> Inline(string line)
    {
        List<Segment> segments = [];
        var at = 0;
        while (line.IndexOf("[[", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            if (open > at) segments.Add(new Segment(line[at..open]));
            var bar = line.IndexOf('|', open);
            var close = line.IndexOf("]]", open, StringComparison.Ordinal);
            segments.Add(new Segment(line[(bar + 1)..close], Corpus.Of(Enum.Parse<EntityType>(line[(open + 2)..bar], ignoreCase: true))));
            at = close + 2;
        }

        if (at < line.Length) segments.Add(new Segment(line[at..]));
        return segments;
    }

    private static List<Segment> Segments(ConllSentence sentence, Corpus corpus)
    {
        var (text, tokens) = Detokenizer.Join(sentence.Tokens);
        List<Segment> segments = [];
        var at = 0;
        foreach (var (first, end, label) in sentence.Names())
        {
            var (from, to) = (tokens[first].Start, tokens[end - 1].End);
            if (from > at) segments.Add(new Segment(text[at..from]));
            segments.Add(corpus.Labels.TryGetValue(label, out var types) ? new Segment(text[from..to], types) : new Segment(text[from..to], 0, Unknown: true));
            at = to;
        }

        if (at < text.Length) segments.Add(new Segment(text[at..]));
        return segments;
    }
}
