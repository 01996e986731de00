using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Who cannot have a role, whatever the model holds: grammar leaves no choice there.</summary>
internal sealed class RoleLimits(ArticleReading reading, Surroundings around)
{
    private const int Deepest = 6;
    private const int Longest = 30;
    private const int Reach = 40;

    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>Whether a candidate cannot have a role.</summary>
    public bool Excludes(EventRole role, Trigger trigger, int token) => token >= 0 && role switch
    {
        not EventRole.Place when IsMeasure(token) || IsIdiom(token) => true,

        // Who does it by the grammar does not suffer it, nor the other way round.
        EventRole.Actor => token == trigger.Target || IsDefied(token, trigger.Token) || IsTeller(token, trigger) || (IsHidden(trigger) && !IsTold(token, trigger.Token)),
        EventRole.Target => token == trigger.Actor || (IsSupport(trigger) && tree.Head(token) != trigger.Token) || Tells(token, trigger) || IsWay(token, trigger),
        _ => IsSeat(token),
    };

    /// <summary>"Pulled back 15 kilometers", "was launched at 6:57": how far and at what hour.</summary>
    private bool IsMeasure(int token) => NounKinds.IsDistance(text[token]) || (char.IsDigit(text[token][0]) && text[token].Contains(':'));

    /// <summary>"Marched through the western city": where a crowd passes is not whom it is against.</summary>
    private bool IsWay(int token, Trigger trigger) => trigger.Rule.Type == EventType.Protest && (around.KindOf(token) & NounKind.Place) != 0
        && (around.HasPreposition(token, "through") || around.HasPreposition(token, "across") || around.HasPreposition(token, "along") || around.HasPreposition(token, "around") || around.HasPreposition(token, "in"));

    /// <summary>"Took place", "set foot", "traded fire": what says nothing without its verb.</summary>
    private bool IsIdiom(int token) => reading.Entities[token] is null && tree.Head(token) is >= 0 and var verb && tree.Child(token, Relation.Det) < 0 && text[token] switch
    {
        "place" or "part" or "cover" or "shelter" => text[verb] is "take" or "takes" or "took" or "taken" or "taking",
        "foot" => text[verb] is "set" or "sets" or "setting",
        "fire" => true,
        _ => false,
    };

    /// <summary>"US air strikes", "an Israeli raid": whose an operation is, when a country, people or group is named before it.</summary>
    public bool IsOwnOperation(Trigger trigger) => trigger is { Clause: null, Actor: >= 0, Rule: { Type: EventType.Assault, Lemma: "strike" or "airstrike" or "raid" or "offensive" or "incursion" or "shelling" or "bombardment" } }
        && tree.Head(trigger.Actor) == trigger.Token && tree.RelationOf(trigger.Actor) is Relation.Compound or Relation.Amod
        && reading.Entities[trigger.Actor] is { } owner && (owner.Type is EntityType.Norp or EntityType.Group || owner.Precision == Precision.Country);

    /// <summary>"Reinforcements backed by air strikes": the sentence tells whom they help, not whom they hit.</summary>
    private bool IsSupport(Trigger trigger) => trigger.Clause is null && tree.Head(trigger.Token) is >= 0 and var verb
        && text[verb] is "backed" or "supported" or "helped" or "aided" or "assisted" or "covered" && around.HasPreposition(trigger.Token, "by");

    /// <summary>"The village was attacked": a passive that does not say by whom.</summary>
    private bool IsHidden(Trigger trigger) => trigger is { Actor: < 0, Clause: { Passive: true, Agent: < 0 } clause } && tree.Child(clause.Verb, Relation.AuxPass) >= 0;

    /// <summary>"The capture came despite efforts by Nato": who is named after "despite" has not done it.</summary>
    private bool IsDefied(int token, int trigger)
    {
        for (var i = trigger + 1; i < token && i < trigger + Reach; i++)
        {
            if (text[i] is "despite") return true;
        }

        return false;
    }

    /// <summary>"The army said rebels had shelled the town": who tells of a deed has not done it, unless a pronoun brings them in again ("said it had shelled").</summary>
    private bool IsTeller(int token, Trigger trigger) =>
        trigger.Rule.Type is EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Mobilize or EventType.Protest or EventType.Sanction or EventType.Aid && Tells(token, trigger);

    /// <summary>Whether a party is the one who tells of the deed.</summary>
    private bool Tells(int token, Trigger trigger)
    {
        var subject = token;
        for (var steps = 0; steps < Deepest && tree.RelationOf(subject) is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Flat && tree.Head(subject) >= 0; steps++) subject = tree.Head(subject);
        var verb = tree.Head(subject);
        if (verb < 0 || tree.RelationOf(subject) != Relation.Nsubj || Attitudes.Cue(reading, verb) is null) return false;
        // What stands in quotation marks is told by who is quoted, wherever the verb of speech stands.
        if (reading.Quoted[trigger.Token] && !reading.Quoted[verb]) return !SpeaksOfThemselves(trigger.Token);
        if (verb >= trigger.Token || !IsReported(trigger.Token, verb)) return false;
        for (var between = verb + 1; between < trigger.Token; between++)
        {
            if (Pronouns.Of(text[between]) != PronounKind.None) return false;
        }

        return true;
    }

    /// <summary>Whether a sentence in quotation marks says "we" or "I".</summary>
    private bool SpeaksOfThemselves(int token)
    {
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[token].Start)];
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (reading.Quoted[at] && text[at] is "we" or "We" or "our" or "Our" or "us" or "I" or "my" or "My" or "me" or "ours") return true;
        }

        return false;
    }

    /// <summary>Whether what reports the event stands in the clause that depends on a verb of speech.</summary>
    private bool IsReported(int trigger, int verb)
    {
        for (var (at, steps) = (trigger, 0); at >= 0 && steps < Longest; at = tree.Head(at), steps++)
        {
            if (tree.Head(at) == verb) return tree.RelationOf(at) is Relation.Ccomp or Relation.Parataxis;
        }

        return false;
    }

    /// <summary>"The Paris-based agency": where a body has its seat is not where it acts.</summary>
    private bool IsSeat(int token)
    {
        var end = reading.Entities.End(token);
        return text[end - 1].EndsWith("-based", StringComparison.OrdinalIgnoreCase) || (end + 1 < text.Tokens.Length && text[end] is "-" && text[end + 1] is "based");
    }

    /// <summary>Whether what a passive leaves out is told in its own clause after all: "was killed in an attack by the rebels", "in a US air strike".</summary>
    private bool IsTold(int token, int verb)
    {
        for (var (at, steps) = (token, 0); at >= 0 && steps < Deepest; at = tree.Head(at), steps++)
        {
            if (tree.Head(at) == verb) return tree.RelationOf(at) is Relation.Obl or Relation.OblAgent && (at != token || around.HasPreposition(at, "by"));
        }

        return false;
    }
}
