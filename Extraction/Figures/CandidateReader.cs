using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>Picks the numbers that may count people.</summary>
internal static class CandidateReader
{
    // Numbers of people beyond this name them: a bare one is money.
    private const long MostUnnamed = 50_000_000;

    /// <summary>The candidate whose number starts at a token; null when it is no number or counts something else.</summary>
    public static Candidate? Read(FactContext context, SyntaxTree tree, int at, int end)
    {
        if (!context.IsNumber(at) && !context.Is(at, WordClass.Number) && !context.Is(at, "not") && !context.Is(at, WordClass.Anybody)) return null;
        if (context.EntityAt(at) is not null && context.MentionAt(at) is var (first, last) && (last > at + 1 || first < at)) return null;
        if (ZeroReader.Read(context, at, end) is { } zero) return zero;
        if (CollectiveReader.Whole(context, at) is { } whole) return whole;
        if (CollectiveReader.Family(context, at) is { } family) return family;
        if (CollectiveReader.Pair(context, at) is { } pair) return pair;
        if (context.Is(at, "not") || context.Is(at, WordClass.Anybody) || context.Mark(at - 1) is '$' or '£' or '€' or '¥' or '#' || IsLabel(context, at) || IsYear(context, at)) return null;
        if (AmountReader.Read(context, at) is not { } amount || amount.End > end || amount.Value < 1) return null;
        if (!amount.Strong && context.IsDash(amount.End) && context.Touches(amount.End) || context.IsDash(amount.First - 1) && context.Touches(amount.First)) return null;
        if (context.Mark(amount.End) is '%' or '°' or '/' || context.Is(amount.End, "per") || amount.Value == 1 && context.Is(at, "a")) return null;
        if (IsAge(context, amount) || IsAgeLimit(context, amount) || IsLimit(context, amount) || IsParentOf(context, amount) || IsShare(context, amount)) return null;
        if (CollectiveReader.Body(context, amount) is { } body) return body;
        if (amount.Value == 1 && context.Is(amount.End, "of")) return context.Is(at - 1, WordClass.Determiner) ? null : One(context, amount, end);
        if (amount.Value == 1 && amount.Bound == Bound.Exact && amount.First == at && (context.IsNumber(at) || IsPronoun(context, at))) return null;
        if (amount.Value is 9 or 10 && context.Is(amount.End, "men") && (context.Is(amount.First - 1, "with") || context.Is(amount.First - 1, "to")) && (context.Scene & Scene.War) == 0) return null;
        var subject = IsSubject(context, tree, amount);
        var noun = CountedNoun.After(context, amount);
        if (subject && tree.Head(amount.End - 1) is var verb && verb >= amount.End && (noun is null || verb < noun.Value.Head) || noun is null && IsObject(context, tree, amount)) noun = new CountedNoun(amount.End, amount.End, -1, false);
        if (noun is not { } counted || counted.End > end || counted.Head < 0 && IsOfThings(context, tree, amount.End)) return null;
        return counted.Head < 0 && amount.Value > MostUnnamed && amount.Bound != Bound.Vague ? null : new Candidate(amount, counted) { IsSubject = subject };
    }

    // "70,000 dead salmon"
    private static bool IsOfThings(FactContext context, SyntaxTree tree, int state) =>
        state + 1 < context.Count && tree.RelationOf(state) == Relation.Amod && tree.Head(state) == state + 1 && tree.Tag(state + 1) == PartOfSpeech.Noun && !context.Is(state + 1, WordClass.DateHead | WordClass.People | WordClass.Mass);

    // "Five showed reporters welts": the number is the subject of a verb.
    private static bool IsSubject(FactContext context, SyntaxTree tree, Amount amount) =>
        amount.Value > 1 && !context.Is(amount.End, "of") && tree.RelationOf(amount.End - 1) is Relation.Nsubj or Relation.NsubjPass && tree.Head(amount.End - 1) is >= 0 and var verb && (tree.Tag(verb) is PartOfSpeech.Verb || amount.Bound != Bound.Exact && context.Is(amount.End, WordClass.PastBe));

    // "took in 16", "sent 400, who": the number is the object of a verb and nothing stands after it that it could count.
    private static bool IsObject(FactContext context, SyntaxTree tree, Amount amount) =>
        tree.RelationOf(amount.End - 1) == Relation.Obj && amount.Value > 1 && amount.End < context.Count && !context.Is(amount.End, "of") && tree.Tag(amount.End) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Sym or PartOfSpeech.X);

    // "the one taken alive", "every one", "by one shot", "one Sunday Okafor"
    private static bool IsPronoun(FactContext context, int one) =>
        context.Is(one - 1, WordClass.Determiner) && !context.Is(one - 1, "another") || context.Is(one - 1, "no") || context.Is(one - 1, "by") || context.Is(one - 1, WordClass.Say) && !IsSaidOf(context, one) || context.IsPerson(one + 1);

    // "said one firefighter had died", but not "said one resident"
    private static bool IsSaidOf(FactContext context, int one) =>
        CountedNoun.After(context, new Amount(one, one + 1, 1, null, Bound.Exact)) is { Head: >= 0 } noun && (context.Is(noun.End, WordClass.Aux | WordClass.Past) || KindTable.Of(context.Lower(Math.Min(noun.End, context.Count - 1)), KindRole.Subject) is not null);

    /// <summary>"one of the attackers", "one of them".</summary>
    private static Candidate? One(FactContext context, Amount amount, int end) =>
        NumberReader.Read(context, amount.End + 1).End == 0 && CountedNoun.After(context, amount) is { } noun && noun.End <= end ? new Candidate(amount, noun) { NeedsKind = true } : null;

    // "Kyle Dent, 24, of Harehills": an age between commas, or before the stop; "a woman of 32"; "At 17 she left".
    private static bool IsAge(FactContext context, Amount amount) =>
        amount.Value is > 9 and < 110 && context.Is(amount.First - 1, "of") && context.Is(amount.First - 2, WordClass.Person) && (!context.Is(amount.End, WordClass.People | WordClass.Mass) || context.Is(amount.End, "dead"))
        || amount.Value is > 9 and < 110 && context.Is(amount.First - 1, "at") && (context.Is(amount.End, WordClass.Pronoun) || context.StartsSentence(amount.First - 1) && context.IsComma(amount.End))
        || amount.Value is > 9 and < 110 && amount.First == amount.End - 1 && context.Is(amount.First - 1, WordClass.Be) && (context.Is(amount.First - 2, "who") || context.Lower(amount.First - 2) is "he" or "she" || context.IsPerson(amount.First - 2)) && CountedNoun.IsEnd(context, amount.End)
        || amount.Value < 10 && context.Is(amount.First - 1, "of") && context.Lower(Math.Max(amount.First - 2, 0)) is "boy" or "girl" or "child" or "toddler" or "son" or "daughter"
        || amount.Value < 120 && (context.IsComma(amount.First - 1) || context.Mark(amount.First - 1) == '(') && context.IsPunctuation(amount.End) && amount.Bound == Bound.Exact && (context.EntityAt(amount.First - 2) is not null || context.IsCapital(amount.First - 2) || context.IsComma(amount.End) && amount.First == amount.End - 1 && context.Is(amount.First - 2, WordClass.Person));

    // "eight of the dead were under 12", "children under five"
    private static bool IsAgeLimit(FactContext context, Amount amount) =>
        amount.Value < 10 && context.Is(amount.First - 1, "under") || amount.Value < 100 && amount.First < amount.End - 1 && (context.Is(amount.First, "under") || context.Is(amount.First, "over")) && CountedNoun.After(context, amount) is { Head: < 0 }
        && (context.Is(amount.First - 1, WordClass.Be | WordClass.People | WordClass.Person) || context.Lower(Math.Max(amount.First - 1, 0)) is "aged" or "those" or "anyone" or "anybody" or "all" or "the");

    // "licensed to carry 60 passengers", "gatherings of more than five people"
    private static bool IsLimit(FactContext context, Amount amount) =>
        context.Is(amount.First - 2, "to") && context.Lower(amount.First - 1) is "carry" or "hold" or "take" or "seat" && context.Lower(Math.Max(amount.First - 3, 0)) is "licensed" or "licenced" or "certified" or "permitted" or "allowed" or "entitled" or "authorised" or "authorized"
        || context.Is(amount.First - 1, "of") && context.Lower(Math.Max(amount.First - 2, 0)) is "gatherings" or "gathering" or "groups" or "assemblies" && amount.Bound is Bound.MoreThan or Bound.UpTo;

    // "a mother of two", "the father of three"
    private static bool IsParentOf(FactContext context, Amount amount) =>
        context.Is(amount.First - 1, "of") && amount.First > 1 && context.Lower(amount.First - 2) is "mother" or "father" or "mum" or "dad" or "grandmother" or "grandfather" or "parent" or "parents" or "mom";

    /// <summary>"one in five children", "nine out of ten".</summary>
    private static bool IsShare(FactContext context, Amount amount)
    {
        if (context.Is(amount.End, "in") || context.Is(amount.End, "out") && context.Is(amount.End + 1, "of"))
        {
            var (end, whole, _) = NumberReader.Read(context, context.Is(amount.End, "in") ? amount.End + 1 : amount.End + 2);
            if (end > 0 && amount.Value < 10 && whole > amount.Value && whole <= 1000) return true;
        }

        var before = context.Is(amount.First - 1, "in") ? amount.First - 2 : context.Is(amount.First - 1, "of") && context.Is(amount.First - 2, "out") ? amount.First - 3 : -1;
        return before >= 0 && NumberReader.Read(context, before) is ( > 0, var part, false) && part < 10 && part < amount.Value;
    }

    // No 9, Gate 3, page 12, aged 40, Channel 4.
    private static bool IsLabel(FactContext context, int at)
    {
        if (at == 0 || !context.IsNumber(at)) return false;
        return context.Is(at - 1, WordClass.Label) && !(context.Is(at - 1, "no") && context.Is(at + 1, WordClass.People));
    }

    /// <summary>"in 2016 gunmen killed", "January 2016 rebels", "the 1982 killings": a year, not how many of what follows.</summary>
    public static bool IsYear(FactContext context, int at) =>
        context.IsNumber(at) && context.Lower(at) is [('1' or '2'), ('9' or '0'), _, _] year && !year.ContainsAnyExceptInRange('0', '9')
        && (context.Is(at - 1, "in") || context.Is(at - 1, WordClass.Month) ? !context.Is(at + 1, WordClass.Mass) : context.Is(at - 1, "the") && at + 1 < context.Count && KindTable.Of(context.Lower(at + 1), KindRole.For) is not null);
}
