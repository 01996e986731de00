using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Mends the stance of a cue by what is stated: a speaker who says that something is false denies it.</summary>
internal static class ClaimStance
{
    public static Stance Adjust(ArticleReading reading, ClaimCue cue, Clause clause, Sentence sentence)
    {
        if (cue.Lemma == "admit" && Opens(reading, sentence)) return Stance.Said;
        return cue.Stance == Stance.Said && (IsDenial(reading, clause, sentence) || DeniesAtOnce(reading, sentence)) ? Stance.Denied : cue.Stance;
    }

    private static bool Opens(ArticleReading reading, Sentence sentence) =>
        sentence.FirstToken + 1 < sentence.EndToken && reading.Quoted[sentence.FirstToken + 1];

    private static bool IsDenial(ArticleReading reading, Clause clause, Sentence sentence)
    {
        var (text, tree) = (reading.Text, reading.Tree);
        var complement = tree.Child(clause.Verb, Relation.Ccomp);
        if (complement < 0 && tree.RelationOf(clause.Verb) == Relation.Parataxis) complement = tree.Head(clause.Verb);
        if (complement < sentence.FirstToken) return false;
        if (text[complement] is "false" or "untrue" or "baseless" or "groundless" or "unfounded" or "fabricated" or "nonsense" or "lie" or "lies" or "invention" or "innocent" or "misquoted") return !IsNegated(tree, text, complement);
        if (HasNo(tree, text, complement)) return true;
        return tree.Child(complement, Relation.Obj, Relation.Nsubj) is >= 0 and var near && (HasNo(tree, text, near) || (tree.Child(complement, Relation.Obj) is >= 0 and var obj && HasNo(tree, text, obj)));
    }

    /// <summary>"No plans", "no evidence", "no such call".</summary>
    private static bool HasNo(SyntaxTree tree, TokenizedText text, int noun)
    {
        if (tree.Child(noun, Relation.Det) is not (>= 0 and var no) || text[no] is not "no") return false;
        return text[no + 1] is "such" || text[noun] is "evidence" or "truth" or "plan" or "plans" or "record" or "records" or "knowledge" or "question" or "role" or "part" or "link" or "links" or "involvement" or "hand" or "wrongdoing" or "basis" or "connection" or "contact";
    }

    private static bool IsNegated(SyntaxTree tree, TokenizedText text, int token) => tree.Child(token, Relation.Advmod) is >= 0 and var not && text[not] is "not" or "never";

    /// <summary>“No ransom was paid”, “Not one naira”, “I have never failed a test”: what is said in so many words opens with the denial.</summary>
    private static bool DeniesAtOnce(ArticleReading reading, Sentence sentence)
    {
        var text = reading.Text;
        var at = sentence.FirstToken + 1;
        if (at + 3 >= sentence.EndToken || !reading.Quoted[at] || reading.Quoted[at - 1]) return false;
        if (text[at] is "Not") return text[at + 1] is "one" or "a" or "true";
        if (text[at] is "No") return text[at + 2] is "was" or "were" or "has" or "have" && text[at + 1] is not ("one" or "body");
        return text[at] is "I" or "We" && (text[at + 1] is "never" || (text[at + 1] is "have" or "did" && text[at + 2] is "never" or "not" or "n't" or "n’t"));
    }
}
