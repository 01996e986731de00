using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Quotations by their words, the closing stop or comma aside; a long one may be cut or run on.</summary>
internal static class QuoteScorer
{
    private const int LongEnough = 25, LongEnoughFound = 20;

    private static readonly char[] Edges = ['"', '.', ',', '?', '!', '\''];

    public static void Score(Reading reading, Scoreboard board)
    {
        var left = reading.Document.Quotes.ToList();
        foreach (var gold in reading.Gold.Facts.Quotes)
        {
            var hit = left.Find(quote => Same(gold.Text, quote.Text));
            var speaker = hit is not null && Wording.Alike(reading.Describe(hit.Speaker), gold.Speaker);
            board[Measure.Quotes].Add(hit is not null, false, true);
            board[Measure.QuoteSpeakers].Add(speaker, false, true);
            if (hit is null) board.Miss(reading, $"missed quote {gold.Speaker}: {gold.Text}");
            else if (!speaker) board.Miss(reading, $"quote by '{reading.Describe(hit.Speaker)}', not '{gold.Speaker}': {gold.Text}");
            if (hit is not null) left.Remove(hit);
        }

        foreach (var quote in left) board.Miss(reading, $"extra quote {quote.Text}");
        board[Measure.Quotes].Add(0, reading.Document.Quotes.Count, 0);
        board[Measure.QuoteSpeakers].Add(0, reading.Document.Quotes.Count, 0);
    }

    private static bool Same(string gold, string found)
    {
        var (a, whole) = (Wording.Flat(gold).Trim(Edges), Wording.Flat(found));
        var b = whole.Trim(Edges);
        return a == b || (a.Length > LongEnough && whole.Length > LongEnoughFound
            && (whole.Contains(a, StringComparison.Ordinal) || a.Contains(b, StringComparison.Ordinal)));
    }
}
