using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>
/// Who counted, when no verb of saying tells: "the hospital lists five", "by the official count", "the ministry's tally is 40",
/// "neighbours insist it was 15", "the police said 9, the municipality 40".
/// </summary>
/// <param name="context">The article.</param>
internal sealed class TallyReader(FactContext context)
{
    // How far, in tokens, the word for counting may stand from the number.
    private const int Reach = 24;
    private const int ObjectReach = 9;

    private readonly SpeakerPhrase phrase = new(context);

    /// <summary>The words for who counted the number at tokens <c>[first, end)</c> of the sentence <c>[start, stop)</c>; empty when nobody is said to have.</summary>
    public (int First, int End) Of(int first, int end, int start, int stop)
    {
        for (var cue = first - 1; cue >= start && cue > first - Reach && !IsBreak(cue); cue--)
        {
            if (context.IsQuoted(cue) || ReportedClause.Breaks(context, cue + 1, first)) continue;
            if (Account(cue, start) is var account && account.End > account.First) return account;
            if (Tally(cue, first, start) is var before && before.End > before.First) return before;
        }

        for (var cue = end; cue < stop && cue < end + Reach && !IsBreak(cue); cue++)
        {
            if (context.IsQuoted(cue)) continue;
            if (Account(cue, end) is var account && account.End > account.First) return account;
            if (context.Is(cue, "estimate") && context.IsPunctuation(cue + 1) && phrase.Left(cue, end) is var after && after.End > after.First && context.IsComma(after.First - 1)) return after;
        }

        return default;
    }

    /// <summary>"the hospital said 9, the municipality 40", "Lima admits to 22; Quito to eleven": the party that stands for its clause.</summary>
    public (int First, int End) Gapped(int first, int start)
    {
        var at = first - 1;
        while (at > start && (context.IsQuoteMark(at) || context.Is(at, "to") || context.Is(at, "at"))) at--;
        if (at <= start + 2 || context.IsPunctuation(at)) return default;
        var found = phrase.Left(at + 1, start);
        var opens = context.Mark(found.First - 1) is ',' or ';' && context.IsPunctuation(found.First - 1);
        return found.End == at + 1 && found.End - found.First < 6 && opens && !context.Lower(found.First).EndsWith("ing", StringComparison.Ordinal) && IsParty(found) && !IsVerb(found) && context.EntityAt(at)?.Type is not Documents.EntityType.Norp ? found : default;
    }

    /// <summary>"The blast, the third in a week, wounded 40": no name for anybody.</summary>
    private bool IsVerb((int First, int End) words) => words.End - words.First == 1 && context.EntityAt(words.First) is null && context.Lower(words.First).EndsWith("ed", StringComparison.Ordinal);

    private bool IsBreak(int token) => context.IsPunctuation(token) && context.Mark(token) is ';' or ':';

    /// <summary>"by the official count", "by the army's own tally" being read with the verbs of saying.</summary>
    private (int First, int End) Account(int cue, int start)
    {
        if (!context.Is(cue, WordClass.Account) || context.Is(cue + 1, "of")) return default;
        for (var by = cue - 2; by >= start && by > cue - 5; by--)
        {
            if (context.Is(by, "by")) return context.Is(by + 1, "the") && !context.Is(cue - 1, "'s") ? (by + 1, cue + 1) : default;
        }

        return default;
    }

    private (int First, int End) Tally(int cue, int first, int start)
    {
        if ((context.Is(cue, WordClass.Account) || context.Is(cue, "toll") || context.Is(cue, "figure")) && context.Is(cue - 1, "'s") && (context.Is(cue + 1, WordClass.Be) || context.Is(cue + 1, "stands") || context.Is(cue + 1, "stood")))
            return phrase.Left(cue - 1, start);
        if (context.Is(cue - 1, WordClass.Be) || !IsCounting(cue, first)) return default;
        var found = phrase.Left(cue, start);
        if (found.End <= found.First || !IsParty(found)) return default;
        var cares = context.Lower(cue) is "treated" or "buried";
        return !cares || context.EntityAt(found.End - 1)?.Type == Documents.EntityType.Org || context.Is(found.End - 1, WordClass.Institution) ? found : default;
    }

    /// <summary>Whether a word counts what follows: "lists", "insist it was", "accepted that", "had it as", "settled on", "guessed at".</summary>
    private bool IsCounting(int cue, int first)
    {
        if (context.Is(cue + 1, "it") && (context.Is(cue + 2, "as") || context.Is(cue + 2, "at"))) return context.Is(cue, WordClass.Have) || context.Is(cue, "put") || context.Is(cue, "puts");
        if (context.Is(cue, "settled") && context.Is(cue + 1, "on") || context.Is(cue, "account") && context.Is(cue + 1, "for")) return first - cue < ObjectReach;
        if (!context.Is(cue, WordClass.Tally)) return false;
        return context.Lower(cue) is "accept" or "accepts" or "accepted" or "charge" or "charges" or "charged" ? context.Is(cue + 1, "that") : first - cue < ObjectReach;
    }

    private bool IsParty((int First, int End) words) =>
        context.EntityAt(words.End - 1) is not null || context.Is(words.End - 1, WordClass.Institution | WordClass.Person | WordClass.People | WordClass.Mass)
        || context.Lower(words.End - 1) is "figures" or "records" or "statistics" or "municipality" or "daily";
}
