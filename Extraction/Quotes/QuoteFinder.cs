using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>Finds quotations and who speaks in each.</summary>
internal static class QuoteFinder
{
    /// <summary>The quotations of the article whose words somebody said, by position; one inside another is listed as well. The article learns which of its tokens are quoted.</summary>
    public static List<Quotation> Scan(FactContext context)
    {
        List<Quotation> spoken = [];
        var words = new QuotedWords(context);
        foreach (var quotation in QuotationScanner.Scan(context.Text))
        {
            if (!words.AreSpoken(quotation)) continue;
            spoken.Add(quotation);
            context.Quote(quotation.Span, words.StandAlone(quotation));
        }

        return spoken;
    }

    /// <summary>The quotations with their speakers.</summary>
    public static IReadOnlyList<Quote> Attribute(FactContext context, List<Quotation> quotations, Attributions attributions)
    {
        var speakers = new SpeakerFinder(context, quotations, attributions).Read();
        var quotes = new List<Quote>(quotations.Count);
        for (var i = 0; i < quotations.Count; i++)
        {
            var (cue, speaker) = speakers[i];
            var span = Trim(context.Text, quotations[i]);
            quotes.Add(new Quote(span.Start, span.End, context.Text.Text[span.Start..span.End], cue, speaker));
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
