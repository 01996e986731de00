using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>Reads who does what to whom around a verb, through passives, participles, relative clauses, coordination and control.</summary>
internal sealed class ClauseReader(SyntaxTree tree)
{
    private const int DeepestControl = 4;

    /// <summary>The clause of a verb.</summary>
    /// <param name="verb">The token.</param>
    /// <param name="form">What its form can be.</param>
    public Clause Read(int verb, VerbForm form) => Read(verb, form, 0);

    /// <summary>Whether a token reads as a verb in its place.</summary>
    public bool IsVerbal(int token) => tree.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    /// <summary>
    /// Whether a token reads as a verb in its place, given what its form can be: the tagger takes some rare past tenses for adjectives
    /// or nouns, which a noun right before them gives away.
    /// </summary>
    public bool IsVerbal(int token, VerbForm form) => IsVerbal(token)
        || ((form & VerbForm.Past) != 0 && token > 0 && tree.Tag(token) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.X && char.IsLower(tree.Text[token][0])
            && tree.RelationOf(token) is not (Relation.Amod or Relation.Compound) && tree.Tag(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron);

    private Clause Read(int verb, VerbForm form, int depth)
    {
        int subject = -1, patient = -1, recipient = -1, agent = -1;
        bool passive = false, negated = false, infinitive = false, perfect = false;
        var modal = "";
        foreach (var child in tree.Children(verb))
        {
            switch (tree.RelationOf(child))
            {
                case Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj when child < verb || subject < 0: subject = child; break;
                // "Hundreds are killed and their bodies lie unburied": what follows the verb is the subject of another.
                case Relation.NsubjPass or Relation.CsubjPass:
                    if (child < verb || subject < 0) subject = child;
                    passive = true;
                    break;
                case Relation.Obj: if (patient < 0) patient = child; break;
                case Relation.Iobj: recipient = child; break;
                case Relation.OblAgent: if (!NounKinds.IsMeans(tree.Text[child])) agent = child; break;
                case Relation.AuxPass: passive = true; Auxiliary(child, ref modal, ref perfect); break;
                case Relation.Aux or Relation.Cop: Auxiliary(child, ref modal, ref perfect); break;
                case Relation.Mark: if (tree.Text[child] is "to" or "To") infinitive = true; break;
                case Relation.Advmod or Relation.Det: negated |= IsNegative(tree.Text[child]); break;
            }
        }

        if (patient < 0 && !passive && tree.Child(verb, Relation.Xcomp) is >= 0 and var named && named > verb && tree.Tag(named) is PartOfSpeech.Noun or PartOfSpeech.Propn && tree.Child(named, Relation.Mark, Relation.Cop) < 0) patient = named;
        (passive, var noun) = Participle(verb, form, passive, subject, patient);
        if (subject >= 0 && tree.Text[subject] is { } word && IsRelativePronoun(word) && tree.RelationOf(verb) is Relation.AclRelcl or Relation.Acl)
            subject = tree.Head(verb);
        else if (patient >= 0 && patient < verb && IsRelativePronoun(tree.Text[patient]) && tree.RelationOf(verb) == Relation.AclRelcl)
            patient = tree.Head(verb);
        else if (subject < 0)
            subject = noun >= 0 ? noun : Borrowed(verb, ref passive, ref negated, ref modal, infinitive, depth);
        else if (!passive && patient < 0 && tree.RelationOf(verb) == Relation.AclRelcl && tree.Head(verb) < subject && !HasRelativePronoun(verb))
            patient = tree.Head(verb);

        if (subject < 0 && !infinitive && (form & (VerbForm.Past | VerbForm.Present)) != 0 && (form & VerbForm.Gerund) == 0 && IsFinite(verb)) subject = NearbyNouns.Before(tree, verb);
        // "The farmer killed by the soldiers": a doer named with "by" makes it passive.
        if (!passive && !perfect && patient < 0 && subject >= 0 && subject < verb && (form & VerbForm.Participle) != 0 && (agent >= 0 || By(verb) >= 0)) passive = true;
        if (subject >= 0 && IsNegative(tree.Text[subject])) negated = true;
        if (subject >= 0 && tree.Child(subject, Relation.Det) is >= 0 and var determiner && tree.Text[determiner].Equals("no", StringComparison.OrdinalIgnoreCase)) negated = true;
        // "They accused nobody", "signed no agreement".
        if (patient > verb && (IsNegative(tree.Text[patient]) || (tree.Child(patient, Relation.Det) is >= 0 and var none && tree.Text[none] is "no"))) negated = true;
        if (passive)
        {
            if (agent < 0) agent = By(verb);
            return Make(verb, agent, subject, recipient < 0 && patient >= 0 ? patient : recipient, true, negated, modal, infinitive, perfect);
        }

        return Make(verb, subject, patient, recipient, false, negated, modal, infinitive, perfect);
    }

    private static Clause Make(int verb, int agent, int patient, int recipient, bool passive, bool negated, string modal, bool infinitive, bool perfect) => new()
    {
        Verb = verb,
        Agent = agent,
        Patient = patient,
        Recipient = recipient,
        Passive = passive,
        Negated = negated,
        Modal = modal,
        Infinitive = infinitive,
        Perfect = perfect,
    };

    /// <summary>Whether a participle is passive, and the noun it describes.</summary>
    private (bool Passive, int Noun) Participle(int verb, VerbForm form, bool passive, int subject, int patient)
    {
        var relation = tree.RelationOf(verb);
        var head = tree.Head(verb);
        if (passive || subject >= 0 || head < 0) return (passive, -1);
        if (relation is Relation.Acl or Relation.Amod && (form & VerbForm.Gerund) != 0) return (false, head);
        if (relation is Relation.Acl or Relation.Amod && (form & VerbForm.Participle) != 0 && tree.Child(verb, Relation.Mark) < 0)
        {
            // With an object of its own it is a past tense that the parser took for a participle: "the aide accused the ministry".
            return (form & VerbForm.Past) != 0 && patient > verb ? (false, NearbyNouns.Above(tree, head)) : (true, head);
        }

        var bare = (form & VerbForm.Participle) != 0 && patient < 0 && tree.Child(verb, Relation.Aux, Relation.Cop) < 0;
        return (bare && relation == Relation.Advcl && By(verb) >= 0, -1);
    }

    /// <summary>The subject that a verb without its own takes from the verb it hangs on.</summary>
    private int Borrowed(int verb, ref bool passive, ref bool negated, ref string modal, bool infinitive, int depth)
    {
        var head = tree.Head(verb);
        if (head < 0 || depth >= DeepestControl) return -1;
        var relation = tree.RelationOf(verb);
        if (IsVerbal(head) && IsCharge(verb, relation) && Read(head, VerbForm.Past, depth + 1) is { Patient: >= 0 and var charged } && charged != verb && CanAct(charged)) return charged;
        if (relation is not (Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Acl or Relation.Parataxis)) return -1;
        if (!IsVerbal(head))
        {
            if (relation is Relation.Acl && infinitive) return Owner(head);
            if (relation is not (Relation.Conj or Relation.Advcl or Relation.Parataxis)) return -1;
            // "Soldiers loyal to the president retook the station"; "condemned the attempt and threatened sanctions".
            if (tree.Child(head, Relation.Nsubj) is >= 0 and var predicated && predicated < verb) return predicated;
            return relation == Relation.Conj && NearbyNouns.Governor(tree, head) is >= 0 and var outer && outer < verb ? Read(outer, VerbForm.Past, depth + 1).Agent : -1;
        }

        var above = Read(head, VerbForm.Past, depth + 1);
        if (relation == Relation.Conj)
        {
            // "was seized and burned": the passive carries over when the second verb has nothing of its own.
            passive |= above.Passive && tree.Child(verb, Relation.Obj, Relation.Aux, Relation.AuxPass, Relation.Ccomp) < 0;
            if (modal.Length == 0 && tree.Child(verb, Relation.Aux) < 0) modal = above.Modal;
            return above.Passive ? above.Patient : above.Agent;
        }

        if (relation == Relation.Xcomp) return above.Passive ? above.Patient : infinitive && above.Patient >= 0 ? above.Patient : above.Agent;
        return above.Passive ? above.Patient : above.Agent;
    }

    /// <summary>"Accused them of financing the group", "blamed the army for shelling the town", "kept rebels from taking it": whose deed is told is the object.</summary>
    private bool IsCharge(int verb, Relation relation) => relation is Relation.Advcl or Relation.Obl or Relation.Obj or Relation.Ccomp && tree.Text[verb].EndsWith("ing") && verb > 0 && tree.Head(verb) < verb - 1
        && tree.Text[verb - 1] is "of" or "for" or "from" or "with" && tree.Child(verb, Relation.Mark, Relation.Case) == verb - 1;

    private bool CanAct(int noun) => tree.Tag(noun) is PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num || (NounKinds.Of(tree.Text[noun]) & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0;

    private bool IsFinite(int verb) => tree.RelationOf(verb) is Relation.Root or Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl
        || tree.Child(verb, Relation.Aux, Relation.AuxPass) >= 0 || (tree.RelationOf(verb) is Relation.Advcl && tree.Child(verb, Relation.Mark) >= 0);

    private int Owner(int noun) => tree.Child(noun, Relation.NmodPoss) is >= 0 and var owner ? owner : -1;

    private int By(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree.RelationOf(child) is Relation.Obl or Relation.OblAgent && tree.Child(child, Relation.Case) is >= 0 and var preposition
                && tree.Text[preposition] is "by" && tree.Tag(child) is not PartOfSpeech.Num && !NounKinds.IsMeans(tree.Text[child]))
                return child;
        }

        return -1;
    }

    private void Auxiliary(int token, ref string modal, ref bool perfect)
    {
        var word = tree.Text[token];
        if (word is "have" or "has" or "had" or "'ve" or "’ve") perfect = true;
        else if (word is "will" or "wo" or "'ll" or "’ll" or "shall") modal = "will";
        else if (word is "would" or "could" or "may" or "might" or "can" or "ca" or "should" or "must") modal = word.ToString();
    }

    private bool HasRelativePronoun(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && IsRelativePronoun(tree.Text[child])) return true;
        }

        return false;
    }

    private static bool IsNegative(ReadOnlySpan<char> word) => word is "not" or "n't" or "n’t" or "never" or "nobody" or "nothing" or "none" or "neither" or "nor" or "Nobody" or "Nothing" or "None" or "Never" or "Neither";

    private static bool IsRelativePronoun(ReadOnlySpan<char> word) => word is "who" or "which" or "that" or "whom";
}
