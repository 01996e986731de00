using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Tells from the nearest verb whether a date is past or to come ("will meet on Friday", "met on Friday").</summary>
internal static class TenseReader
{
    private const int Reach = 40;
    private const int MishapReach = 10;

    /// <summary>The tense at the date of tokens <c>[first, end)</c>.</summary>
    public static Tense At(FactContext context, int first, int end)
    {
        var sentence = context.SentenceOf(first);
        var before = Preposition(context, first, sentence.FirstToken);
        if (Deadlines.At(context, before, end, sentence.FirstToken, sentence.EndToken) is var set and not Tense.Unknown) return set;
        var awaited = Deadlines.Awaits(context, before);
        if (IsPresentBe(context, before) || context.Is(before, WordClass.Preposition) && IsPresentBe(context, before - 1)) return Tense.Future;
        if (before > sentence.FirstToken && context.Is(before, WordClass.Coordinator) && Right(context, end, sentence.EndToken, sentence.FirstToken) is var own and not Tense.Unknown) return own;
        var left = Left(context, first, sentence.FirstToken, awaited);
        if (left != Tense.Unknown && !(awaited && left == Tense.Past && Deadlines.IsOpenEnded(context, before, sentence.FirstToken))) return left;
        if (awaited) return Tense.Future;
        return Right(context, end, sentence.EndToken, sentence.FirstToken);
    }

    /// <summary>The token before a date and the words that belong to it: "by" of "by mid-May", "until" of "until noon on Friday".</summary>
    private static int Preposition(FactContext context, int first, int start)
    {
        var before = first - 1;
        while (before > start)
        {
            if (context.IsDash(before) && context.Is(before - 1, "mid")) before -= 2;
            else if (context.IsNumber(before) && context.Lower(before).Length < 6
                || context.Lower(before) is "the" or "on" or "late" or "early" or "noon" or "midnight" or "midday" or "dawn" or "dusk" or "mid" or "a.m." or "p.m." or "am" or "pm" or "gmt") before--;
            else break;
        }

        return before;
    }

    /// <summary>"Rovers parade the cup on Monday", "Ask me in August": a clause without a past form speaks of what is to come.</summary>
    public static bool IsInPresent(FactContext context, int first)
    {
        var sentence = context.SentenceOf(first);
        return first - sentence.FirstToken > 2 && !IsOfMishap(context, first, sentence.FirstToken) && (context.Is(first - 1, "on") || context.Is(first - 1, "in")) && context.Mark(context.Text.TokenAt(sentence.End - 1)) is '.' or '"' or '”' or ',';
    }

    private static bool IsPresentBe(FactContext context, int at) => context.Is(at, "is") || context.Is(at, "are");

    /// <summary>"the shooting of five motorists on Saturday": what went wrong has happened.</summary>
    private static bool IsOfMishap(FactContext context, int first, int start)
    {
        for (var i = first - 1; i >= start && i > first - MishapReach; i--)
        {
            if (context.IsPunctuation(i)) return false;
            if (context.Is(i, WordClass.Mishap)) return true;
        }

        return false;
    }

    private static Tense Left(FactContext context, int first, int start, bool awaited)
    {
        var to = -1;
        for (var i = first - 1; i >= start && i > first - Reach; i--)
        {
            if (context.Mark(i) == ';') return Tense.Unknown;
            if (context.IsQuoted(i) != context.IsQuoted(first))
            {
                // What the sentence quotes does not say when the sentence is set.
                if (context.IsQuoted(first)) return Tense.Unknown;
                continue;
            }

            if (IsInfinitive(context, i)) to = i;
            if (context.IsComma(i - 1) && to == i && context.Is(i + 1, "be")) return Tense.Future;
            if (IsProgressive(context, i) && IsOfMishap(context, first, i)) continue;
            var found = Verb(context, i, to, awaited);
            if (found != Tense.Unknown) return found;
        }

        return Tense.Unknown;
    }

    private static Tense Right(FactContext context, int end, int stop, int start)
    {
        for (var i = end; i < stop && i < end + Reach; i++)
        {
            if (context.Mark(i) == ';') return Tense.Unknown;
            var to = IsInfinitive(context, i + 1) ? i + 1 : -1;
            if (context.IsQuoted(i) != context.IsQuoted(end - 1))
            {
                if (context.IsQuoted(end - 1)) return Tense.Unknown;
                continue;
            }

            if (context.Is(i, WordClass.Modal | WordClass.Future) || !context.Is(i - 1, WordClass.Be) || i - 1 < start || context.Is(i, WordClass.FutureGovernor) && to > i && IsPresentBe(context, i - 1))
            {
                // "on Friday agreed to buy": the date goes with the agreeing.
                var found = context.Is(i, WordClass.FutureGovernor) && EndsWith(context, i, "ed") && !context.Is(i - 1, WordClass.Be) ? Tense.Past : Verb(context, i, to, false);
                if (found != Tense.Unknown) return found;
            }
        }

        return Tense.Unknown;
    }

    private static Tense Verb(FactContext context, int i, int to, bool awaited)
    {
        if (context.EntityAt(i) is not null || context.Is(i, "'s") && (context.Is(i - 1, WordClass.DateHead) || context.EntityAt(i - 1) is not null)) return Tense.Unknown;
        if (context.Is(i, WordClass.Be | WordClass.Have) && context.IsPunctuation(i - 1) && context.Mark(i - 1) == '-') return Tense.Unknown;
        if (context.Is(i, WordClass.Modal | WordClass.Future | WordClass.Tentative)) return Modal(context, i);
        if (context.Is(i, "'d") && context.Lower(i + 1) is "like" or "love" or "rather" or "better" or "prefer") return Tense.Future;
        if (context.Is(i, "be") || context.Is(i, "been") || context.Is(i, "being")) return Tense.Unknown;
        if (context.Is(i, "going") && to == i + 1 || context.Lower(i) is "expect" or "expects") return Tense.Future;
        if (context.Is(i, WordClass.Be) && context.Is(i + 1, "to") && context.Text.Text[context.Text.Tokens[i].Start] is not '\'' and not '’') return Tense.Future;
        if (context.Is(i, WordClass.FutureGovernor) && (awaited || to > i) && !context.Is(i - 1, "was") && !context.Is(i - 1, "were")) return Tense.Future;
        if (context.Is(i, WordClass.Timetable) && IsFinite(context, i)) return Tense.Future;
        if (IsProgressive(context, i)) return Tense.Future;
        if (context.Is(i, WordClass.PastBe)) return Tense.Past;
        if ((context.Is(i, WordClass.Past | WordClass.Participle) || EndsWith(context, i, "ed")) && !IsReduced(context, i)) return Participle(context, i);
        return Tense.Unknown;
    }

    /// <summary>A form that belongs to a noun and not to the clause: "a delegation led by the minister", "the worst-hit villages".</summary>
    private static bool IsReduced(FactContext context, int i)
    {
        if (context.IsDash(i - 1) && context.Touches(i)) return true;
        if (!context.Is(i + 1, "by") || context.IsNumber(i + 2) || context.Is(i + 2, WordClass.Weekday | WordClass.Month | WordClass.RelativeDay)) return false;
        return context.EntityAt(i - 1) is null && !context.Is(i - 1, WordClass.Aux | WordClass.Be | WordClass.Have | WordClass.Adverb | WordClass.Pronoun | WordClass.Relative) && !context.IsPunctuation(i - 1);
    }

    private static bool IsProgressive(FactContext context, int i) =>
        context.Is(i, WordClass.Be) && EndsWith(context, i + 1, "ing") && !context.Is(i, WordClass.PastBe) && !context.Is(i + 1, "being");

    /// <summary>Whether "to" stands before a verb and not before a noun ("to leave", not "to Banda Aceh", "to the coast").</summary>
    private static bool IsInfinitive(FactContext context, int to) =>
        context.Is(to, "to") && !context.IsCapital(to + 1) && !context.IsNumber(to + 1) && !context.Is(to + 1, WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Number | WordClass.RelativeDay);

    private static Tense Modal(FactContext context, int i)
    {
        // "None of them could be reached": an attempt that was made.
        if (context.Is(i, "could") && context.Is(i + 1, "be") && context.Is(i + 2, "reached")) return Tense.Past;
        if (context.Is(i, "could") && (context.Is(i - 2, "so") || context.Is(i - 3, "so") || context.Is(i - 4, "so"))) return Tense.Unknown;
        if (context.Is(i + 1, "have") && (context.Is(i + 2, "to") || context.Is(i, WordClass.Future) && !context.Is(i, "would"))) return Tense.Future;
        if (context.Is(i + 1, "have") || context.Is(i + 1, "n't") || context.Is(i + 1, "not"))
        {
            if (context.Is(i, "could") || context.Is(i + 1, "have")) return Tense.Past;
        }

        return context.Is(i, "could") && context.Is(i + 1, WordClass.Subordinator) ? Tense.Unknown : Tense.Future;
    }

    /// <summary>A form in -ed or an irregular past: what stands before it decides ("will be", "to be", "had").</summary>
    private static Tense Participle(FactContext context, int i)
    {
        var before = i - 1;
        while (context.Is(before, WordClass.Adverb) && !context.Is(before, WordClass.DateHead)) before--;
        if (context.Is(before, "be") || context.Is(before, "to") || context.Is(before, WordClass.Modal)) return Tense.Unknown;
        if (context.Is(before, WordClass.Be) && !context.Is(before, WordClass.PastBe)) return Tense.Unknown;
        if (context.Is(before, WordClass.Determiner | WordClass.Preposition) && !context.Is(before, "that")) return Tense.Unknown;
        return Tense.Past;
    }

    /// <summary>A word like "open" or "visits" as the verb of a clause: a noun, name or pronoun stands before it.</summary>
    private static bool IsFinite(FactContext context, int i)
    {
        var before = i - 1;
        if (before < 0 || context.IsCapital(i)) return false;
        if (context.Is(before, "that") && EndsWith(context, i, "s") && before > 0 && !context.Is(before - 1, WordClass.Say | WordClass.Preposition) && !context.IsPunctuation(before - 1)) return true;
        if (context.Is(before, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Coordinator | WordClass.Aux | WordClass.Number)) return false;
        if (context.Is(before, "'s") || context.IsNumber(before) || context.IsDash(before) && context.Touches(i)) return false;
        if (EndsWith(context, i, "s")) return !context.Is(i + 1, "of") && !(EndsWith(context, before, "al") && !context.Is(before, WordClass.Occasion)) && !EndsWith(context, before, "ing");
        return context.Is(before, WordClass.Pronoun | WordClass.Relative) || context.IsComma(before) || context.IsCapital(i + 1) || EndsWith(context, before, "s") || context.EntityAt(before) is not null;
    }

    private static bool EndsWith(FactContext context, int i, string ending) =>
        (uint)i < (uint)context.Count && context.Lower(i) is { Length: > 3 } word && word.EndsWith(ending, StringComparison.Ordinal);
}
