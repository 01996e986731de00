using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>On whose word a number stands: the speaker of the quotation around it, or who says so in its sentence.</summary>
/// <param name="context">The article.</param>
/// <param name="quotes">Its quotations.</param>
/// <param name="attributions">Who reports where.</param>
internal sealed class SourceReader(FactContext context, IReadOnlyList<Quote> quotes, Attributions attributions)
{
    // How far, in tokens, a figure's source may stand from it.
    private const int Reach = 160;

    private int quote;

    /// <summary>The source of a number at tokens <c>[first, end)</c> of a sentence.</summary>
    public Party? Of(int first, int end, Sentence sentence)
    {
        var start = context.Text.Tokens[first].Start;
        while (quote < quotes.Count && quotes[quote].End <= start) quote++;
        if (quote < quotes.Count && quotes[quote].Start <= start && quotes[quote].Speaker is { } speaker) return speaker;
        Attributed? chosen = null;
        foreach (var candidate in attributions.In(Math.Max(sentence.FirstToken, first - Reach), Math.Min(sentence.EndToken, end + Reach)))
        {
            var at = candidate.At;
            if (!context.Is(at.Cue, WordClass.Say) && !context.Is(at.Cue, "according") && !context.Is(at.Cue, WordClass.Account)) continue;
            if (at.First <= first && first < at.End) return null;
            if (context.Is(at.Cue + 1, "to") && context.Lower(at.Cue) is "agreed" or "promised" or "pledged" or "vowed" or "offered" or "asked" or "urged" || first - at.Cue == 1 && context.Lower(at.Cue) is "ordered" or "urged" or "asked" or "told" or "demanded" or "offered" or "gave" or "promised" or "pledged") continue;
            if (!at.Inverted && at.Cue < first && at.End <= first && !Breaks(at.Cue + 1, first)) chosen = candidate;
            else if (at.Cue >= end && chosen is null && Closes(end, at)) chosen = candidate;
            else if (at.Inverted && at.End <= first && context.IsComma(Math.Max(at.End, at.Cue + 1)) && chosen is null && !Breaks(at.End + 1, first)) chosen = candidate;
        }

        return chosen is { Party: var party } ? new Party(party.Text, party.Entity?.Id) : null;
    }

    /// <summary>Whether the reported clause ends between a cue and a number (", after", ", which", ";").</summary>
    private bool Breaks(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (context.Mark(i) == ';') return true;
            if (!context.IsComma(i)) continue;
            var next = context.Is(i + 1, "in") || context.Is(i + 1, "of") ? i + 2 : i + 1;
            if (context.Is(next, WordClass.Relative) && !context.Is(next, "that") && !(next == i + 2 && context.Is(i + 1, "of")) || context.Is(i + 1, WordClass.Subordinator) && !context.Is(i + 1, "that")) return true;
        }

        return false;
    }

    private bool Closes(int from, Attribution attribution)
    {
        var limit = attribution.Inverted ? attribution.Cue : attribution.First;
        for (var i = from; i < limit; i++)
        {
            if (context.Mark(i) is ';' or ':') return false;
        }

        // ", the mayor said", "according to the mayor", "..., said Mr Pruitt"
        if (!attribution.Inverted && context.IsComma(attribution.First - 1) && context.Is(attribution.First - 2, WordClass.Coordinator)) return false;
        return attribution.Inverted || context.IsComma(attribution.First - 1) || context.IsQuoteMark(attribution.First - 1);
    }
}
