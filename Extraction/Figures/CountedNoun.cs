using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>Whom a number counts: the noun phrase after it.</summary>
/// <param name="First">The first token of the noun phrase; equal to <paramref name="End"/> when the number stands alone.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Head">The noun; -1 when the number stands alone.</param>
/// <param name="Part">Whether it is a part of those counted before ("two of them", "nine of the dead").</param>
internal readonly record struct CountedNoun(int First, int End, int Head, bool Part)
{
    private const int LongestPhrase = 7;

    /// <summary>The noun after an amount; null when the number counts something other than people.</summary>
    public static CountedNoun? After(FactContext context, Amount amount)
    {
        var at = amount.End;
        if (context.Is(at, "of")) return Of(context, at);
        if (context.Is(at, "more")) at++;
        var noun = at;
        for (var i = at; i < context.Count && i < at + LongestPhrase; i++)
        {
            if (!(i == at && context.Lower(i) is "dead" or "wounded") && Plural(context, i, amount) && !context.IsDash(i + 1) && !Modifies(context, i)) return new CountedNoun(noun, i + 1, i, false);
            if (IsEnd(context, i)) break;
            if (context.Is(i, WordClass.Unit) || context.Mark(i) is '%' or '$' or '£' or '€' && i == at) return null;
            if (amount.Strong && i > at && context.Lower(i) is "force" or "army" or "contingent" or "garrison" or "crowd" or "team" or "unit" or "brigade" or "mission" or "workforce" or "crew" or "battalion" or "regiment") return new CountedNoun(noun, i + 1, i, false);
            if (i > at && context.Is(i, WordClass.Say)) break;
        }

        // A number on its own: nothing that could be counted may follow.
        return IsEnd(context, at) || context.Is(at, WordClass.Adverb) || KindTable.Of(context.Lower(at), KindRole.State | KindRole.Subject) is not null ? new CountedNoun(at, at, -1, false) : null;
    }

    private static CountedNoun? Of(FactContext context, int of)
    {
        var at = of + 1;
        if (context.Is(at, "them") || context.Is(at, "whom") || context.Is(at, "those")) return new CountedNoun(of, at + 1, at, true);
        var determined = context.Is(at, WordClass.Determiner | WordClass.Possessive);
        for (var i = at; i < context.Count && i < at + LongestPhrase; i++)
        {
            if (context.Is(i, WordClass.People | WordClass.Mass) && !Modifies(context, i) || context.Lower(i) is "missing" or "injured" or "detained" && determined) return new CountedNoun(of, i + 1, i, determined);
            if (context.EntityAt(i) is { Type: EntityType.Group or EntityType.Norp } && !determined && context.MentionAt(i).End == i + 1 && IsEnd(context, i + 1)) return new CountedNoun(of, i + 1, i, false);
            if (i > at && IsEnd(context, i)) break;
        }

        return null;
    }

    private static bool Plural(FactContext context, int i, Amount amount)
    {
        if (context.Is(i, WordClass.People | WordClass.Mass)) return true;
        if (amount.Value == 1 && context.Is(i, WordClass.Person)) return true;
        if (KindTable.Of(context.Lower(i), KindRole.Head) is not null && context.Lower(i)[^1] == 's') return true;
        return context.EntityAt(i) is { Type: EntityType.Norp } && context.MentionAt(i).End == i + 1 && context.Lower(i)[^1] == 's';
    }

    // "police cars", "student visas": the noun only describes the next one.
    private static bool Modifies(FactContext context, int i)
    {
        var next = i + 1;
        if (next >= context.Count || context.Text.Tokens[next].Kind != TokenKind.Word) return false;
        if (context.Is(next, WordClass.People | WordClass.Mass)) return !context.Is(i, WordClass.Mass) || !context.Is(i, "people");
        return context.Is(i, WordClass.Mass) && !context.Is(i, "people") && context.Lower(next) is { Length: > 3 } word && word[^1] == 's' && !IsEnd(context, next) && !context.Is(next, "'s");
    }

    public static bool IsEnd(FactContext context, int i) =>
        i >= context.Count || context.IsPunctuation(i) && !(context.IsDash(i) && context.Touches(i) && context.Touches(i + 1))
        || context.EntityAt(i) is null && context.Is(i, WordClass.Preposition | WordClass.Aux | WordClass.Coordinator | WordClass.Subordinator | WordClass.Relative | WordClass.Pronoun | WordClass.Past | WordClass.Determiner);
}
