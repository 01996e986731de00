using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Tells whether what a cue needs stands beside it: a clause, a quotation, a number, an object.</summary>
internal sealed class ClaimNeeds(ArticleReading reading)
{
    // How far after its verb a word of a wording stands, and how long a noun phrase between the two may be.
    private const int Reach = 12;

    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    public bool Has(ClaimCue cue, Clause clause, Sentence sentence, int source) => cue.Need switch
    {
        // "The fire claimed nine lives."
        CueNeed.Any => cue.Lemma != "claim" || clause.Patient < 0 || text[clause.Patient] is not ("lives" or "life" or "victims" or "place" or "title" or "prize" or "wicket" or "wickets"),
        CueNeed.Quote => HasQuote(sentence, sentence.FirstToken),
        CueNeed.Number => HasNumber(clause.Verb, sentence) && (cue.Lemma != "put" || HasWord(["at", "as", "between"], clause.Verb, sentence)),
        CueNeed.Object => clause.Patient >= 0 && IsOne(cue.Words, clause.Patient),
        CueNeed.Subject => source >= 0 && IsOne(cue.Words, source),
        CueNeed.Words => HasWord(cue.Words, clause.Verb, sentence),
        _ => HasClause(clause.Verb, sentence) || IsTrailing(clause.Verb, source, sentence),
    };

    /// <summary>"Would not confirm or deny it", "unless it acknowledges the treaty", "dismissed the charges": nobody takes a stand on what is so.</summary>
    public bool IsOpen(ClaimCue cue, Clause clause)
    {
        if (cue.Stance is not (Stance.Confirmed or Stance.Denied)) return false;
        var verb = clause.Verb;
        if (IsEither(verb + 1, verb + 2) || IsEither(verb - 1, verb - 2)) return true;
        if (tree.Child(verb, Relation.Mark) is >= 0 and var mark && text[mark] is "if" or "If" or "unless" or "Unless") return true;
        return cue.Lemma == "dismiss" && clause.Patient >= 0 && text[clause.Patient] is "charge" or "charges" or "case" or "cases" or "lawsuit" or "suit" or "appeal" or "complaint" or "petition" or "indictment";
    }

    private bool IsEither(int joint, int other) => other >= 0 && other < text.Tokens.Length && text[joint] is "or" or "nor" && text[other] is "confirm" or "deny" or "confirmed" or "denied";

    private bool IsOne(string[] words, int token) => Array.Exists(words, word => text[token].Equals(word, StringComparison.OrdinalIgnoreCase));

    private bool HasWord(string[] words, int verb, Sentence sentence)
    {
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + Reach) && text[token] is not (";" or ":"); token++)
        {
            if (IsOne(words, token)) return true;
        }

        return false;
    }

    private bool HasClause(int verb, Sentence sentence)
    {
        if (HasQuote(sentence, text[verb].EndsWith("ing", StringComparison.Ordinal) ? verb : sentence.FirstToken) || tree.RelationOf(verb) == Relation.Parataxis || tree.Child(verb, Relation.Ccomp, Relation.Parataxis) >= 0) return true;
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + 8); token++)
        {
            if (text[token] is "that") return true;
        }

        return false;
    }

    /// <summary>"Two nurses were among the wounded, Dr Jarallah added.": the statement comes first, and a comma ends it.</summary>
    private bool IsTrailing(int verb, int source, Sentence sentence)
    {
        if (source < 0) return false;
        if (source > verb) return IsClosed(verb - 1) && source < verb + Reach;
        var (first, _) = Phrases.Of(tree, reading.Entities, source, list: false);
        return first > sentence.FirstToken + 1 && first > source - Reach && IsClosed(first - 1);
    }

    /// <summary>"The road was closed, joked a ranger": a mark ends the statement before the verb.</summary>
    private bool IsClosed(int token) => token >= 0 && text[token] is "," or "”" or "\"" or "’" or "—" or "–" or "--";

    private bool HasQuote(Sentence sentence, int from)
    {
        for (var token = from; token < sentence.EndToken; token++)
        {
            if (reading.Quoted[token]) return true;
        }

        return false;
    }

    private bool HasNumber(int verb, Sentence sentence)
    {
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + Reach); token++)
        {
            if (tree.Tag(token) == PartOfSpeech.Num || text.Tokens[token].Kind == TokenKind.Number || text[token][0] is '$' or '£' or '€' || reading.Quoted[token]) return true;
        }

        return false;
    }
}
