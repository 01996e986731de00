using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>
/// Tells what happened to those a number counts from the verb after it: "died", "were killed", "had been taken to hospital", past
/// appositions and relative clauses.
/// </summary>
/// <param name="sentence">The sentence with its numbers.</param>
internal sealed class PredicateReader(FigureSentence sentence)
{
    private const int Reach = 30;
    private const int LongestApposition = 18;
    private const int LongestMember = 6;

    private readonly FactContext context = sentence.Context;

    /// <summary>The kind; null when the verb says nothing or none is near.</summary>
    public FigureKind? Of(Candidate candidate) => Of(candidate, candidate.End, finite: false);

    /// <summary>The kind that the words from a token on tell.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="from">The token.</param>
    /// <param name="finite">Whether only what a finite verb says counts.</param>
    public FigureKind? Of(Candidate candidate, int from, bool finite)
    {
        bool be = false, have = false, relative = false;
        for (var i = from; i < Math.Min(sentence.End, candidate.End + Reach); i++)
        {
            if (context.IsPunctuation(i) && !(context.IsDash(i) && context.Touches(i)))
            {
                if (Skip(candidate, i) is not (>= 0 and var next)) return null;
                i = next;
                continue;
            }

            if (i > candidate.First && sentence.StartingAt(i) is { } other)
            {
                // "43 wounded people, eight of whom died": what is said of a part is not said of all.
                if (other.Noun.Part && (context.Is(other.Noun.Head < 0 ? 0 : other.Noun.Head, "whom") || context.Is(other.Noun.Head < 0 ? 0 : other.Noun.Head, "them"))) return null;
                if (!context.Is(i - 1, "and") && !context.Is(i - 1, "or") && !context.IsComma(i - 1) && !context.Is(i - 1, WordClass.Preposition)) return null;
                i = other.End - 1;
                continue;
            }

            if (context.Is(i, WordClass.Coordinator))
            {
                if (!finite && Continues(i)) continue;
                return null;
            }

            if (PhraseTable.At(context, candidate, i) is { } told && !(finite && context.Is(i, WordClass.Preposition))) return told;
            if (context.Is(i, WordClass.Relative)) relative = true;
            else if (context.Is(i, WordClass.Subordinator) && !((be || have) && context.Is(i, "since") && context.Is(i - 1, WordClass.Aux))) return null;
            if (context.Is(i, WordClass.Be)) be = true;
            else if (context.Is(i, WordClass.Have)) have = true;
            if (context.Is(i, WordClass.Aux | WordClass.Adverb | WordClass.Relative) || context.EntityAt(i) is not null || be && IsReport(i)) continue;
            if (finite && !be && KindTable.Of(context.Lower(i), KindRole.Subject) is null) continue;
            if (Verb(i, be, have, candidate) is not (var kind, true)) continue;

            // "Six workers seized on Monday walked free": the verb of the sentence says what became of them.
            if (kind is not null && !be && !have && !finite && context.Lower(i).EndsWith("ed", StringComparison.Ordinal) && KindTable.Of(context.Lower(i), KindRole.Subject) is null && Of(candidate, i + 1, finite: true) is { } became and not FigureKind.Other) return became;
            if (kind is not null || !relative) return kind;
            (be, have) = (false, false);
        }

        return null;
    }

    private bool IsReport(int i) => context.Lower(i) is "reported" or "believed" or "thought" or "said" or "feared" or "known" or "presumed" or "confirmed" or "understood" or "assumed" or "to";

    /// <summary>Where to go on after a mark that closes an aside, lists names, or stands before another number; -1 where the clause ends.</summary>
    private int Skip(Candidate candidate, int mark)
    {
        if (context.IsQuoteMark(mark)) return context.IsPunctuation(mark - 1) ? -1 : mark;
        if (context.Mark(mark) == '(') return Closing(mark, LongestApposition, token => context.Mark(token) == ')');
        if (!context.IsComma(mark) && !context.IsDash(mark)) return -1;
        if (context.EntityAt(mark - 1) is { Type: not EntityType.Person } && context.EntityAt(mark + 1) is { Type: not EntityType.Person }) return mark;
        if (context.IsComma(candidate.First - 1) && context.IsComma(mark) && IsPredicate(mark + 1)) return mark;
        if (OpensAside(mark + 1) && Closing(mark, LongestApposition, token => context.IsComma(token) || context.IsDash(token) && !context.Touches(token) || context.Mark(token) == '—') is >= 0 and var close && IsPredicate(close + 1)) return close;
        if (IsList(mark + 1)) return mark;
        return sentence.StartingAt(mark + 1) is not null || context.Is(mark + 1, "and") && sentence.StartingAt(mark + 2) is not null ? mark : -1;
    }

    /// <summary>"Three judges, a prosecutor and two clerks": what is listed up to the "and".</summary>
    private bool IsList(int at)
    {
        if (!context.Is(at, WordClass.Determiner)) return false;
        for (var i = at + 1; i < Math.Min(sentence.End, at + LongestMember); i++)
        {
            if (context.Is(i, "and")) return context.Is(i - 1, WordClass.Person) && sentence.StartingAt(i + 1) is not null;
            if (context.IsPunctuation(i) || context.Is(i, WordClass.Aux | WordClass.Past | WordClass.Preposition | WordClass.Relative)) return false;
        }

        return false;
    }

    private int Closing(int from, int limit, Predicate<int> closes)
    {
        for (var i = from + 1; i < Math.Min(sentence.End, from + limit); i++)
        {
            if (closes(i)) return i;
        }

        return -1;
    }

    /// <summary>", most of them children," and ", including a nurse,".</summary>
    private bool OpensAside(int at) => at < sentence.End
        && (context.EntityAt(at) is not null || context.Is(at, WordClass.Relative | WordClass.Determiner | WordClass.Possessive | WordClass.Number | WordClass.Modifier | WordClass.Preposition) || context.IsNumber(at)
            || context.Lower(at) is "including" or "among" or "most" or "some" or "many" or "mostly" or "half" or "nearly" or "mainly" or "aged" or "not" or "along" or "largely" or "members" or "ranging" or "whose" or "believed" or "thought" or "according");

    private bool IsPredicate(int at) => at < sentence.End
        && (context.Is(at, WordClass.Aux | WordClass.Past) || KindTable.Of(context.Lower(at), KindRole.Subject | KindRole.Object) is not null || context.Lower(at) is "remain" or "remains" || context.Lower(at).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>Whether "and" joins another number, noun or name rather than another clause.</summary>
    private bool Continues(int and) =>
        sentence.StartingAt(and + 1) is not null || context.Is(and + 1, WordClass.People | WordClass.Mass) || context.Is(and + 1, "the") && context.Is(and + 2, WordClass.Person)
        || context.EntityAt(and - 1) is not null && context.EntityAt(and + 1) is not null || JoinsNoun(and + 1);

    /// <summary>"two engineers and a cook are": a noun phrase up to the verb.</summary>
    private bool JoinsNoun(int at)
    {
        if (!context.Is(at, WordClass.Determiner | WordClass.Possessive)) return false;
        for (var i = at + 1; i < Math.Min(sentence.End, at + LongestMember); i++)
        {
            if (context.IsPunctuation(i)) return false;
            if (context.Is(i, WordClass.Aux) || context.Is(i, "among")) return true;
        }

        return false;
    }

    private (FigureKind? Kind, bool Stop) Verb(int i, bool be, bool have, Candidate candidate)
    {
        var word = context.Lower(i);
        if (KindTable.Of(word, KindRole.Subject) is { } subject && !context.Is(i - 1, "to") && !context.Is(i - 1, WordClass.Determiner)) return (subject, true);
        if (!be && sentence.IsSent(candidate) && KindTable.Of(word, KindRole.Work) is { } work) return (work, true);
        if (be && KindTable.Of(word, KindRole.State) is { } state) return (state, true);
        if (KindTable.Of(word, KindRole.Object) is { } kind) return Object(i, be, have, kind);
        if (be && sentence.IsSent(candidate) && KindTable.Of(word, KindRole.Work) is { } busy) return (busy, true);
        if (be && context.Is(i + 1, "and") && KindTable.Of(context.Lower(Math.Min(i + 2, context.Count - 1)), KindRole.Object) is { } then) return (then, true);
        if (context.Is(i, WordClass.Past | WordClass.Say) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return (null, i == candidate.End || be || have || context.Is(i, WordClass.Past) || !context.Is(i - 1, WordClass.Preposition | WordClass.Determiner));
        return (null, false);
    }

    private (FigureKind? Kind, bool Stop) Object(int i, bool be, bool have, FigureKind kind)
    {
        var word = context.Lower(i);
        if (word.EndsWith("ing", StringComparison.Ordinal) && !(be && context.Is(i - 1, "being")) || word[^1] == 's') return (null, false);
        if (context.Is(i - 1, WordClass.Determiner)) return (null, false);
        if (be) return (kind, true);
        if (have) return (null, true);

        // A bare participle says it when no object follows.
        var free = i + 1 >= sentence.End || CountedNoun.IsEnd(context, i + 1) || context.Is(i + 1, WordClass.Adverb);
        return (free && !sentence.IsObject(i + 1) && !context.Is(i + 1, WordClass.Pronoun) ? kind : null, true);
    }
}
