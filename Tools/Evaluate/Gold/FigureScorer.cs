using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Figures by value and kind; a vague figure stands for any vague one of its kind.</summary>
internal static class FigureScorer
{
    public static void Score(Reading reading, Scoreboard board)
    {
        var left = reading.Document.Figures.ToList();
        foreach (var gold in reading.Gold.Facts.Figures)
        {
            var hit = left.Find(figure => figure.Kind == gold.Kind
                && (figure.Value == gold.Value || (figure.Bound == Bound.Vague && gold.Bound == Bound.Vague)));
            board[Measure.FigureValues].Add(hit is not null, false, true);
            board[Measure.FigureBounds].Add(hit?.Bound == gold.Bound, false, true);
            if (hit is null)
            {
                board.Miss(reading, $"missed figure {gold.Value} {gold.Kind} {gold.Text}");
                continue;
            }

            left.Remove(hit);
            if (string.IsNullOrEmpty(gold.Source)) continue;
            var credited = Wording.Alike(reading.Describe(hit.Source), gold.Source);
            board[Measure.FigureSources].Add(credited, true, true);
            if (!credited) board.Miss(reading, $"figure {gold.Text} credited to '{reading.Describe(hit.Source)}', not '{gold.Source}'");
        }

        foreach (var figure in left) board.Miss(reading, $"extra figure {figure.Value} {figure.Kind} {figure.Text}");
        board[Measure.FigureValues].Add(0, reading.Document.Figures.Count, 0);
        board[Measure.FigureBounds].Add(0, reading.Document.Figures.Count, 0);
    }
}
