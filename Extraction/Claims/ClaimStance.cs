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
        return cue.Stance == Stance.Said && IsDenial(reading, clause, sentence) ? Stance.Denied : cue.Stance;
    }

    private static bool Opens(ArticleReading reading, Sentence sentence) =>
        sentence.FirstToken + 1 < sentence.EndToken && reading.Quoted[sentence.FirstToken + 1];

    private static bool IsDenial(ArticleReading reading, Clause clause, Sentence sentence)
    {
        var (text, tree) = (reading.Text, reading.Tree);
        var complement = tree.Child(clause.Verb, Relation.Ccomp);
        if (complement < 0 && tree.RelationOf(clause.Verb) == Relation.Parataxis) complement = tree.Head(clause.Verb);
        if (complement < sentence.FirstToken) return false;
        if (text[complement] is "false" or "untrue" or "baseless" or "groundless" or "unfounded" or "fabricated" or "nonsense" or "lie" or "lies" or "invention") return true;
        return text[complement] is "evidence" or "truth" && tree.Child(complement, Relation.Det) is >= 0 and var no && text[no] is "no";
    }
}
