using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Fits the patterns of nouns to a token.</summary>
internal sealed class NounPatterns(ArticleReading reading, Surroundings around)
{
    private readonly SyntaxTree tree = reading.Tree;

    /// <summary>The rule's event; null when the rule does not fit.</summary>
    public Trigger? Match(EventRule rule, int token, Sentence sentence)
    {
        if (tree.Tag(token) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb) || reading.Entities[token] is not null) return null;
        if (tree.RelationOf(token) == Relation.Compound && tree.Tag(tree.Head(token)) == PartOfSpeech.Noun && !IsAttempt(tree.Head(token))) return null;
        if (IsCharge(token)) return null;
        var nouns = new NounArguments(reading, around, sentence);
        var first = token;
        foreach (var need in rule.Needs)
        {
            var at = need.Place switch
            {
                NeedPlace.Before => nouns.Before(token, need),
                NeedPlace.Verb => nouns.Governor(token, need),
                NeedPlace.Preposition => need.Words.Select(word => Oblique(token, word, sentence)).Where(at => at < 0 || need.Inner.Count == 0 || need.Inner.Contains(reading.Text[at].ToString())).Append(-1).Max(),
                NeedPlace.Introduced => tree.Child(token, Relation.Case) is >= 0 and var preposition && need.Words.Contains(reading.Text[preposition].ToString()) ? preposition : -1,
                _ => -1,
            };
            if (at >= 0 == need.Unwanted) return null;
            if (need is { Place: NeedPlace.Before, Unwanted: false }) first = Math.Min(first, at);
        }

        var (actor, target) = nouns.Read(rule, token);
        var trigger = new Trigger(rule, token, first, token + 1, actor, target == actor ? -1 : target, null);
        if (Array.IndexOf(rule.Target, "subj") >= 0 && (tree.Child(token, Relation.Nsubj) < 0 || trigger.Target < 0)) return null;
        return nouns.IsParticular(rule, trigger) ? trigger : null;
    }

    /// <summary>A coup attempt, a bomb plot: the noun before tells what was tried.</summary>
    private bool IsAttempt(int head) => reading.Text[head] is "attempt" or "attempts" or "bid" or "plot" or "try" or "campaign" or "wave" or "spree" or "order";

    /// <summary>What somebody is charged with or convicted of is a name in a law, not a report.</summary>
    private bool IsCharge(int token)
    {
        var preposition = tree.Child(token, Relation.Case);
        if (preposition < 0 || tree.Child(token, Relation.Det, Relation.NmodPoss, Relation.Nmod) >= 0 || reading.Text[preposition] is not ("of" or "with" or "for" or "to" or "on")) return false;
        return tree.Head(token) is >= 0 and var head && reading.Text[head] is "convicted" or "guilty" or "charged" or "charge" or "charges" or "count" or "counts" or "suspicion" or "accused" or "convict" or "acquitted"
            or "cleared" or "conviction" or "convictions" or "tried" or "trial" or "wanted" or "indicted" or "sentenced" or "jailed" or "offence" or "offences" or "crime" or "pleaded" or "suspected" or "allegation" or "allegations";
    }

    private int Oblique(int token, string preposition, Sentence sentence) =>
        around.Preposition(token, preposition) is >= 0 and var found ? found : around.Following(token, preposition, sentence.EndToken);
}
