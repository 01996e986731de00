using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Events by type in the right sentence, the same trigger first; then the roles and the status of those found.</summary>
internal static class EventScorer
{
    public static void Score(Reading reading, Scoreboard board)
    {
        var left = reading.Document.Events.ToList();
        foreach (var gold in reading.Gold.Facts.Events)
        {
            var (start, end) = reading.Alignment.Sentence(gold.Sentence);
            var there = left.FindAll(x => x.Type == gold.Type && reading.Alignment.Document(x.Start, x.End).Start is var at && at >= start && at < end);
            var hit = there.Find(x => Wording.Overlap(x.Text, gold.Trigger)) ?? there.FirstOrDefault();
            board[Measure.Events].Add(hit is not null, false, true);
            if (hit is null)
            {
                board.Miss(reading, $"missed event {gold.Type} {gold.Trigger} | {gold.Sentence}");
                continue;
            }

            left.Remove(hit);
            ScoreRole(reading, board, gold, "actor", gold.Actor, hit.Actor);
            ScoreRole(reading, board, gold, "target", gold.Target, hit.Target);
            ScoreRole(reading, board, gold, "place", gold.Place, hit.Place);
            board[Measure.EventStatus].Add(hit.Status == gold.Status, true, true);
            if (hit.Status != gold.Status) board.Miss(reading, $"event {gold.Type} {gold.Trigger} {hit.Status}, not {gold.Status}");
        }

        foreach (var extra in left) board.Miss(reading, $"extra event {extra.Type} {extra.Text}");
        board[Measure.Events].Add(0, reading.Document.Events.Count, 0);
    }

    private static void ScoreRole(Reading reading, Scoreboard board, GoldEvent gold, string role, string? expected, Party? found)
    {
        if (string.IsNullOrEmpty(expected)) return;
        var right = Wording.Alike(reading.Describe(found), expected);
        board[Measure.EventRoles].Add(right, true, true);
        if (!right) board.Miss(reading, $"event {gold.Type} {gold.Trigger} {role} '{reading.Describe(found)}', not '{expected}'");
    }
}
