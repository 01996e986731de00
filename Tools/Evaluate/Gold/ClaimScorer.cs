namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Claims by sentence and stance; then the source of those found.</summary>
internal static class ClaimScorer
{
    public static void Score(Reading reading, Scoreboard board)
    {
        var left = reading.Document.Claims.ToList();
        foreach (var gold in reading.Gold.Facts.Claims)
        {
            var sentence = reading.Alignment.Sentence(gold.Sentence);
            var hit = left.Find(claim => claim.Stance == gold.Stance
                && reading.Alignment.Document(claim.Start, claim.End) is var at && at.Start < sentence.End && at.End > sentence.Start);
            board[Measure.Claims].Add(hit is not null, false, true);
            if (hit is null)
            {
                board.Miss(reading, $"missed claim {gold.Stance} {gold.Source} | {gold.Sentence}");
                continue;
            }

            left.Remove(hit);
            var right = Wording.Alike(reading.Describe(hit.Source), gold.Source);
            board[Measure.ClaimSources].Add(right, true, true);
            if (!right) board.Miss(reading, $"claim by '{reading.Describe(hit.Source)}', not '{gold.Source}' | {gold.Sentence}");
        }

        foreach (var claim in left) board.Miss(reading, $"extra claim {claim.Stance} {claim.Source?.Text} | {claim.Text}");
        board[Measure.Claims].Add(0, reading.Document.Claims.Count, 0);
    }
}
