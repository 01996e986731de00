namespace Dateline.Extraction.Facts;

/// <summary>Finds who reports, from a reporting verb: "said Mr Abas", "the army says", "Ms Li, a nurse, told", "according to the mayor".</summary>
/// <param name="context">The article, its quotations known.</param>
internal sealed class AttributionReader(FactContext context)
{
    // How many words may stand between "quoted" and "saying".
    private const int LongestQuoted = 24;

    private readonly SpeakerPhrase phrase = new(context);

    /// <summary>The attribution whose cue is the token; null when the token does not report.</summary>
    /// <param name="cue">The token.</param>
    /// <param name="start">The first token of its clause or sentence.</param>
    /// <param name="end">One past the last token of its sentence.</param>
    /// <param name="afterQuote">Whether a quotation ends right before the cue, so that the speaker may follow it.</param>
    public Attribution? At(int cue, int start, int end, bool afterQuote)
    {
        if (context.IsQuoted(cue)) return null;
        if (context.Is(cue, WordClass.Account) && Account(cue, start, end) is { } account) return account;
        if (context.Is(cue, "according") && context.Is(cue + 1, "to")) return phrase.Right(cue + 2, end) is var (f, e) && e > f ? new Attribution(cue, f, e, true) : null;
        if (context.Is(cue + 1, "to") && (context.Is(cue + 2, "be") || context.Is(cue + 2, "have")) && (cue == start || context.IsPunctuation(cue - 1))) return null;
        if (IsToll(cue) || (context.Is(cue, "called") && context.Is(cue - 1, "so"))) return null;
        if (!context.Is(cue, WordClass.Say | WordClass.Describe) || IsNoun(cue, start) || IsText(cue)) return null;
        if (context.Is(cue - 1, "to") && context.Lower(cue - 2) is "used" or "like" or "likes" or "liked" or "love" or "loves" or "loved" && phrase.Left(cue - 2, start) is var (who, last1) && last1 > who) return new Attribution(cue, who, last1, false);
        if (context.Is(cue, WordClass.Describe) && context.Is(cue + 1, "by") && !context.Is(cue - 1, WordClass.Have)) return phrase.Right(cue + 2, end) is var (doer, last2) && last2 > doer && (context.EntityAt(doer) is not null || context.Is(doer, WordClass.Determiner | WordClass.Possessive | WordClass.Number | WordClass.People)) ? new Attribution(cue, doer, last2, true) : null;
        if (IsPassive(cue, start)) return null;
        if ((context.Is(cue, WordClass.Say) || afterQuote && cue == start) && MayInvert(cue, start, end, afterQuote) && phrase.Right(cue + 1, end) is var (first, last) && last > first && !context.IsComma(first)) return new Attribution(cue, first, last, true);
        if (context.Is(cue - 1, "as") && context.Is(cue, "saying")) return Quoted(cue, start);
        if (context.Lower(cue).EndsWith("ing", StringComparison.Ordinal)) return Subject(cue, start);
        if (phrase.Left(cue, start) is var (from, to) && to > from) return new Attribution(cue, from, to, false);
        return Subject(cue, start);
    }

    /// <summary>"A message read out on the radio", "since the assault began": neither reads nor begins a quotation.</summary>
    private bool IsText(int cue) => context.Is(cue, "read") && context.Lower(cue + 1) is "out" or "aloud" or "from" or "on" or "by"
        || context.Lower(cue) is "began" or "went" or "goes" && !context.IsPunctuation(cue + 1) && !context.IsQuoted(cue + 1) && !context.Is(cue - 1, "it");

    /// <summary>"The agency quotes a judge as saying", "a judge was quoted as saying": the one whose words they are, not the one who passes them on.</summary>
    private Attribution? Quoted(int cue, int start)
    {
        for (var at = cue - 2; at >= start && at > cue - LongestQuoted; at--)
        {
            if (context.Lower(at) is not ("quotes" or "quote" or "quoted" or "quoting" or "cites" or "cited" or "citing")) continue;
            var (first, end) = context.Is(at - 1, WordClass.Be) || context.Is(at - 1, "been") ? phrase.Left(at, start) : phrase.Right(at + 1, cue - 1);
            // "Quoted a minister, Jane Doe, as saying".
            if (context.IsComma(end) && context.IsPerson(end + 1) && end + 1 < cue) (first, end) = context.MentionAt(end + 1);
            return end > first ? new Attribution(cue, first, end, false) : null;
        }

        return null;
    }

    private bool MayInvert(int cue, int start, int end, bool afterQuote)
    {
        var next = cue + 1;
        while (context.Is(next, WordClass.Adverb) && next < end) next++;
        if (next >= end || context.Is(next, WordClass.Preposition | WordClass.Subordinator) || context.IsPunctuation(next) || context.IsQuoted(next)) return false;
        if (cue == start || afterQuote) return !context.Is(cue, "told") && !context.Is(cue, "asked") || afterQuote && cue == start;
        if (!context.IsComma(cue - 1) || context.Is(cue, "told") || context.Is(cue, "asked")) return false;

        // "It was there, says General Aristizabal.": a person, and then the sentence ends or an apposition begins.
        var (first, last) = phrase.Right(next, end);
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

    /// <summary>"claimed 23 lives", "claims responsibility": no statement.</summary>
    private bool IsToll(int cue)
    {
        if (!context.Lower(cue).StartsWith("claim", StringComparison.Ordinal)) return false;
        for (var i = cue + 1; i < cue + 8 && !context.IsPunctuation(i) && !context.Is(i, WordClass.Aux); i++)
        {
            if (context.Lower(i) is "lives" or "responsibility" or "victims" or "credit") return true;
        }

        return false;
    }

    /// <summary>"by the count of the commission", "in the words of the mayor", "by the United Nations' count".</summary>
    private Attribution? Account(int cue, int start, int end)
    {
        if (context.Is(cue + 1, "of") && context.Is(cue - 1, "the") && (context.Is(cue - 2, "by") || context.Is(cue - 2, "in"))) return phrase.Right(cue + 2, end) is var (first, last) && last > first ? new Attribution(cue, first, last, true) : null;
        var owner = context.Is(cue - 1, "own") ? cue - 2 : cue - 1;
        if (owner > start && context.Is(owner - 1, "by") && Genders.OfPronoun(context.Lower(owner)) != Gender.None) return new Attribution(cue, owner, owner + 1, true);
        if (!context.Is(owner, "'s") && !context.Is(owner, "'")) return null;
        for (var by = owner - 2; by >= start && by > owner - 8; by--)
        {
            if (context.Is(by, "by")) return new Attribution(cue, by + 1, owner, true);
        }

        return null;
    }

    private bool IsNoun(int cue, int start)
    {
        if (!context.Is(cue, WordClass.CueNoun)) return false;
        if (cue == start) return context.Lower(cue).EndsWith('s') && !context.IsCapital(cue + 1);
        if (context.Lower(cue).EndsWith('s') && context.EntityAt(cue - 1) is null && (context.Lower(cue - 1).EndsWith("ed", StringComparison.Ordinal) || context.Lower(cue - 1).EndsWith("al", StringComparison.Ordinal) || context.Lower(cue - 1).EndsWith("ern", StringComparison.Ordinal))) return true;
        return context.Is(cue - 1, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition) || context.Is(cue - 1, "'s") || context.IsNumber(cue - 1) || context.Is(cue - 1, WordClass.Number) || context.IsDash(cue - 1) && context.Touches(cue);
    }

    private bool IsPassive(int cue, int start)
    {
        if (context.Lower(cue) is "writing" or "reading" or "calling" or "offering" or "demanding" && context.Is(cue - 1, WordClass.Be)) return true;
        if (context.Lower(cue) is "says" or "tells" || context.Lower(cue).EndsWith("ing", StringComparison.Ordinal)) return false;
        var before = cue - 1;
        while (before > start && context.Is(before, WordClass.Adverb)) before--;
        return before >= start && context.Is(before, WordClass.Be) && !context.Is(before, "'s") || context.Is(before, "to") || context.Is(cue - 1, "is") || before >= start && context.Is(before, "being");
    }

    /// <summary>The subject of the clause for a cue that has none of its own ("and called it", ", adding that").</summary>
    private Attribution? Subject(int cue, int start)
    {
        var (first, end) = phrase.Subject(start, cue);
        return end > first ? new Attribution(cue, first, end, false) : null;
    }
}
