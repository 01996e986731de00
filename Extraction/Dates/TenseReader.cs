using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Tells from the nearest verb whether a date is past or to come ("will meet on Friday", "met on Friday").</summary>
internal static class TenseReader
{
    private const int Reach = 40;

    /// <summary>The tense at the date of tokens <c>[first, end)</c>.</summary>
    public static Tense At(FactContext context, int first, int end)
    {
        var sentence = context.SentenceOf(first);
        var before = first - 1;
        while (before > sentence.FirstToken && context.Lower(before) is "the" or "on" or "late" or "early" or "noon" or "midnight" or "midday" or "dawn" or "dusk" or "mid" or "a.m." or "p.m." or "am" or "pm" or "gmt" || context.IsNumber(before) && context.Lower(before).Length < 6) before--;
        if (context.Is(before, "since")) return Tense.Past;
        if (context.Is(before, "of") && context.Is(before - 1, "ahead")) return Tense.Future;
        var awaited = context.Is(before, "by") || context.Is(before, "until") || context.Is(before, "till");
        if (IsUltimatum(context, before, sentence.FirstToken, awaited)) return Tense.Future;
        if (awaited && Completed(context, end, sentence.EndToken)) return Tense.Past;
        if (IsPresentBe(context, before) || context.Is(before, WordClass.Preposition) && IsPresentBe(context, before - 1)) return Tense.Future;
        if (before > sentence.FirstToken && context.Is(before, WordClass.Coordinator) && Right(context, end, sentence.EndToken, sentence.FirstToken) is var own and not Tense.Unknown) return own;
        var left = Left(context, first, sentence.FirstToken, awaited);
        if (left != Tense.Unknown && !(awaited && left == Tense.Past && IsOpenEnded(context, before, sentence.FirstToken))) return left;
        if (awaited) return Tense.Future;
        return Right(context, end, sentence.EndToken, sentence.FirstToken);
    }

    /// <summary>"Rovers parade the cup on Monday", "Ask me in August": a clause without a past form speaks of what is to come.</summary>
    public static bool IsInPresent(FactContext context, int first)
    {
        var sentence = context.SentenceOf(first);
        return first - sentence.FirstToken > 2 && (context.Is(first - 1, "on") || context.Is(first - 1, "in")) && context.Mark(context.Text.TokenAt(sentence.End - 1)) is '.' or '"' or '”' or ',';
    }

    private static bool IsPresentBe(FactContext context, int at) => context.Is(at, "is") || context.Is(at, "are");

    /// <summary>"gave them until Friday", "if it was not reversed by Thursday", "demanding a ransom by midnight on Friday", "called for a strike on Saturday".</summary>
    private static bool IsUltimatum(FactContext context, int preposition, int start, bool awaited)
    {
        for (var i = preposition; i >= start && i > preposition - 14; i--)
        {
            if (context.Mark(i) is ';' or ':') return false;
            if (awaited && (context.Is(i, "if") || context.Is(i, "unless") || context.Lower(i) is "gave" or "given" or "giving" or "demanded" or "demanding" or "demands")) return true;
            if (context.Is(i, "for") && context.Lower(i - 1) is "called" or "calls" or "calling" or "call" or "set" or "scheduled" or "planned" or "slated" or "fixed" or "ready" or "billed") return true;
            if (!awaited && context.Is(i, WordClass.Subordinator | WordClass.Relative)) return false;
        }

        return false;
    }

    /// <summary>"By Thursday it had stopped", "until Friday he was free": what follows was so already.</summary>
    private static bool Completed(FactContext context, int end, int stop)
    {
        for (var i = end; i < stop && i < end + 12; i++)
        {
            if (context.IsPunctuation(i) && !context.IsComma(i) || context.Is(i, WordClass.Say | WordClass.Modal)) return false;
            if (context.Is(i, WordClass.PastBe)) return !(context.Is(i, WordClass.Be) && context.Is(i + 1, "to"));
        }

        return false;
    }

    private static Tense Left(FactContext context, int first, int start, bool awaited)
    {
        var to = -1;
        for (var i = first - 1; i >= start && i > first - Reach; i--)
        {
            if (context.Mark(i) == ';' || context.IsQuoted(i) != context.IsQuoted(first)) return Tense.Unknown;
            if (context.Is(i, "to")) to = i;
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
            var to = context.Is(i + 1, "to") ? i + 1 : -1;
            if (context.IsQuoted(i) != context.IsQuoted(end - 1)) return Tense.Unknown;
            if (context.Is(i, WordClass.Modal) || !context.Is(i - 1, WordClass.Be) || i - 1 < start || context.Is(i, WordClass.FutureGovernor) && to > i && IsPresentBe(context, i - 1))
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
        if (context.Is(i, "going") && to == i + 1) return Tense.Future;
        if (context.Is(i, WordClass.Be) && context.Is(i + 1, "to") && context.Text.Text[context.Text.Tokens[i].Start] is not '\'' and not '’') return Tense.Future;
        if (context.Is(i, WordClass.FutureGovernor) && (awaited || to > i) && !context.Is(i - 1, "was")) return Tense.Future;
        if (context.Is(i, WordClass.Timetable) && IsFinite(context, i)) return Tense.Future;
        if (context.Is(i, WordClass.Be) && EndsWith(context, i + 1, "ing") && !context.Is(i, WordClass.PastBe) && !context.Is(i + 1, "being")) return Tense.Future;
        if (context.Is(i, WordClass.PastBe)) return Tense.Past;
        if (context.Is(i, WordClass.Past) || EndsWith(context, i, "ed")) return Participle(context, i);
        return Tense.Unknown;
    }

    private static Tense Modal(FactContext context, int i)
    {
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
        if (context.Is(before, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Coordinator | WordClass.Aux | WordClass.Number)) return false;
        if (context.Is(before, "'s") || context.IsNumber(before) || context.IsDash(before) && context.Touches(i)) return false;
        if (EndsWith(context, i, "s")) return !context.Is(i + 1, "of") && !(EndsWith(context, before, "al") && !context.Is(before, WordClass.Occasion)) && !EndsWith(context, before, "ing");
        return context.Is(before, WordClass.Pronoun | WordClass.Relative) || context.IsComma(before) || context.IsCapital(i + 1) || EndsWith(context, before, "s") || context.EntityAt(before) is not null;
    }

    // "Schools were closed until Thursday": what is shut or put off stays so.
    private static bool IsOpenEnded(FactContext context, int preposition, int start)
    {
        if (context.Is(preposition, "by")) return false;
        for (var i = preposition - 1; i >= start && i > preposition - 8; i--)
        {
            if (context.Lower(i) is "closed" or "suspended" or "postponed" or "extended" or "delayed" or "adjourned" or "remanded" or "given" or "asked" or "told" or "ordered" or "advised" or "cancelled" or "canceled" or "grounded" or "shut" or "put" or "stay" or "stays" or "remain" or "remains") return true;
        }

        return false;
    }

    private static bool EndsWith(FactContext context, int i, string ending) =>
        (uint)i < (uint)context.Count && context.Lower(i) is { Length: > 3 } word && word.EndsWith(ending, StringComparison.Ordinal);
}
