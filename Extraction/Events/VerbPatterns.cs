using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Fits the patterns of verbs to a token: what its clause says, and what must and must not stand beside it.</summary>
internal sealed class VerbPatterns(ArticleReading reading, Surroundings around, Plausibility plausibility)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    // Many rules are tried on one verb.
    private Clause cached = new() { Verb = -1, Agent = -1, Patient = -1, Recipient = -1, Passive = false, Negated = false, Modal = "", Infinitive = false, Perfect = false };
    private VerbForm cachedForm;

    /// <summary>The rule's event; null when the rule does not fit.</summary>
    public Trigger? Match(EventRule rule, VerbForm form, int token, Sentence sentence)
    {
        if (Read(rule, form, token, sentence) is not { } clause || (rule.PassiveOnly && !clause.Passive) || (rule.ActiveOnly && clause.Passive && clause.Agent < 0)) return null;
        foreach (var need in rule.Needs)
        {
            // "called off the talks": the parser may take the particle for a preposition.
            if (need.Place == NeedPlace.Particle && clause is { Patient: < 0, Passive: false })
                clause = clause with { Patient = need.Words.Select(word => around.Preposition(token, word)).Max() };
        }

        var end = token + 1;
        foreach (var need in rule.Needs)
        {
            var at = Needed(need, clause, sentence);
            if (at >= 0 == need.Unwanted) return null;
            if (at > token && at < token + 7 && need is { Unwanted: false, Kind: NounKind.None } && (need.Place is NeedPlace.Particle or NeedPlace.Object || (need.Place == NeedPlace.Preposition && need.Inner.Count > 0))) end = Math.Max(end, at + 1);
        }

        var actor = Nominal(Argument(rule.Actor, clause, sentence));
        var target = Nominal(Argument(rule.Target, clause, sentence));
        if (target < 0) target = Nominal(Beneficiary(rule, clause));
        return new Trigger(rule, token, token, end, plausibility.Doer(rule, actor), target == actor ? -1 : target, clause);
    }

    private Clause? Read(EventRule rule, VerbForm form, int token, Sentence sentence)
    {
        if (Nominalised(form, token, sentence) is { } noun) return noun;
        var headline = text.HasTitle && sentence.Paragraph == 0;
        if (!(headline && Headlines.IsVerb(tree, form, token, sentence)) && (!reading.Clauses.IsVerbal(token, form) || tree.RelationOf(token) is Relation.Amod or Relation.Compound)) return null;
        var clause = (cached.Verb, cachedForm) == (token, form) ? cached : cached = reading.Clauses.Read(token, cachedForm = form);
        if (headline)
        {
            clause = Headlines.Complete(tree, token, sentence, clause);
            if (Array.IndexOf(rule.Target, "o") == 0 && Headlines.IsPassive(tree, form, clause, sentence)) clause = clause with { Passive = true, Patient = clause.Agent, Agent = -1 };
        }

        if (clause is { Passive: false, Patient: < 0 } && (rule.Target[0] == "o" || Array.Exists(rule.Needs, need => need is { Place: NeedPlace.Object, Unwanted: false })))
            clause = clause with { Patient = Next(token + 1, sentence, particle: Array.Exists(rule.Needs, need => need.Place == NeedPlace.Particle)) };
        // "Cut off the water to your tomatoes": an instruction reports nothing.
        if (!headline && clause is { Agent: < 0, Passive: false, Infinitive: false } && (form & VerbForm.Base) != 0 && (token == sentence.FirstToken || (tree.RelationOf(token) == Relation.Root && !reading.Quoted[token] && clause.Modal.Length == 0 && (form & VerbForm.Past) == 0))) return null;
        return clause.Agent == clause.Patient ? clause with { Agent = -1 } : clause;
    }

    /// <summary>The head of the noun phrase right after a verb to which the parser gave no object; words that tell a time are passed over.</summary>
    private int Next(int token, Sentence sentence, bool particle)
    {
        if (particle && token < sentence.EndToken && tree.Tag(token) is PartOfSpeech.Adp or PartOfSpeech.Adv) token++;
        if (token + 1 < sentence.EndToken && (text[token + 1] is "least" or "most" or "than" || (text[token] is "up" && text[token + 1] is "to"))) token += 2;
        var (head, number) = (-1, -1);
        for (; token < sentence.EndToken && !reading.Quoted[token]; token++)
        {
            if (tree.Tag(token) == PartOfSpeech.Pron && head < 0 && Pronouns.Of(text[token]) != PronounKind.None && tree.RelationOf(token) != Relation.NmodPoss) return token;
            if (reading.IsDate(token) || NounKinds.IsTime(text[token]) || text[token] is "last" or "next" or "this") break;
            if (tree.Tag(token) == PartOfSpeech.Num) number = token;
            if (tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn) head = token;
            else if (tree.Tag(token) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Pron) || (head >= 0 && tree.Tag(token) is PartOfSpeech.Det or PartOfSpeech.Pron)) break;
        }

        // "a consular official last year": the last adjective before the time was the noun.
        if (head < 0 && number >= 0) return number;
        return head < 0 && token > 0 && tree.Tag(token - 1) == PartOfSpeech.Adj && (token == sentence.EndToken || tree.Tag(token) != PartOfSpeech.Adp) ? token - 1 : head;
    }

    /// <summary>"The storming of the barracks by the rebels", "their burning of the church": a verb in a noun's clothes.</summary>
    private Clause? Nominalised(VerbForm form, int token, Sentence sentence)
    {
        if ((form & VerbForm.Gerund) == 0 || token + 2 >= sentence.EndToken || text[token + 1] is not "of") return null;
        if (around.Following(token, "of", sentence.EndToken) is not (>= 0 and var patient)) return null;
        var agent = around.Preposition(token, "by") is >= 0 and var doer ? doer : around.Preposition(patient, "by") is >= 0 and var further ? further : tree.Child(token, Relation.NmodPoss);
        return new Clause { Verb = token, Agent = agent, Patient = patient, Recipient = -1, Passive = agent < 0, Negated = false, Modal = "", Infinitive = false, Perfect = false };
    }

    /// <summary>"The fund agreed to lend Moldova $588 million": whom the promised deed is for.</summary>
    private int Beneficiary(EventRule rule, Clause clause)
    {
        if (!Array.Exists(rule.Needs, need => need.Place == NeedPlace.Infinitive) || ToInfinitive(clause.Verb) is not (>= 0 and var deed)) return -1;
        var inner = reading.Clauses.Read(deed, VerbForm.Base);
        if (inner.Recipient >= 0) return inner.Recipient;
        return (around.KindOf(inner.Patient) & (NounKind.Person | NounKind.State | NounKind.Armed)) != 0 ? inner.Patient : -1;
    }

    private int Nominal(int token) => token >= 0 && !reading.IsDate(token) && !NounKinds.IsMoney(text[token]) && tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det ? token : -1;

    private int Needed(EventNeed need, Clause clause, Sentence sentence)
    {
        switch (need.Place)
        {
            case NeedPlace.Particle:
                foreach (var word in need.Words)
                {
                    if (around.Particle(clause.Verb, word, sentence.EndToken) is >= 0 and var particle) return particle;
                }

                return -1;
            case NeedPlace.Object:
                return around.Fits(clause.Patient, need) ? clause.Patient : around.Fits(clause.Recipient, need) && clause.Recipient >= 0 ? clause.Recipient : -1;
            // A passive that does not say by whom says nothing against it.
            case NeedPlace.Subject: return around.Fits(clause.Agent, need) ? clause.Agent : clause.Passive && clause.Agent < 0 && !need.Unwanted ? clause.Verb : -1;
            case NeedPlace.Preposition:
                foreach (var word in need.Words)
                {
                    if (Oblique(clause.Verb, word, sentence) is >= 0 and var oblique && HasInner(need, oblique)) return oblique;
                    if (clause.Patient > clause.Verb && Oblique(clause.Patient, word, sentence) is >= 0 and var further && HasInner(need, further)) return further;
                }

                return -1;
            case NeedPlace.Infinitive:
                var infinitive = ToInfinitive(clause.Verb) is >= 0 and var own ? own : clause.Patient >= 0 ? ToInfinitive(clause.Patient) : -1;
                return infinitive >= 0 && (need.Words.Count == 0 || need.Words.Contains(text[infinitive].ToString())) ? infinitive : -1;
            case NeedPlace.Clause:
                var complement = tree.Child(clause.Verb, Relation.Ccomp);
                return complement >= 0 && tree.Child(complement, Relation.Aux) is >= 0 and var modal && need.Words.Contains(text[modal].ToString()) ? complement : -1;
            default: return -1;
        }
    }

    private bool HasInner(EventNeed need, int token) => need.Inner.Count == 0 || need.Inner.Contains(text[token].ToString());

    private int ToInfinitive(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (child > token && tree.RelationOf(child) is Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Acl
                && tree.Child(child, Relation.Mark) is >= 0 and var mark && text[mark] is "to")
                return child;
        }

        return -1;
    }

    /// <summary>The noun after a preposition further on in the clause: "imposed sanctions Thursday on four officers".</summary>
    private int Later(int verb, string preposition, Sentence sentence)
    {
        if (preposition is not ("on" or "against" or "with" or "from" or "at")) return -1;
        for (var token = verb + 2; token < Math.Min(sentence.EndToken - 1, verb + 10); token++)
        {
            if (tree.Tag(token) is PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Sconj or PartOfSpeech.Cconj) return -1;
            if (text[token].SequenceEqual(preposition) && around.Following(token - 1, preposition, sentence.EndToken) is >= 0 and var noun) return reading.IsDate(noun) ? -1 : noun;
        }

        return -1;
    }

    private int Oblique(int token, string preposition, Sentence sentence) =>
        around.Preposition(token, preposition) is >= 0 and var found ? found : around.Following(token, preposition, sentence.EndToken);

    private int Argument(string[] specs, Clause clause, Sentence sentence)
    {
        foreach (var spec in specs)
        {
            var at = spec switch
            {
                "s" => clause.Agent,
                "o" => clause.Recipient >= 0 && specs.Length > 1 && specs[0] == "o" && Array.IndexOf(specs, "r") >= 0 ? clause.Recipient : clause.Patient,
                "r" => clause.Recipient,
                "-" => -1,
                _ => Oblique(clause.Verb, spec, sentence) is >= 0 and var direct ? direct
                    : clause.Patient > clause.Verb && Oblique(clause.Patient, spec, sentence) is >= 0 and var further ? further : Later(clause.Verb, spec, sentence),
            };
            if (at >= 0) return at;
        }

        return -1;
    }
}
