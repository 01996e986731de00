using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>On whose word a number stands: the speaker of the quotation around it, or who says so in its sentence.</summary>
internal sealed class SourceReader
{
    private readonly FactContext context;
    private readonly IReadOnlyList<Quote> quotes;
    private readonly AttributionReader reader;
    private readonly SpeakerLog log;
    private readonly List<(Attribution At, Antecedent Party)> found = [];
    private int quote;

    public SourceReader(FactContext context, IReadOnlyList<Quote> quotes)
    {
        (this.context, this.quotes) = (context, quotes);
        reader = new AttributionReader(context, context.Quoted);
        log = new SpeakerLog(context, context.Quoted);
    }

    /// <summary>Reads who reports in a sentence; call for every sentence, in order.</summary>
    public void Enter(int first, int end)
    {
        found.Clear();
        for (var i = first; i < end; i++)
        {
            if (!context.Is(i, WordClass.Say) && !context.Is(i, "according")) continue;
            var start = i;
            while (start > first && !context.Quoted[start - 1] && !context.IsQuoteMark(start - 1) && context.Mark(start - 1) is not (';' or ':')) start--;
            if (context.IsComma(start) && start < i) start++;
            if (reader.At(i, start, end, start == i && i > first) is not { } attribution) continue;
            var party = log.Resolve(attribution.First, attribution.End);
            log.Spoke(party, attribution.First);
            found.Add((attribution, party));
        }
    }

    /// <summary>The source of a number at tokens <c>[first, end)</c> of the sentence entered.</summary>
    public Party? Of(int first, int end)
    {
        var start = context.Text.Tokens[first].Start;
        while (quote < quotes.Count && quotes[quote].End <= start) quote++;
        if (quote < quotes.Count && quotes[quote].Start <= start && quotes[quote].Speaker is { } speaker) return speaker;
        (Attribution At, Antecedent Party)? chosen = null;
        foreach (var candidate in found)
        {
            var (at, _) = candidate;
            if (!at.Inverted && at.Cue < first && at.End <= first && !Breaks(at.Cue + 1, first)) chosen = candidate;
            else if (at.Cue >= end && chosen is null && Closes(end, at)) chosen = candidate;
            else if (at.Inverted && at.End <= first && context.IsComma(at.End) && chosen is null && !Breaks(at.End + 1, first)) chosen = candidate;
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
        return attribution.Inverted || context.IsComma(attribution.First - 1) || context.IsQuoteMark(attribution.First - 1);
    }
}
