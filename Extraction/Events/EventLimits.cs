using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What a verb cannot report with the object it has, whatever the model holds: the words leave no choice there.</summary>
internal sealed class EventLimits(ArticleReading reading, Surroundings around)
{
    private static readonly HashSet<string> Bars =
        new("deadline target goal goals need needs demand demands requirement requirements condition conditions criteria standard standards cost costs challenge challenges obligation obligations commitment commitments expectation expectations resistance opposition approval threshold test bill debt debts quota fate death objective objectives schedule terms shortfall".Split(' '));

    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The type a candidate reports; null when it reports nothing.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="type">The type that the model took it for.</param>
    public EventType? TypeOf(EventCandidate candidate, EventType type) => candidate.Clause is not { } clause ? type : type switch
    {
        EventType.Assault or EventType.Coerce or EventType.Sanction when IsDismissal(clause) => IsByRuler(clause) ? EventType.Coerce : null,
        EventType.Consult when clause.Patient > clause.Verb && text[clause.Verb] is "meet" or "meets" or "met" or "meeting" && Bars.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[clause.Patient]) => null,
        EventType.Request when IsNaming(clause) || IsAttempt(clause.Verb) => null,
        _ => type,
    };

    /// <summary>"The company fired its president", "was fired as coach": who is fired loses a post, and only one who rules takes it by force.</summary>
    private bool IsDismissal(Clause clause)
    {
        if (text[clause.Verb] is not ("fire" or "fires" or "fired" or "firing") || clause.Patient < 0 || IsAimed(clause.Verb, "at") || IsAimed(clause.Verb, "on")) return false;
        return reading.Entities[clause.Patient] is { } entity ? entity.Type == EntityType.Person : NounKinds.Of(text[clause.Patient]) is var kind && (kind & (NounKind.Person | NounKind.State)) != 0 && (kind & NounKind.Thing) == 0;
    }

    /// <summary>"Fired at the crowd", not "fired on Monday".</summary>
    private bool IsAimed(int verb, string preposition) => around.Preposition(verb, preposition) is >= 0 and var aim && !reading.IsDate(aim);

    /// <summary>"The government seeks to promote the island": who tries to do something asks nobody.</summary>
    private bool IsAttempt(int verb) => text[verb] is "seek" or "seeks" or "sought" or "seeking" && verb + 1 < text.Tokens.Length && text[verb + 1] is "to";

    /// <summary>A state or its office does it; somebody with a name only to one who holds an office ("fired the prime minister").</summary>
    private bool IsByRuler(Clause clause) => clause.Agent >= 0 && reading.Entities[clause.Agent]?.Type switch
    {
        EntityType.Org => false,
        EntityType.Person => HoldsOffice(clause.Patient),
        _ => (around.KindOf(clause.Agent) & NounKind.State) != 0,
    };

    /// <summary>Whether a noun is an office of state, or one stands before a name.</summary>
    private bool HoldsOffice(int token)
    {
        var noun = reading.Entities[token] is null ? token : reading.Entities.First(token) - 1;
        return noun >= 0 && (NounKinds.Of(text[noun]) & NounKind.State) != 0;
    }

    /// <summary>"Critics called the move a payback": "call" asks for something only with "for", "on" or an infinitive.</summary>
    private bool IsNaming(Clause clause)
    {
        if (clause.Passive || clause.Patient < clause.Verb || text[clause.Verb] is not ("call" or "calls" or "called" or "calling")) return false;
        if (tree.Child(clause.Verb, Relation.Xcomp, Relation.Ccomp, Relation.Advcl, Relation.CompoundPrt) is >= 0 and var more && tree.Tag(more) is PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Adv) return false;
        return text[clause.Verb + 1] is not ("for" or "on" or "upon" or "in") && around.Preposition(clause.Verb, "for") < 0 && around.Preposition(clause.Verb, "on") < 0 && around.Preposition(clause.Verb, "upon") < 0;
    }
}
