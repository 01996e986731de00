namespace Dateline.Extraction.Facts;

/// <summary>Finds the words that name who reports, next to a reporting verb.</summary>
/// <param name="context">The article, its quotations known.</param>
/// <param name="quoted">Whether the words to look at are themselves quoted.</param>
internal sealed class SpeakerPhrase(FactContext context, bool quoted = false)
{
    private const int LongestPhrase = 24;

    /// <summary>The phrase that begins at a token: a name, a titled name, or words up to a mark or a clause.</summary>
    public (int First, int End) Right(int from, int end)
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
            if (IsQuoted(at) || context.Is(at, WordClass.Relative | WordClass.Subordinator) || context.Is(at, WordClass.Aux) && !context.Is(at, "'s") || at > from && context.Is(at, WordClass.Pronoun) && !context.Is(at - 1, "of")) break;
            if (context.Is(at, WordClass.DateHead) || at > from && context.Is(at, WordClass.Preposition) && !(context.Lower(at) is "of" or "for" or "at" or "from" or "with" || context.Is(at, "in") && context.EntityAt(at + 1) is not null && !context.IsPerson(at - 1))) break;
            if (at > from && context.Is(at, WordClass.Past) || context.Lower(at).EndsWith("ing", StringComparison.Ordinal) && at > from + 1) break;
            at++;
            if (context.Is(at - 1, WordClass.Pronoun)) break;
        }

        return (first, at);
    }

    /// <summary>The phrase that ends right before a cue, with what stands between taken out: adverbs, auxiliaries, appositions.</summary>
    public (int First, int End) Left(int cue, int start)
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
            while (other > start && (context.Mark(other) != mark || !context.IsPunctuation(other)) && !IsQuoted(other)) other--;
            if (other <= start || IsQuoted(other)) return default;
            var (innerFirst, innerEnd) = Phrase(at, other + 1);
            var outer = Phrase(other, start);

            // "the prime minister, Vladimir Putin, said" and "Vladimir Putin, the prime minister, said" alike.
            var hasOuter = outer.End > outer.First && HeadPerson(outer.First, outer.End);
            if (!hasOuter && innerEnd > innerFirst && context.IsPerson(innerEnd - 1) && innerFirst == other + 1) return (innerFirst, innerEnd);
            return hasOuter ? outer : BeforeComma(outer, start);
        }

        return Phrase(at + 1, start);
    }

    /// <summary>"Cobertec, the sponsor, which …, said", "an observer for the bloc, IGAD, who …, said": the first of two that stand side by side.</summary>
    private (int First, int End) BeforeComma((int First, int End) outer, int start)
    {
        if (outer.End <= outer.First || outer.First - 2 < start || !context.IsComma(outer.First - 1) || IsQuoted(outer.First - 2)) return outer;
        var first = Phrase(outer.First - 1, start);
        if (first.End <= first.First) return outer;
        var named = context.EntityAt(outer.First) is not null;
        if (named ? !HasPersonNoun(first.First, first.End) : context.EntityAt(first.End - 1) is null || context.MentionAt(first.End - 1).First != first.First) return outer;
        return first;
    }

    private bool HasPersonNoun(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (context.Is(i, WordClass.Person)) return true;
        }

        return false;
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
        if (at < start || IsQuoted(at) || context.IsPunctuation(at)) return default;
        if (context.Is(at, WordClass.Pronoun)) return context.Is(at, "who") || context.Is(at, "you") ? default : (at, end);
        if (context.Is(at, WordClass.Coordinator | WordClass.Subordinator | WordClass.Preposition | WordClass.Determiner) && !context.Is(at, "all")) return default;
        while (at >= start && end - at < LongestPhrase && !IsBoundary(at, end)) at = context.EntityAt(at) is not null ? Math.Max(start, context.MentionAt(at).First) - 1 : at - 1;
        var first = at + 1;
        if (first < end && context.Is(first, WordClass.Preposition)) first = SkipPrepositional(first, end);
        while (first < end && context.Is(first, WordClass.Adverb | WordClass.DateHead) && context.EntityAt(first) is null) first++;
        if (first + 2 < end && context.Is(first, "according") && context.Is(first + 1, "to")) first += 2;
        return (first, end);
    }

    private bool IsBoundary(int at, int end)
    {
        if (IsQuoted(at) || context.IsQuoteMark(at)) return true;
        if (context.EntityAt(at) is not null) return false;
        if (context.IsPunctuation(at)) return !(context.IsDash(at) && context.Touches(at) && context.Touches(at + 1)) && context.Mark(at) != '\'';
        if (context.Is(at, "who")) return !context.Is(at - 1, WordClass.Person | WordClass.People | WordClass.Mass);
        if (context.Is(at, "and") || context.Is(at, "or")) return char.IsDigit(context.Mark(at - 1)) || !(context.IsPerson(at - 1) && context.IsPerson(at + 1) || context.IsCapital(at - 1) && context.IsCapital(at + 1) && !context.IsPerson(at - 1) && !context.Is(at - 1, WordClass.DateHead) || context.Is(at - 1, WordClass.People) && (context.Is(at + 1, WordClass.People) || context.Is(at + 2, WordClass.People)));
        if (context.Is(at, WordClass.Coordinator | WordClass.Subordinator)) return true;
        if (context.Is(at, WordClass.Pronoun) && !context.Is(at, WordClass.Possessive)) return true;
        if (context.Is(at, WordClass.Aux) && !context.Is(at, "'s") && !IsInRelative(at)) return true;
        if (context.Is(at, WordClass.Past | WordClass.Say) && !IsInRelative(at) && at < end - 1) return !(context.IsDash(at + 1) && context.Touches(at + 1));
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

    /// <summary>The first noun phrase of a clause before a token, past what introduces it.</summary>
    public (int First, int End) Subject(int start, int limit)
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
            else if (context.IsPunctuation(end) && !(context.IsDash(end) && context.Touches(end)) || context.Is(end, WordClass.Relative) || context.Is(end, WordClass.Aux) && !context.Is(end, "'s") || context.Is(end, WordClass.Past | WordClass.Say | WordClass.Describe) || end > at && !context.Is(end - 1, WordClass.Determiner) && context.Lower(end).EndsWith("ed", StringComparison.Ordinal)) break;
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

    private bool IsQuoted(int token) => !quoted && context.IsQuoted(token);
}
