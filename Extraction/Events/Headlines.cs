using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Reads the verbs of headlines, which leave out articles and auxiliaries and so mislead the tagger and the parser.</summary>
internal static class Headlines
{
    /// <summary>Whether a word that may be a noun is the headline's verb: "Jets pound Grozny", "Court jails editor".</summary>
    public static bool IsVerb(SyntaxTree tree, VerbForm form, int token, Sentence sentence)
    {
        if (token <= sentence.FirstToken) return false;
        if ((form & VerbForm.Participle) != 0 && (form & VerbForm.Base) == 0 && tree.Tag(token) is not PartOfSpeech.Noun && tree.Tag(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num
            && (token + 1 >= sentence.EndToken || tree.Tag(token + 1) is PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Punct or PartOfSpeech.Adv)) return true;
        if (token + 1 >= sentence.EndToken || (form & (VerbForm.Present | VerbForm.Base)) == 0) return false;
        if (tree.Tag(token - 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) && !(token == sentence.FirstToken + 1 && tree.Tag(token - 1) == PartOfSpeech.Adj)) return false;
        if (tree.Tag(token + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Adv) && tree.Text[token + 1] is not "at") return false;
        return (form & VerbForm.Base) == 0 || tree.Tag(token) == PartOfSpeech.Verb || NounKinds.IsPlural(tree.Text[token - 1])
            || ((tree.Tag(token + 1) is PartOfSpeech.Num || tree.Text[token + 1] is "at") && HasPlural(tree, sentence.FirstToken, token));
    }

    /// <summary>"Third man held over raid", "Two killed in blast": headlines leave out the auxiliary of the passive.</summary>
    public static bool IsPassive(SyntaxTree tree, VerbForm form, Clause clause, Sentence sentence) =>
        !clause.Passive && !clause.Perfect && clause.Modal.Length == 0 && clause.Patient < 0 && clause.Agent >= 0 && clause.Agent < clause.Verb
        && (form & VerbForm.Participle) != 0 && (form & VerbForm.Base) == 0
        && (clause.Verb + 1 >= sentence.EndToken || tree.Tag(clause.Verb + 1) is PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Sconj or PartOfSpeech.Adv);

    /// <summary>Fills in the subject and object that the parser missed: what stands right before the verb and right after it.</summary>
    public static Clause Complete(SyntaxTree tree, int verb, Sentence sentence, Clause read)
    {
        var (agent, patient) = (read.Agent, read.Patient);
        for (var token = verb - 1; agent < 0 && !read.Passive && token >= sentence.FirstToken && token > verb - 4; token--)
        {
            if (tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn) agent = token;
            else if (tree.Tag(token) is not (PartOfSpeech.Num or PartOfSpeech.Adv)) break;
        }

        for (var token = verb + 1; patient < 0 && !read.Passive && token < sentence.EndToken && token < verb + 6; token++)
        {
            if (tree.Tag(token) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det)) break;
            if (NounKinds.IsTime(tree.Text[token])) break;
            var last = token + 1 >= sentence.EndToken || NounKinds.IsTime(tree.Text[token + 1]) || tree.Tag(token + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num);
            if (last) patient = token;
        }

        return read with { Agent = agent, Patient = patient };
    }

    private static bool HasPlural(SyntaxTree tree, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (tree.Tag(token) == PartOfSpeech.Noun && NounKinds.IsPlural(tree.Text[token])) return true;
        }

        return false;
    }
}
