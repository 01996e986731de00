using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>Words that set a date as one to come, or one that was: "gave them until Friday", "called a strike for Saturday", "by Monday it had stopped".</summary>
internal static class Deadlines
{
    private const int Reach = 14;
    private const int LongReach = 18;

    /// <summary>The tense such words give the date of tokens <c>[preposition + 1, end)</c>.</summary>
    public static Tense At(FactContext context, int preposition, int end, int start, int stop)
    {
        if (context.Is(preposition, "since")) return Tense.Past;
        if (context.Is(preposition, "of") && context.Is(preposition - 1, "ahead")) return Tense.Future;
        if (context.Is(preposition, "in") && (context.Is(preposition - 1, "as") || context.Is(preposition - 1, "like"))) return Tense.Past;
        if (context.Is(preposition, "for") && Booked(context, preposition, end, start) is var booked and not Tense.Unknown) return booked;
        if (Ultimatum(context, preposition, start) is var ultimatum and not Tense.Unknown) return ultimatum;
        return Awaits(context, preposition) && Completed(context, preposition, end, start, stop) ? Tense.Past : Tense.Unknown;
    }

    /// <summary>Whether a preposition leads up to its date: "by", "until", "before".</summary>
    public static bool Awaits(FactContext context, int preposition) =>
        preposition >= 0 && preposition < context.Count
        && (context.Lower(preposition) is "by" or "until" or "till" or "through" || context.Is(preposition, "before") && (context.Is(preposition + 1, "the") || context.Is(preposition + 1, WordClass.Weekday | WordClass.Month)));

    /// <summary>"Schools were closed until Thursday": what is shut or put off stays so.</summary>
    public static bool IsOpenEnded(FactContext context, int preposition, int start)
    {
        if (context.Is(preposition, "by")) return false;
        for (var i = preposition - 1; i >= start && i > preposition - LongReach; i--)
        {
            if (context.Lower(i) is "closed" or "suspended" or "postponed" or "extended" or "delayed" or "adjourned" or "remanded" or "given" or "asked" or "told" or "ordered" or "advised" or "cancelled" or "canceled" or "grounded" or "shut" or "put" or "stay" or "stays" or "remain" or "remains" or "renewed" or "barred" or "banned" or "prolonged" or "imposed" or "declared") return true;
        }

        return false;
    }

    /// <summary>"a walkout for Monday", "pencilled in for February"; but "wages for August".</summary>
    private static Tense Booked(FactContext context, int preposition, int end, int start)
    {
        if (context.Is(end, "'s")) return Tense.Unknown;
        if (context.Lower(preposition - 1) is "wages" or "wage" or "salaries" or "salary" or "pay" or "pensions" or "rent" or "bills" or "figures" or "data" or "statistics" or "numbers" || context.Is(preposition - 1, WordClass.Business)) return Tense.Past;
        if (context.Is(preposition + 1, WordClass.Weekday)) return Tense.Future;
        for (var i = preposition - 1; i >= start && i > preposition - 10; i--)
        {
            if (context.Mark(i) is ';' or ':' || context.IsComma(i)) break;
            if (context.Lower(i) is "announced" or "announces" or "called" or "convened" or "summoned" or "pencilled" or "penciled" or "booked" or "arranged" or "tabled" or "promised" or "proposed") return Tense.Future;
        }

        return Tense.Unknown;
    }

    /// <summary>"gave them until Friday", "if it was not reversed by Thursday", "demanding a ransom by midnight on Friday", "called for a strike on Saturday".</summary>
    private static Tense Ultimatum(FactContext context, int preposition, int start)
    {
        var awaited = Awaits(context, preposition) && !context.Is(preposition, "through");
        var conditional = awaited || context.Is(preposition, "of");
        for (var i = preposition; i >= start && i > preposition - Reach; i--)
        {
            if (context.Mark(i) is ';' or ':' || context.Is(i, "had")) return Tense.Unknown;
            if (conditional && (context.Is(i, "if") || context.Is(i, "unless"))) return Tense.Future;
            if (awaited && context.Lower(i) is "gave" or "given" or "giving" or "demanded" or "demanding" or "demands") return context.Is(i - 1, "had") ? Tense.Past : Tense.Future;
            if (context.Is(i, "for") && context.Lower(i - 1) is "called" or "calls" or "calling" or "call" or "set" or "scheduled" or "planned" or "slated" or "fixed" or "ready" or "billed") return Tense.Future;
            if (!awaited && context.Is(i, WordClass.Subordinator | WordClass.Relative) && !context.Is(i, "before")) return Tense.Unknown;
        }

        return Tense.Unknown;
    }

    /// <summary>"By Thursday it had stopped", "until Friday he was free": what follows was so already.</summary>
    private static bool Completed(FactContext context, int preposition, int end, int start, int stop)
    {
        var leads = preposition == start || context.IsComma(preposition - 1) || context.IsQuoteMark(preposition - 1) || context.Is(preposition - 1, "that") || context.Is(preposition - 1, "but");
        for (var i = end; i < stop && i < end + 12; i++)
        {
            if (context.IsPunctuation(i) && !context.IsComma(i) || context.Is(i, WordClass.Say | WordClass.Modal)) return false;
            if (context.Is(i, WordClass.PastBe)) return !(context.Is(i, WordClass.Be) && context.Is(i + 1, "to"));
            if (leads && context.Is(i, WordClass.Past) && !context.Is(i - 1, WordClass.Determiner | WordClass.Possessive) && i > end) return true;
        }

        return false;
    }
}
