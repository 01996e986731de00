using Dateline.Extraction;
using Dateline.Intake;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Reads each gold article as a dropped text file would be read, and scores the document.</summary>
internal sealed class GoldEvaluation(ArticleReader reader, Extractor extractor)
{
    /// <exception cref="FormatException">An article is not one that intake accepts.</exception>
    public Scoreboard Run(IEnumerable<GoldArticle> articles)
    {
        var board = new Scoreboard();
        foreach (var article in articles) Score(new(article, extractor.Extract(GoldIntake.Read(reader, article), article.Facts.Published)), board);
        return board;
    }

    /// <summary>Scores one document against its gold article.</summary>
    public static void Score(Reading reading, Scoreboard board)
    {
        board.Articles++;
        MentionScorer.Score(reading, board);
        FigureScorer.Score(reading, board);
        QuoteScorer.Score(reading, board);
        DateScorer.Score(reading, board);
        PlaceScorer.Score(reading, board);
        EventScorer.Score(reading, board);
        ClaimScorer.Score(reading, board);
    }
}
