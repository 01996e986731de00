using Dateline.Extraction;
using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>
/// Scores names alone on files of marked articles: several a file, split by lines of five dashes, the first line the headline, then a
/// paragraph a line.
/// </summary>
internal sealed class NamesEvaluation(Extractor extractor)
{
    private static readonly DateOnly Received = new(2000, 1, 1);

    private static readonly GoldFacts None = new()
    {
        Published = Received,
        Genre = "",
        People = [],
        Figures = [],
        Quotes = [],
        Dates = [],
        Places = [],
        Events = [],
        Claims = [],
    };

    /// <summary>The scores of each file of a folder, by its name.</summary>
    /// <exception cref="FormatException">A mark is not closed or names no entity type.</exception>
    public IEnumerable<(string Name, Scoreboard Board)> Run(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal))
        {
            var board = new Scoreboard();
            foreach (var article in Read(path))
            {
                board.Articles++;
                MentionScorer.Score(new(article, Extract(article.Text)), board);
            }

            yield return (Path.GetFileNameWithoutExtension(path), board);
        }
    }

    private static IEnumerable<GoldArticle> Read(string path) =>
        from article in Markup.Articles(path).Select((marked, i) => (Marked: marked, Number: i + 1))
        let lines = article.Marked.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where lines.Length > 1
        let stripped = Markup.Strip(string.Join("\n\n", lines))
        select new GoldArticle($"{Path.GetFileNameWithoutExtension(path)} {article.Number}", stripped.Text, stripped.Mentions, None);

    private Document Extract(string text)
    {
        var paragraphs = text.Split("\n\n");
        return extractor.Extract(new Article { Title = paragraphs[0], Paragraphs = paragraphs[1..] }, Received);
    }
}
