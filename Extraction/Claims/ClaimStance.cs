using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Mends the stance of a cue by what is stated: a speaker who says that something is false denies it.</summary>
internal static class ClaimStance
{
    private const int LongestStatement = 12;

    public static Stance Adjust(ArticleReading reading, ClaimCue cue, Clause clause, Sentence sentence, bool accused)
    {
        if (cue.Lemma is "admit" or "concede" && (Opens(reading, sentence) || reading.Tree.RelationOf(clause.Verb) == Relation.Parataxis)) return Stance.Said;
        if (cue.Stance != Stance.Said) return cue.Stance;
        if (IsDenial(reading, clause, sentence) || DeniesAtOnce(reading, sentence)) return Stance.Denied;
        return (accused || cue.Lemma is "insist" or "maintain" or "swear" or "vouch" or "retort") && StatesNot(reading, clause.Verb, sentence) ? Stance.Denied : Stance.Said;
    }

    /// <summary>"Insisted that no one was killed", "no aircraft had opened fire, he said" after an accusation: the statement says that something is not so.</summary>
    private static bool StatesNot(ArticleReading reading, int verb, Sentence sentence)
    {
        var text = reading.Text;
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + LongestStatement) && text[token] is not (";" or "but" or "and"); token++)
        {
            if (!reading.Quoted[token] && text[token] is "will" or "would") return false;
            if (text[token] is "not" or "n't" or "n’t" or "never" or "no" or "nobody" or "nothing" or "none" or "neither") return true;
        }

        return false;
    }

    private static bool Opens(ArticleReading reading, Sentence sentence) =>
        sentence.FirstToken + 1 < sentence.EndToken && reading.Quoted[sentence.FirstToken + 1];

    /// <summary>The stance of a cue that stands in or after the statement: "Russia had no hand in it, she told reporters".</summary>
    public static Stance Inserted(ArticleReading reading, ClaimCue cue, Sentence sentence, int source)
    {
        if (cue.Lemma is "admit" or "concede") return Stance.Said;
        if (cue.Stance != Stance.Said) return cue.Stance;
        if (DeniesAtOnce(reading, sentence)) return Stance.Denied;
        var text = reading.Text;
        for (var token = sentence.FirstToken; token < source; token++)
        {
            if (reading.Quoted[token]) continue;
            if (text[token] is "no" or "No" && (text[token + 1] is "such" || IsDenied(text[token + 1]))) return Stance.Denied;
            // "A report that a third was missing was false, the sergeant said."
            if (IsUntrue(text[token]) && reading.Tree.Child(token, Relation.Cop) is >= 0 && !IsNegated(reading.Tree, text, token)) return Stance.Denied;
            if (cue.Lemma is "insist" or "maintain" or "swear" && text[token] is "not" or "no" or "never" or "nobody" or "without") return Stance.Denied;
        }

        return Stance.Said;
    }

    private static bool IsDenial(ArticleReading reading, Clause clause, Sentence sentence)
    {
        var (text, tree) = (reading.Text, reading.Tree);
        var complement = tree.Child(clause.Verb, Relation.Ccomp);
        if (complement < 0 && tree.RelationOf(clause.Verb) == Relation.Parataxis) complement = tree.Head(clause.Verb);
        if (complement < sentence.FirstToken) return false;
        if (IsUntrue(text[complement]) || text[complement] is "innocent" or "misquoted") return !IsNegated(tree, text, complement);
        if (HasNo(tree, text, complement) || text[complement] is "know" or "knows" or "knew" && text[complement + 1] is "nothing") return true;
        return tree.Child(complement, Relation.Obj, Relation.Nsubj) is >= 0 and var near && (HasNo(tree, text, near) || (tree.Child(complement, Relation.Obj) is >= 0 and var obj && HasNo(tree, text, obj)));
    }

    private static bool IsUntrue(ReadOnlySpan<char> word) => word is "false" or "untrue" or "baseless" or "groundless" or "unfounded" or "fabricated" or "nonsense" or "lie" or "lies" or "invention";

    /// <summary>"No plans", "no evidence", "no such call".</summary>
    private static bool HasNo(SyntaxTree tree, TokenizedText text, int noun)
    {
        if (tree.Child(noun, Relation.Det) is not (>= 0 and var no) || text[no] is not "no") return false;
        return text[no + 1] is "such" || IsDenied(text[noun]);
    }

    private static bool IsDenied(ReadOnlySpan<char> noun) => noun is "evidence" or "truth" or "plan" or "plans" or "record" or "records" or "knowledge" or "question" or "role" or "part" or "link" or "links" or "involvement" or "hand" or "wrongdoing" or "basis" or "connection" or "contact" or "intention" or "vendetta" or "rule" or "rules" or "law" or "laws" or "responsibility" or "motive";

    private static bool IsNegated(SyntaxTree tree, TokenizedText text, int token) => tree.Child(token, Relation.Advmod) is >= 0 and var not && text[not] is "not" or "never";

    /// <summary>“No ransom was paid”, “Not one naira”: what is said in so many words opens with the denial.</summary>
    private static bool DeniesAtOnce(ArticleReading reading, Sentence sentence)
    {
        var text = reading.Text;
        var at = sentence.FirstToken + 1;
        if (at + 3 >= sentence.EndToken || !reading.Quoted[at] || reading.Quoted[at - 1]) return false;
        if (text[at] is "Not") return text[at + 1] is "one" or "a" or "true";
        return text[at] is "No" && text[at + 2] is "was" or "were" or "has" or "have" && text[at + 1] is not ("one" or "body");
    }
}
