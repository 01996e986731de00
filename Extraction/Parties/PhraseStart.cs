using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Parties;

/// <summary>Where a noun phrase begins: the parser may hang words on its head that belong to the clause.</summary>
internal static class PhraseStart
{
    /// <summary>The first word of a phrase that is its own.</summary>
    /// <param name="tree">The trees.</param>
    /// <param name="entities">The names, which are left whole.</param>
    /// <param name="first">The first word that hangs on the head.</param>
    /// <param name="head">The head, which stays.</param>
    public static int Of(SyntaxTree tree, EntityIndex entities, int first, int head)
    {
        while (first < head && Stray(tree, entities, first, head) is > 0 and var stray) first += stray;
        return first;
    }

    /// <summary>How many words from here on are not the phrase's own.</summary>
    private static int Stray(SyntaxTree tree, EntityIndex entities, int token, int head)
    {
        if (IsJoint(tree, token)) return 1;
        if (entities[token] is not null) return 0;
        var word = tree.Text[token];
        if (NearbyNouns.IsDay(word) || IsOpener(word) || ((word is "that" ? NounKinds.IsPlural(tree.Text[head]) : IsSubordinator(word)) && tree.Tag(token) is PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Adp) || IsParticle(tree, token) || IsYear(tree, token)) return 1;
        if (word is "according" or "According" && token + 2 <= head) return 2;
        if (IsMonth(word) && token + 1 < head && char.IsDigit(tree.Text[token + 1][0])) return 2;
        return DayOrWeek(tree, token, head);
    }

    /// <summary>"And the rebels", "of the town", "that helicopters": commas, conjunctions and prepositions, but not those of "at least 40".</summary>
    private static bool IsJoint(SyntaxTree tree, int token) =>
        tree.Tag(token) is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Adp && tree.Text[token + 1] is not ("least" or "most")
        && tree.RelationOf(token) is Relation.Case or Relation.Cc or Relation.Punct or Relation.Mark;

    /// <summary>"When ten squatters were killed", "in what residents call a massacre": words that open a clause.</summary>
    private static bool IsOpener(ReadOnlySpan<char> word) =>
        word is "when" or "When" or "where" or "Where" or "while" or "While" or "whom" or "what" or "which" or "afterwards" or "Afterwards" or "meanwhile" or "Meanwhile";

    private static bool IsSubordinator(ReadOnlySpan<char> word) => word is "after" or "After" or "before" or "Before" or "as" or "As" or "because" or "Because" or "if" or "If" or "until" or "later" or "Later";

    /// <summary>"Pulled out four boys", "set free 23 soldiers": what belongs to the verb before; "up to 40" is a number.</summary>
    private static bool IsParticle(SyntaxTree tree, int token) =>
        token > 0 && tree.Tag(token - 1) == PartOfSpeech.Verb && (tree.Text[token] is "out" or "back" or "away" or "off" or "down" or "home"
            || (tree.Text[token] is "up" && tree.Text[token + 1] is not "to")
            || (tree.Text[token] is "free" && tree.Text[token - 1] is "set" or "sets" or "setting" or "let"));

    /// <summary>"In 1988 troops shot the mayor".</summary>
    private static bool IsYear(SyntaxTree tree, int token) =>
        token > 0 && tree.Text[token - 1] is "in" or "In" && tree.Text[token] is ['1', '9', _, _] or ['2', '0', _, _] && char.IsDigit(tree.Text[token][2]) && char.IsDigit(tree.Text[token][3]);

    /// <summary>"An August 31 council deadline".</summary>
    private static bool IsMonth(ReadOnlySpan<char> word) => word is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December";

    /// <summary>"Last month 32 protesters", "last night gunmen", "Friday night residents".</summary>
    private static int DayOrWeek(SyntaxTree tree, int token, int head)
    {
        var word = tree.Text[token];
        if (word is "night" or "morning" or "afternoon" or "evening") return token > 0 && NearbyNouns.IsDay(tree.Text[token - 1]) ? 1 : 0;
        if (word is not ("last" or "Last" or "next" or "Next" or "this" or "This") || token + 2 > head) return 0;
        var span = tree.Text[token + 1];
        return (span is "night" or "morning" or "afternoon" or "evening" or "week" or "month" or "year" or "summer" or "winter" or "spring" or "autumn" || NearbyNouns.IsDay(span)) && tree.Text[token + 2] is not ("'s" or "’s") ? 2 : 0;
    }
}
