namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Dates by their value, where the words hold the gold date's head.</summary>
internal static class DateScorer
{
    public static void Score(Reading reading, Scoreboard board)
    {
        var left = reading.Document.Dates.ToList();
        foreach (var gold in reading.Gold.Facts.Dates)
        {
            var named = left.FindAll(date => Wording.Flat(date.Text).Contains(Wording.Flat(gold.Head), StringComparison.Ordinal));
            var hit = named.Find(date => date.Value == gold.Value);
            board[Measure.Dates].Add(hit is not null, false, true);
            if (hit is not null) left.Remove(hit);
            else board.Miss(reading, $"missed date {gold.Text} {gold.Value}, found [{string.Join(", ", named.Select(date => date.Value))}]");
        }

        foreach (var date in left) board.Miss(reading, $"extra date {date.Text} {date.Value}");
        board[Measure.Dates].Add(0, reading.Document.Dates.Count, 0);
    }
}
