namespace Dateline.Extraction.Facts;

/// <summary>Finds who reports, from a reporting verb: "said Mr Abas", "the army says", "Ms Li, a nurse, told", "according to the mayor".</summary>
/// <param name="context">The article.</param>
/// <param name="quoted">Which tokens stand inside quotation marks.</param>
internal sealed class AttributionReader(FactContext context, bool[] quoted)
{
    private const int LongestPhrase = 24;

    /// <summary>The attribution whose cue is the token; null when the token does not report.</summary>
    /// <param name="cue">The token.</param>
    /// <param name="start">The first token of its clause or sentence.</param>
    /// <param name="end">One past the last token of its sentence.</param>
    /// <param name="afterQuote">Whether a quotation ends right before the cue, so that the speaker may follow it.</param>
    public Attribution? At(int cue, int start, int end, bool afterQuote)
    {
        if (quoted[cue]) return null;
        if (context.Is(cue, "according") && context.Is(cue + 1, "to")) return Right(cue + 2, end) is var (f, e) && e > f ? new Attribution(cue, f, e, true) : null;
        if (context.Is(cue + 1, "to") && (context.Is(cue + 2, "be") || context.Is(cue + 2, "have")) && (cue == start || context.IsPunctuation(cue - 1))) return null;
        if (!context.Is(cue, WordClass.Say | WordClass.Describe) || IsNoun(cue, start) || IsPassive(cue, start)) return null;
        if (context.Is(cue, WordClass.Say) && MayInvert(cue, start, end, afterQuote) && Right(cue + 1, end) is var (first, last) && last > first && !context.IsComma(first)) return new Attribution(cue, first, last, true);
        if (context.Lower(cue).EndsWith("ing", StringComparison.Ordinal)) return Subject(cue, start);
        if (Left(cue, start) is var (from, to) && to > from) return new Attribution(cue, from, to, false);
        return Subject(cue, start);
    }

    private bool MayInvert(int cue, int start, int end, bool afterQuote)
    {
        var next = cue + 1;
        while (context.Is(next, WordClass.Adverb) && next < end) next++;
        if (next >= end || context.Is(next, WordClass.Preposition | WordClass.Subordinator) || context.IsPunctuation(next) || quoted[next]) return false;
        if (cue == start || afterQuote) return !context.Is(cue, "told") && !context.Is(cue, "asked") || afterQuote && cue == start;
        if (!context.IsComma(cue - 1) || context.Is(cue, "told") || context.Is(cue, "asked")) return false;

        // "It was there, says General Aristizabal.": a person, and then the sentence ends or an apposition begins.
        var (first, last) = Right(next, end);
        if (last <= first || last < end && !context.IsPunctuation(last) && !context.Is(last, "who")) return false;
        for (var i = first; i < last; i++)
        {
            if (context.IsPerson(i) || context.Is(i, WordClass.Person | WordClass.Mass | WordClass.People)) return !HasComma(start, cue - 1) || context.IsPerson(i);
        }

        return false;
    }

    private bool HasComma(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (context.IsComma(i)) return true;
        }

        return false;
    }

    private bool IsNoun(int cue, int start)
    {
        if (context.Lower(cue) is not ("claims" or "reports" or "notes" or "estimates" or "comments" or "answers" or "calls" or "claim" or "report" or "states" or "read" or "reads" or "counts" or "puts" or "put" or "offered" or "gave" or "asked" or "repeated" or "continued" or "continues" or "demands" or "promises" or "urges" or "posted" or "read" or "considered" or "expressed" or "promised" or "pledged" or "reported" or "alleged" or "estimated" or "suspected" or "feared" or "read" or "believed" or "ordered" or "stated" or "confirmed" or "blamed" or "criticized" or "criticised" or "accused" or "condemned")) return false;
        if (cue == start) return context.Lower(cue).EndsWith('s') && !context.IsCapital(cue + 1);
        return context.Is(cue - 1, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition) || context.Is(cue - 1, "'s") || context.IsNumber(cue - 1) || context.Is(cue - 1, WordClass.Number) || context.IsDash(cue - 1) && context.Touches(cue);
    }

    private bool IsPassive(int cue, int start)
    {
        if (context.Lower(cue) is "says" or "tells" || context.Lower(cue).EndsWith("ing", StringComparison.Ordinal)) return false;
        var before = cue - 1;
        while (before > start && context.Is(before, WordClass.Adverb)) before--;
        return before >= start && context.Is(before, WordClass.Be) && !context.Is(before, "'s") || context.Is(before, "to") || context.Is(cue - 1, "is") || before >= start && context.Is(before, "being");
    }

    /// <summary>The phrase that begins at a token: a name, a titled name, or words up to a mark or a clause.</summary>
    private (int First, int End) Right(int from, int end)
    {
        while (from < end && context.Is(from, WordClass.Adverb)) from++;
        var first = from;
        var at = from;
        while (at < end && at - from < LongestPhrase)
        {
            if (context.EntityAt(at) is { } entity)
            {
                at = context.MentionAt(at).End;
                if (entity.Type == Documents.EntityType.Person && !context.Is(at, "'s") && !context.Is(at, "and")) break;
                continue;
            }

            if (context.IsPunctuation(at) && !(context.IsDash(at) && context.Touches(at) && context.Touches(at + 1))) break;
            if (quoted[at] || context.Is(at, WordClass.Relative | WordClass.Subordinator) || context.Is(at, WordClass.Aux) && !context.Is(at, "'s") || at > from && context.Is(at, WordClass.Pronoun)) break;
            if (context.Is(at, WordClass.DateHead) || at > from && context.Is(at, WordClass.Preposition) && !(context.Lower(at) is "of" or "for" or "at" or "from" or "with" || context.Is(at, "in") && context.EntityAt(at + 1) is not null && !context.IsPerson(at - 1))) break;
            if (at > from && context.Is(at, WordClass.Past) || context.Lower(at).EndsWith("ing", StringComparison.Ordinal) && at > from + 1) break;
            at++;
            if (context.Is(at - 1, WordClass.Pronoun)) break;
        }

        return (first, at);
    }

    /// <summary>The phrase that ends right before a cue, with what stands between taken out: adverbs, auxiliaries, appositions.</summary>
    private (int First, int End) Left(int cue, int start)
    {
        var at = cue - 1;
        while (at >= start && (context.Is(at, WordClass.Adverb | WordClass.Aux) || context.Is(at, WordClass.DateHead) && context.EntityAt(at) is null || context.Is(at, "on") && context.Is(at + 1, WordClass.DateHead) || context.Lower(at) is "last" or "this" && context.Is(at + 1, WordClass.DateHead) || context.Lower(at).EndsWith("ly", StringComparison.Ordinal) && !context.IsCapital(at))) at--;
        if (at < start) return default;
        if (context.Is(at, WordClass.Coordinator)) return default;
        if (context.Is(at, "who")) return Phrase(context.IsComma(at - 1) ? at - 1 : at, start);
        if (context.Mark(at) == ')' && Back(at, start, '(') is > 0 and var open) at = open - 1;
        if (context.IsComma(at) || context.IsDash(at))
        {
            var mark = context.Mark(at);
            var other = at - 1;
            while (other > start && (context.Mark(other) != mark || !context.IsPunctuation(other)) && !quoted[other]) other--;
            if (other <= start || quoted[other]) return default;
            var (innerFirst, innerEnd) = Phrase(at, other + 1);
            var outer = Phrase(other, start);

            // "the prime minister, Vladimir Putin, said" and "Vladimir Putin, the prime minister, said" alike.
            var hasOuter = outer.End > outer.First && HeadPerson(outer.First, outer.End);
            return !hasOuter && innerEnd > innerFirst && context.IsPerson(innerEnd - 1) && innerFirst == other + 1 ? (innerFirst, innerEnd) : outer;
        }

        return Phrase(at + 1, start);
    }

    private bool HeadPerson(int first, int end) => context.IsPerson(end - 1) && first <= context.MentionAt(end - 1).First;

    private int Back(int at, int start, char mark)
    {
        for (var i = at - 1; i > start && i > at - 12; i--)
        {
            if (context.Mark(i) == mark) return i;
        }

        return -1;
    }

    /// <summary>The noun phrase that ends before <paramref name="end"/>.</summary>
    private (int First, int End) Phrase(int end, int start)
    {
        var at = end - 1;
        if (context.Mark(at) == ')' && Back(at, start, '(') is > 0 and var open) (end, at) = (open, open - 1);
        if (at < start || quoted[at] || context.IsPunctuation(at)) return default;
        if (context.Is(at, WordClass.Pronoun)) return context.Is(at, "who") || context.Is(at, "you") ? default : (at, end);
        if (context.Is(at, WordClass.Coordinator | WordClass.Subordinator | WordClass.Preposition | WordClass.Determiner) && !context.Is(at, "all")) return default;
        while (at >= start && end - at < LongestPhrase && !IsBoundary(at, end)) at = context.EntityAt(at) is not null ? Math.Max(start, context.MentionAt(at).First) - 1 : at - 1;
        var first = at + 1;
        if (first < end && context.Is(first, WordClass.Preposition)) first = SkipPrepositional(first, end);
        while (first < end && context.Is(first, WordClass.Adverb | WordClass.DateHead) && context.EntityAt(first) is null) first++;
        return (first, end);
    }

    private bool IsBoundary(int at, int end)
    {
        if (quoted[at] || context.IsQuoteMark(at)) return true;
        if (context.EntityAt(at) is not null) return false;
        if (context.IsPunctuation(at)) return !(context.IsDash(at) && context.Touches(at) && context.Touches(at + 1)) && context.Mark(at) != '\'';
        if (context.Is(at, "who")) return !context.Is(at - 1, WordClass.Person | WordClass.People | WordClass.Mass);
        if (context.Is(at, "and") || context.Is(at, "or")) return !(context.IsPerson(at - 1) && context.IsPerson(at + 1) || context.Is(at - 1, WordClass.People) && context.Is(at + 1, WordClass.People));
        if (context.Is(at, WordClass.Coordinator | WordClass.Subordinator)) return true;
        if (context.Is(at, WordClass.Pronoun) && !context.Is(at, WordClass.Possessive)) return true;
        if (context.Is(at, WordClass.Aux) && !context.Is(at, "'s") && !IsInRelative(at)) return true;
        if (context.Is(at, WordClass.Past | WordClass.Say) && !IsInRelative(at) && at < end - 1) return true;
        if (context.Is(at, WordClass.DateHead)) return !context.Is(at + 1, "'s") && !(context.IsDash(at + 1) && context.Touches(at + 1));

        // A determiner opens the phrase unless a preposition ties it to one before.
        return context.Is(at + 1, WordClass.Determiner | WordClass.Possessive) && !context.Is(at, WordClass.Preposition) && !context.Is(at, "all") && !IsInRelative(at);
    }

    private bool IsInRelative(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (context.Is(i, "who")) return context.Is(i - 1, WordClass.Person | WordClass.People | WordClass.Mass);
            if (context.IsPunctuation(i)) return false;
        }

        return false;
    }

    /// <summary>"In Kabul police said": what follows the first phrase of a leading preposition.</summary>
    private int SkipPrepositional(int first, int end)
    {
        var at = first + 1;
        if (context.EntityAt(at) is not null) at = context.MentionAt(at).End;
        else
        {
            while (at < end && !(context.Is(at, WordClass.Determiner) && at > first + 1) && context.EntityAt(at) is null) at++;
        }

        return at < end ? at : first;
    }

    /// <summary>The subject of the clause for a cue that has none of its own ("and called it", ", adding that").</summary>
    private Attribution? Subject(int cue, int start)
    {
        var (first, end) = SubjectOf(start, cue);
        return end > first ? new Attribution(cue, first, end, false) : null;
    }

    /// <summary>The first noun phrase of a clause before a token, past what introduces it.</summary>
    public (int First, int End) SubjectOf(int start, int limit)
    {
        var at = start;
        if (context.Is(at, WordClass.Preposition | WordClass.Subordinator) || context.Lower(at) is "having" or "asked" or "speaking" or "writing" or "reached")
        {
            var comma = at;
            while (comma < limit && comma < start + 20 && !context.IsComma(comma)) comma++;
            if (comma < limit && context.IsComma(comma)) at = comma + 1;
        }

        while (at < limit && (context.Lower(at).EndsWith("ly", StringComparison.Ordinal) && context.IsComma(at + 1) || context.Is(at, WordClass.Coordinator | WordClass.Adverb | WordClass.DateHead) && context.EntityAt(at) is null || context.IsComma(at) || context.Is(at, WordClass.Preposition) && context.Is(at + 1, WordClass.DateHead) || context.IsQuoteMark(at))) at++;
        if (at >= limit) return default;
        var end = at;
        while (end < limit && end - at < LongestPhrase)
        {
            if (context.EntityAt(end) is not null) end = context.MentionAt(end).End;
            else if (context.IsPunctuation(end) && !(context.IsDash(end) && context.Touches(end)) || context.Is(end, WordClass.Relative) || context.Is(end, WordClass.Aux) && !context.Is(end, "'s") || context.Is(end, WordClass.Past | WordClass.Say | WordClass.Describe) || end > at && context.Lower(end).EndsWith("ed", StringComparison.Ordinal)) break;
            else end++;
            if (context.Is(end - 1, WordClass.Pronoun) && end == at + 1) break;
        }

        if (end <= at || context.Is(at, WordClass.Preposition) && context.EntityAt(at) is null) return default;
        if (context.IsComma(end) && context.IsPerson(end + 1) && !HasPerson(at, end) && end + 1 < limit) return context.MentionAt(end + 1);
        return (at, end);
    }

    private bool HasPerson(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (context.IsPerson(i)) return true;
        }

        return false;
    }
}
