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
        while (before > sentence.FirstToken && context.Lower(before) is "the" or "on" or "late" or "early" or "noon" or "midnight" or "midday" or "dawn" or "dusk" or "mid") before--;
        if (context.Is(before, "since")) return Tense.Past;
        if (context.Is(before, "of") && context.Is(before - 1, "ahead")) return Tense.Future;
        var awaited = context.Is(before, "by") || context.Is(before, "until") || context.Is(before, "till");
        var left = Left(context, first, sentence.FirstToken, awaited);
        if (left != Tense.Unknown && !(awaited && left == Tense.Past && IsOpenEnded(context, before, sentence.FirstToken))) return left;
        if (awaited) return Tense.Future;
        return Right(context, end, sentence.EndToken, sentence.FirstToken);
    }

    private static Tense Left(FactContext context, int first, int start, bool awaited)
    {
        var to = -1;
        for (var i = first - 1; i >= start && i > first - Reach; i--)
        {
            if (context.Mark(i) == ';') return Tense.Unknown;
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
            if (context.Is(i, WordClass.Modal) || !context.Is(i - 1, WordClass.Be) || i - 1 < start)
            {
                var found = Verb(context, i, to, false);
                if (found != Tense.Unknown) return found;
            }
        }

        return Tense.Unknown;
    }

    private static Tense Verb(FactContext context, int i, int to, bool awaited)
    {
        if (context.Is(i, WordClass.Be | WordClass.Have) && context.IsPunctuation(i - 1) && context.Mark(i - 1) == '-') return Tense.Unknown;
        if (context.Is(i, WordClass.Modal | WordClass.Future | WordClass.Tentative)) return Modal(context, i);
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
        if (EndsWith(context, i, "s")) return !context.Is(i + 1, "of") && !EndsWith(context, before, "al") && !EndsWith(context, before, "ing");
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
