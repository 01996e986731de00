using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>Finds quotations and who speaks in each.</summary>
internal static class QuoteFinder
{
    /// <summary>The quotations of the article, by position; one inside another is listed as well.</summary>
    public static IReadOnlyList<Quote> Find(ArticleReading reading)
    {
        List<Quotation> spoken = [];
        var words = new QuotedWords(reading);
        foreach (var quotation in QuotationScanner.Scan(reading.Text))
        {
            if (words.AreSpoken(quotation)) spoken.Add(quotation);
        }

        var speakers = new SpeakerFinder(reading, spoken);
        var quotes = new List<Quote>(spoken.Count);
        for (var i = 0; i < spoken.Count; i++)
        {
            var (cue, speaker) = speakers.Of(i);
            var span = Trim(reading.Text, spoken[i]);
            quotes.Add(new Quote(span.Start, span.End, reading.Text.Text[span.Start..span.End], cue, speaker));
        }

        return quotes;
    }

    private static TextSpan Trim(TokenizedText text, Quotation quotation)
    {
        var (start, end) = (quotation.Start, quotation.End);
        while (start < end && char.IsWhiteSpace(text.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(text.Text[end - 1])) end--;
        return new(start, end);
    }
}
