using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>On whose word a number stands by the rules: the speaker of the quotation around it, or who says so in its sentence.</summary>
/// <param name="context">The article.</param>
/// <param name="quotes">Its quotations.</param>
/// <param name="attributions">Who reports where.</param>
internal sealed class SourceReader(FactContext context, IReadOnlyList<Quote> quotes, Attributions attributions)
{
    // How far, in tokens, a figure's source may stand from it.
    private const int Reach = 160;

    private readonly SpeakerPhrase phrase = new(context);
    private readonly TallyReader tallies = new(context);
    private int quote;

    /// <summary>The source of a number at tokens <c>[first, end)</c> of a sentence.</summary>
    public Party? Of(int first, int end, Sentence sentence)
    {
        var start = context.Text.Tokens[first].Start;
        while (quote < quotes.Count && quotes[quote].End <= start) quote++;
        if (quote < quotes.Count && quotes[quote].Start <= start && quotes[quote].Speaker is { } speaker) return speaker;
        Attributed? chosen = null, said = null;
        foreach (var found in attributions.In(Math.Max(sentence.FirstToken, first - Reach), Math.Min(sentence.EndToken, end + Reach)))
        {
            // "..., the ministry said, adding that": who adds is who said.
            var candidate = said is { } last && IsTrailing(last.At, sentence.FirstToken) && context.IsComma(found.At.Cue - 1) && context.Lower(found.At.Cue).EndsWith("ing", StringComparison.Ordinal)
                ? last with { At = last.At with { Cue = found.At.Cue } } : found;
            var at = candidate.At;
            if (!context.Is(at.Cue, WordClass.Say) && !context.Is(at.Cue, "according") && !context.Is(at.Cue, WordClass.Account)) continue;
            said = candidate;
            if (at.First <= first && first < at.End) return null;
            if (context.Is(at.Cue + 1, "to") && context.Lower(at.Cue) is "agreed" or "promised" or "pledged" or "vowed" or "offered" or "asked" or "urged" || first - at.Cue == 1 && context.Lower(at.Cue) is "ordered" or "urged" or "asked" or "told" or "demanded" or "offered" or "gave" or "promised" or "pledged") continue;
            if (!at.Inverted && at.Cue < first && at.End <= first && !ReportedClause.Breaks(context, GoesOn(at, sentence.FirstToken), first)) chosen = candidate;
            else if (at.Cue >= end && chosen is null && Closes(end, at)) chosen = candidate;
            else if (at.Inverted && at.End <= first && (context.IsComma(Math.Max(at.End, at.Cue + 1)) || context.Is(at.Cue, WordClass.Account)) && chosen is null && !ReportedClause.Breaks(context, at.End + 1, first)) chosen = candidate;
        }

        if (said is { At.Cue: var cue } && cue < first && tallies.Gapped(first, sentence.FirstToken) is var gapped && gapped.End > gapped.First) return Resolved(gapped);
        if (chosen is { } known) return Named(known, sentence.FirstToken);
        return tallies.Of(first, end, sentence.FirstToken, sentence.EndToken) is var counted && counted.End > counted.First ? Resolved(counted) : null;
    }

    /// <summary>Where what is reported goes on after a cue: "..., the chief said, though" is still his word.</summary>
    private int GoesOn(Attribution at, int start) =>
        IsTrailing(at, start) && context.IsComma(at.Cue + 1) && (context.Is(at.Cue + 2, "though") || context.Is(at.Cue + 2, "although")) ? at.Cue + 2 : at.Cue + 1;

    /// <summary>Whether who reports stands after the start of what is reported: ", the mayor said".</summary>
    private bool IsTrailing(Attribution at, int start) => !at.Inverted && at.First > start && context.IsComma(at.First - 1);

    /// <summary>Who reports; the noun of a relative pronoun: "the garrison, which reported".</summary>
    /// <param name="reported">Where they do.</param>
    /// <param name="start">The first token of the sentence.</param>
    public Party Named(Attributed reported, int start)
    {
        var at = reported.At;
        return at.End - at.First == 1 && context.Is(at.First, "which") && phrase.Left(context.IsComma(at.First - 1) ? at.First - 1 : at.First, start) is var (first, end) && end > first
            ? Resolved((context.Is(first, "according") ? first + 2 : first, end)) : PartyOf(reported.Party);
    }

    /// <summary>The party of some tokens.</summary>
    public Party Resolved((int First, int End) words) => PartyOf(attributions.Log.Resolve(words.First, words.End));

    private Party PartyOf(Antecedent party) => attributions.Log.Named(new Party(party.Text, party.Entity?.Id));

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
