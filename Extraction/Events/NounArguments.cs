using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>
/// Reads who did what to whom around a noun: "the capture of the fortress", "Nato air strikes on", "clashes between", "their advance",
/// and through the verb it hangs on ("the rebels carried out an attack").
/// </summary>
internal sealed class NounArguments(ArticleReading reading, Surroundings around, Sentence sentence)
{
    private static readonly HashSet<string> LightVerbs =
    [
        .. new[] { "carry", "launch", "stage", "hold", "make", "conduct", "begin", "start", "open", "resume", "mount", "order", "announce", "declare", "threaten", "sign", "reach", "impose",
            "have", "stage", "take", "lead", "unleash", "plan", "continue", "end", "stop", "suspend", "halt", "join", "give", "offer", "issue", "attend", "host", "break", "commit", "use" }
            .SelectMany(Inflection.Verb).Select(form => form.Form),
    ];

    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The actor and the target by the rule's columns.</summary>
    public (int Actor, int Target) Read(EventRule rule, int noun)
    {
        // "His arrest": the owner suffers it, unless somebody else is said to ("the army's arrest of the mayor").
        var suffers = Array.IndexOf(rule.Target, "own") >= 0 && around.Preposition(noun, "of") < 0;
        var actor = suffers ? Find([.. rule.Actor.Where(spec => spec != "poss")], noun, -1) : Find(rule.Actor, noun, -1);
        if (actor < 0 && !suffers) actor = Responsible(noun);
        return (actor, Find(suffers ? rule.Target : [.. rule.Target.Where(spec => spec != "own")], noun, 1));
    }

    /// <summary>A noun or adjective before the trigger that a need wants; -1 when there is none.</summary>
    public int Before(int noun, EventNeed need)
    {
        for (var token = noun - 1; token >= Math.Max(sentence.FirstToken, noun - 3); token--)
        {
            if (tree.Tag(token) is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Punct)) return -1;
            if (tree.Tag(token) != PartOfSpeech.Punct && around.Fits(token, need)) return token;
        }

        return -1;
    }

    /// <summary>The verb that the noun is subject or object of, when a need wants it; -1 when it does not.</summary>
    public int Governor(int noun, EventNeed need)
    {
        var verb = tree.Head(noun);
        return verb >= 0 && tree.RelationOf(noun) is Relation.Obj or Relation.Nsubj or Relation.NsubjPass && (need.Words.Count == 0 || need.Words.Contains(text[verb].ToString().ToLowerInvariant())) ? verb : -1;
    }

    /// <summary>
    /// Whether the noun reports something: not "no attack", "any attack", "attacks" in general, or "the attack" spoken of before.
    /// </summary>
    public bool IsParticular(EventRule rule, Trigger trigger)
    {
        var noun = trigger.Token;
        var determiner = tree.Child(noun, Relation.Det, Relation.NmodPoss);
        if (determiner >= 0 && tree.RelationOf(determiner) == Relation.Det)
        {
            var word = text[determiner];
            if (word is "no" or "No" or "any" or "Any" or "every" or "Every" or "such" or "what" or "which") return false;
            if (word is "the" or "The" && rule.Lemma is "abduction" or "kidnapping" or "shooting" or "massacre" or "assassination" or "bombing" or "raid" or "killing" or "stabbing" && text[noun] is not "the") return true;
            if (word is "the" or "The" or "this" or "This" or "that" or "That" or "these" or "These" or "those")
                return trigger.Actor >= 0 || trigger.Target >= 0 || tree.Child(noun, Relation.AclRelcl) >= 0 || Own(noun, "in") || Own(noun, "at") || Own(noun, "near");
        }

        if (trigger.Actor >= 0 || trigger.Target >= 0 || Array.Exists(rule.Needs, need => need.Place == NeedPlace.Introduced)) return true;
        if (tree.Head(noun) is >= 0 and var measure && NounKinds.IsTime(text[measure]) && around.HasPreposition(noun, "of")) return true;
        return determiner >= 0 || tree.Child(noun, Relation.Nummod) >= 0 || HasSetting(noun) || (rule.Type == EventType.Assault && IsSubject(noun) && NamesPlace());
    }

    private bool IsSubject(int noun) => tree.RelationOf(noun) is Relation.Nsubj or Relation.Root || noun <= sentence.FirstToken + 3;

    private bool NamesPlace()
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (reading.Entities[token] is { Type: EntityType.Gpe or EntityType.Loc or EntityType.Fac }) return true;
        }

        return false;
    }

    private bool Own(int noun, string preposition) => around.Preposition(noun, preposition) is >= 0 and var at && (reading.Entities[at] is not null || (NounKinds.Of(text[at]) & NounKind.Place) != 0);

    // A bare plural reports something when a place or a day stands by it: "Clashes went on through the night around Kunduz".
    private bool HasSetting(int noun)
    {
        if (Own(noun, "in") || Own(noun, "at") || Own(noun, "near") || Own(noun, "around") || Own(noun, "outside") || Own(noun, "across")) return true;
        var verb = tree.Head(noun);
        if (verb < 0 || tree.RelationOf(noun) is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj)) return false;
        foreach (var child in tree.Children(verb))
        {
            if (tree.RelationOf(child) is Relation.Obl or Relation.OblUnmarked or Relation.Advmod && (reading.Entities[child] is { Type: EntityType.Gpe or EntityType.Loc or EntityType.Fac } || reading.IsDate(child))) return true;
        }

        return false;
    }

    private int Find(string[] specs, int noun, int side)
    {
        foreach (var spec in specs)
        {
            var at = spec switch
            {
                "poss" or "own" => Possessor(noun),
                "subj" => Subject(noun),
                "mod" => Modifier(noun),
                "between" => Between(noun, side),
                "verb" => Doer(noun),
                "-" => -1,
                _ => around.Preposition(noun, spec) is >= 0 and var direct ? direct
                    : around.Following(noun, spec, sentence.EndToken) is >= 0 and var next ? next
                    : spec != "by" ? -1
                    : around.Preposition(noun, "of") is >= 0 and var inner && around.Preposition(inner, "by") is >= 0 and var within ? within : ByAfter(noun),
            };
            if (at >= 0 && !reading.IsDate(at)) return at;
        }

        return -1;
    }

    /// <summary>"The attack on the village by the rebels": the doer after another phrase, whatever the parser hung it on.</summary>
    private int ByAfter(int noun)
    {
        for (var token = noun + 1; token < Math.Min(sentence.EndToken - 1, noun + 9); token++)
        {
            if (tree.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct) return -1;
            if (text[token] is "by") return around.Following(token - 1, "by", sentence.EndToken);
        }

        return -1;
    }

    /// <summary>What the noun is said of: "nurses were on strike", "who is in custody".</summary>
    private int Subject(int noun)
    {
        if (tree.Child(noun, Relation.Nsubj, Relation.NsubjOuter) is >= 0 and var own) return own;
        var verb = tree.Head(noun);
        if (verb < 0 || !reading.Clauses.IsVerbal(verb)) return -1;
        var clause = reading.Clauses.Read(verb, VerbForm.Past);
        return clause.Passive ? clause.Patient : clause.Agent;
    }

    private int Possessor(int noun) => tree.Child(noun, Relation.NmodPoss) is >= 0 and var owner && owner < noun ? owner : -1;

    /// <summary>"The group, responsible for a string of bombings", "the militia is blamed for the raid": who is said to have done it.</summary>
    private int Responsible(int noun)
    {
        var part = tree.RelationOf(noun) == Relation.Conj ? tree.Head(noun) : noun;
        if (tree.RelationOf(part) == Relation.Nmod && around.HasPreposition(part, "of")) part = tree.Head(part);
        var word = tree.Head(part);
        if (word < 0 || !around.HasPreposition(part, "for") || text[word] is not ("responsible" or "blamed")) return -1;
        if (tree.Child(word, Relation.Nsubj, Relation.NsubjPass) is >= 0 and var subject) return subject;
        return tree.RelationOf(word) is Relation.Acl or Relation.Amod ? tree.Head(word) : -1;
    }

    /// <summary>"The U.S.-led invasion": who leads it.</summary>
    private int Leader(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && text[child] is "led" && tree.Child(child, Relation.Compound, Relation.Amod, Relation.Obl, Relation.Nsubj) is >= 0 and var leader && leader < child && reading.Entities[leader] is not null) return leader;
        }

        return -1;
    }

    private int Modifier(int noun)
    {
        if (Leader(noun) is >= 0 and var leader) return leader;
        var best = -1;
        foreach (var child in tree.Children(noun))
        {
            if (child > noun || tree.RelationOf(child) is not (Relation.Amod or Relation.Compound or Relation.Nmod)) continue;
            if (reading.Entities[child] is { Type: EntityType.Norp or EntityType.Gpe or EntityType.Group or EntityType.Org or EntityType.Person } && best < 0) best = child;
            else if (best < 0 && reading.Entities[child] is null && (NounKinds.Of(text[child]) & NounKind.Armed) != 0 && (NounKinds.Of(text[child]) & NounKind.Person) != 0) best = child;
        }

        return best;
    }

    private int Between(int noun, int side)
    {
        var first = around.Preposition(noun, "between");
        if (first < 0) first = around.Following(noun, "between", sentence.EndToken);
        if (first < 0 || side < 0) return first;
        return tree.Child(first, Relation.Conj);
    }

    /// <summary>The subject of the verb whose object the noun is, or its agent when it is passive.</summary>
    private int Doer(int noun)
    {
        if (tree.Child(noun, Relation.AclRelcl) is >= 0 and var relative && LightVerbs.Contains(text[relative].ToString().ToLowerInvariant()))
            return reading.Clauses.Read(relative, VerbForm.Past).Agent;
        var verb = tree.Head(noun);
        if (verb < 0 || tree.RelationOf(noun) is not (Relation.Obj or Relation.NsubjPass or Relation.Obl) || !reading.Clauses.IsVerbal(verb)) return -1;
        if (!LightVerbs.Contains(text[verb].ToString().ToLowerInvariant())) return -1;
        if (tree.RelationOf(noun) == Relation.Obl && text[verb] is not ("joined" or "attended" or "took" or "take" or "taking")) return -1;
        return reading.Clauses.Read(verb, VerbForm.Past).Agent;
    }
}
