using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Tells whether what a cue needs stands beside it: a clause, a quotation, a number, an object.</summary>
internal sealed class ClaimNeeds(ArticleReading reading)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    public bool Has(ClaimCue cue, Clause clause, Sentence sentence, int source) => cue.Need switch
    {
        // "The fire claimed nine lives."
        CueNeed.Any => cue.Lemma != "claim" || clause.Patient < 0 || text[clause.Patient] is not ("lives" or "life" or "victims" or "place" or "title" or "prize" or "wicket" or "wickets"),
        CueNeed.Quote => HasQuote(sentence),
        CueNeed.Number => HasNumber(clause.Verb, sentence),
        CueNeed.Object => clause.Patient >= 0 && (Array.Exists(cue.Objects, word => text[clause.Patient].Equals(word, StringComparison.OrdinalIgnoreCase)) || text[clause.Patient] is "that" or "That" or "it" or "this" or "This"),
        _ => HasClause(clause.Verb, sentence) || IsTrailing(clause.Verb, source, sentence),
    };

    private bool HasClause(int verb, Sentence sentence)
    {
        if (HasQuote(sentence) || tree.RelationOf(verb) == Relation.Parataxis || tree.Child(verb, Relation.Ccomp, Relation.Parataxis) >= 0) return true;
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + 8); token++)
        {
            if (text[token] is "that") return true;
        }

        return false;
    }

    /// <summary>"Two nurses were among the wounded, Dr Jarallah added.": the statement comes first, and a comma ends it.</summary>
    private bool IsTrailing(int verb, int source, Sentence sentence)
    {
        if (source < 0 || source > verb) return false;
        var (first, _) = Phrases.Of(tree, reading.Entities, source, list: false);
        return first > sentence.FirstToken + 1 && first > source - 12 && text[first - 1] is ",";
    }

    private bool HasQuote(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (reading.Quoted[token]) return true;
        }

        return false;
    }

    private bool HasNumber(int verb, Sentence sentence)
    {
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + 12); token++)
        {
            if (tree.Tag(token) == PartOfSpeech.Num || text.Tokens[token].Kind == TokenKind.Number || text[token][0] is '$' or '£' or '€' || reading.Quoted[token]) return true;
        }

        return false;
    }
}
