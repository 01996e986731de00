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
    private const int LongestWhole = 10;

    /// <summary>The noun after an amount; null when the number counts something other than people.</summary>
    public static CountedNoun? After(FactContext context, Amount amount)
    {
        var at = amount.End;
        if (context.Is(at, "of")) return Of(context, at);
        if (context.Is(at, "fewer") || context.Is(at, "less")) return null;
        if (context.Is(at, "more") || (context.Is(at, "extra") || context.Is(at, "additional")) && IsEnd(context, at + 1)) at++;
        if (context.IsQuoteMark(at) && context.Is(at + 1, WordClass.People) && context.IsQuoteMark(at + 2)) return new CountedNoun(at, at + 3, at + 1, false);
        var noun = at;
        for (var i = at; i < context.Count && i < at + LongestPhrase && !context.StartsSentence(i); i++)
        {
            if (!(i == at && context.Lower(i) is "dead" or "wounded") && (Plural(context, i) || amount.Value == 1 && (context.Is(i, WordClass.Person) || KindTable.Of(context.Lower(i), KindRole.Head) is not null && KindTable.Of(context.Lower(i), KindRole.State) is null)) && !(context.IsDash(i + 1) && context.Touches(i + 1)) && !Modifies(context, i)) return new CountedNoun(noun, i + 1, i, false);
            if (IsEnd(context, i) && !JoinsWhole(context, i)) break;
            if (i > at && context.Is(at, "aboard")) break;
            if (i > at && context.Lower(i).EndsWith("ed", StringComparison.Ordinal) && context.Is(i + 1, WordClass.Determiner | WordClass.Relative | WordClass.Possessive | WordClass.Pronoun)) return null;
            if (context.IsNumber(i) && i > at || IsThings(context, i)) return null;
            if (context.Is(i, WordClass.Unit) && context.Lower(i - 1) is "last" or "this" or "next" or "every" or "each") break;
            if (context.Is(i, WordClass.Unit) || context.Mark(i) is '%' or '$' or '£' or '€' && i == at) return null;
            if (amount.Strong && context.Lower(i) is "force" or "army" or "contingent" or "garrison" or "crowd" or "team" or "unit" or "brigade" or "mission" or "workforce" or "crew" or "battalion" or "regiment") return new CountedNoun(noun, i + 1, i, false);
            if (i > at && context.Is(i, WordClass.Say)) break;
        }

        if (context.EntityAt(at) is { Type: EntityType.Group } && context.MentionAt(at) is var (_, after) && KindTable.Of(context.Lower(after), KindRole.State) is not null) return new CountedNoun(at, after, after - 1, false);

        // A number on its own: nothing that could be counted may follow.
        return IsEnd(context, at) || (context.StartsSentence(amount.First) || context.Is(amount.First - 1, "at")) && context.Lower(at).EndsWith("ed", StringComparison.Ordinal) || context.Is(at, WordClass.DateHead) || context.Lower(at) is "last" or "this" or "next" || context.Is(at, WordClass.Adverb) || IsTrailing(context.Lower(at)) || context.Is(at, "aboard") || KindTable.Of(context.Lower(at), KindRole.State | KindRole.Subject) is not null || PhraseTable.Begins(context.Lower(at)) ? new CountedNoun(at, at, -1, false) : null;
    }

    // "69 nationwide", "an estimated 300 altogether"
    private static bool IsTrailing(ReadOnlySpan<char> word) => word.EndsWith("wide", StringComparison.Ordinal) || word is "altogether" or "overall" or "elsewhere" or "nationally" or "locally" or "abroad";

    private static CountedNoun? Of(FactContext context, int of)
    {
        var at = of + 1;
        if (context.Is(at, "them") || context.Is(at, "whom") || context.Is(at, "those") || context.Is(at, "us") || context.Is(at, "you")) return new CountedNoun(of, at + 1, at, true);
        if (context.Is(at, WordClass.Determiner | WordClass.Possessive) && NumberReader.Read(context, at + 1) is ( > 0 and var after, _, _) && !(context.Is(after, "or") && context.Is(after + 1, "so") && !IsEnd(context, after + 2)) && (IsEnd(context, after) || context.Lower(after).EndsWith("ed", StringComparison.Ordinal))) return new CountedNoun(of, after, -1, true);
        var determined = context.Is(at, WordClass.Determiner | WordClass.Possessive);
        for (var i = at; i < context.Count && i < at + LongestWhole; i++)
        {
            if (Plural(context, i) && !Modifies(context, i) && !IsOwner(context, i) || determined && (context.Is(i, WordClass.Body) || context.Lower(i) is "family" or "expedition" or "delegation" or "enemy") && !context.Is(i + 1, "'s") && !Modifies(context, i) || determined && IsEnd(context, i + 1) && IsPeopleInState(context.Lower(i))) return new CountedNoun(of, i + 1, i, determined);
            if (determined && context.Is(i, "own") && IsEnd(context, i + 1)) return new CountedNoun(of, i + 1, i, true);
            if (context.EntityAt(i) is { Type: EntityType.Group or EntityType.Norp } && !determined && context.MentionAt(i).End == i + 1 && IsEnd(context, i + 1)) return new CountedNoun(of, i + 1, i, false);
            if (i > at && (context.Is(i, "'s") && context.Touches(i) || IsOwner(context, i))) determined = true;
            else if (i > at && IsEnd(context, i) && !JoinsWhole(context, i) || IsThings(context, i)) break;
        }

        return null;
    }

    // "the two companies' 14,200 workers"
    private static bool IsOwner(FactContext context, int i) =>
        i + 1 < context.Count && (context.Mark(i + 1) is '\'' or '’' && context.Touches(i + 1) && context.Lower(i)[^1] == 's' || context.Mark(i) is '\'' or '’' && context.Touches(i) && context.Lower(i - 1)[^1] == 's');

    // "its Romanian and Vietnamese residents", "the town's 3,000 or so residents"
    private static bool JoinsWhole(FactContext context, int i) =>
        context.Is(i, "and") && context.EntityAt(i - 1) is { Type: EntityType.Norp } && context.EntityAt(i + 1) is { Type: EntityType.Norp } || context.Is(i, "or") && context.Is(i + 1, "so") && context.IsNumber(i - 1);

    private static bool Plural(FactContext context, int i)
    {
        if (KindTable.Of(context.Lower(i), KindRole.Head) is not null && context.Lower(i)[^1] == 's') return true;
        if (context.EntityAt(i) is { Type: EntityType.Product or EntityType.Work or EntityType.Law or EntityType.Event }) return false;
        if (context.Is(i, WordClass.People | WordClass.Mass)) return true;
        if (context.EntityAt(i) is { Type: EntityType.Norp } && (context.Is(i + 1, "and") || context.Is(i + 1, "or")) && context.EntityAt(i + 2) is { Type: EntityType.Norp } && context.MentionAt(i + 2).End is var other && !IsEnd(context, other)) return false;
        if (context.EntityAt(i) is { Type: EntityType.Norp } && context.MentionAt(i).End == i + 1) return context.Lower(i)[^1] == 's' && !context.Lower(i).EndsWith("ss", StringComparison.Ordinal) || IsEnd(context, i + 1) || context.Lower(i + 1) is "live" or "lived" or "living" || KindTable.Of(context.Lower(i + 1), KindRole.Subject | KindRole.State) is not null;
        return context.EntityAt(i) is null && (IsCalling(context.Lower(i)) || IsDemonym(context, i)) || IsCases(context, i) || IsListed(context, i);
    }

    // Callings are an open class: novelists, churchgoers, cattlemen.
    private static bool IsCalling(ReadOnlySpan<char> word) => word.Length > 6
        && (word.EndsWith("goers", StringComparison.Ordinal) || word.EndsWith("men", StringComparison.Ordinal) && !word.EndsWith("imen", StringComparison.Ordinal) || word.EndsWith("women", StringComparison.Ordinal)
            || word.Length > 7 && (word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("eers", StringComparison.Ordinal) || word.EndsWith("icians", StringComparison.Ordinal) || word.EndsWith("arians", StringComparison.Ordinal)));

    // Peoples that no list names: Malaitans, Senegalese.
    private static bool IsDemonym(FactContext context, int i) =>
        context.IsCapital(i) && !context.StartsSentence(i) && context.Lower(i) is { Length: > 6 } word && (word.EndsWith("ans", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal)) && IsEnd(context, i + 1);

    /// <summary>"345 new cases", "12 confirmed infections": people who are ill.</summary>
    private static bool IsCases(FactContext context, int i) =>
        context.Is(i, "infections") || context.Is(i, "cases") && ((context.Scene & Scene.Outbreak) != 0 || context.Lower(i - 1) is "new" or "confirmed" or "suspected" or "probable" or "active" or "reported" or "fatal" or "coronavirus" or "cholera" or "measles" || context.Is(i + 1, "of") && context.Lower(Math.Min(i + 2, context.Count - 1)) is "cholera" or "the" or "measles" or "flu" or "dengue" or "ebola" or "malaria" or "polio" or "meningitis" or "mpox" or "infection" or "illness" or "fever" or "covid");

    // "a manifest with 92 names"
    private static bool IsListed(FactContext context, int i)
    {
        if (!context.Is(i, "names")) return false;
        for (var near = Math.Max(i - 10, 0); near < Math.Min(i + 6, context.Count); near++)
        {
            if (context.Lower(near) is "manifest" or "list" or "lists" or "listed" or "roll" or "register" or "missing") return true;
        }

        return false;
    }

    /// <summary>"12 houses", "12 bombs wounded", but not "12 customs officers": a plural that is no person ends the phrase.</summary>
    private static bool IsThings(FactContext context, int i)
    {
        var word = context.Lower(i);
        if (word.Length < 5 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' or '\'' || context.EntityAt(i) is not null || KindTable.Of(word, KindRole.State | KindRole.Subject) is not null) return false;
        var joins = Plural(context, i + 1) && (context.Is(i, WordClass.People) || KindTable.Of(context.Lower(i + 1), KindRole.State) is null);
        return !joins && !(context.IsDash(i + 1) && context.Touches(i + 1)) && word is not "lives";
    }

    // "police cars", "student visas": the noun only describes the next one.
    private static bool Modifies(FactContext context, int i)
    {
        var next = i + 1;
        if (next < context.Count && context.Is(next, "'s") && context.Touches(next) && !context.Is(i, "people")) return true;
        if (next >= context.Count || context.Text.Tokens[next].Kind != TokenKind.Word) return false;
        if (context.Is(next, WordClass.People | WordClass.Mass)) return !context.Is(i, WordClass.Mass) || !context.Is(i, "people");
        return context.Is(i, WordClass.Mass) && !context.Is(i, "people") && context.Lower(next) is { Length: > 3 } word && word[^1] == 's' && !IsEnd(context, next) && !context.Is(next, "'s");
    }

    // "nine of the missing", "seven of the accused"
    private static bool IsPeopleInState(ReadOnlySpan<char> word) =>
        word is "accused" or "deceased" or "bereaved" or "unemployed" or "elderly" || KindTable.Of(word, KindRole.State | KindRole.Head) is not null || word.EndsWith("ed", StringComparison.Ordinal) && KindTable.Of(word, KindRole.Object) is not null;

    /// <summary>Whether no noun phrase goes on at a token.</summary>
    public static bool IsEnd(FactContext context, int i) =>
        i >= context.Count || context.StartsSentence(i) || context.IsPunctuation(i) && !(context.IsDash(i) && context.Touches(i) && context.Touches(i + 1))
        || context.EntityAt(i) is null && !(context.IsDash(i + 1) && context.Touches(i + 1) && context.Touches(i + 2)) && context.Is(i, WordClass.Preposition | WordClass.Aux | WordClass.Coordinator | WordClass.Subordinator | WordClass.Relative | WordClass.Pronoun | WordClass.Past | WordClass.Determiner);
}
