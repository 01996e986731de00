using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>An event whose parties are to be chosen.</summary>
internal readonly record struct RoleTask(Trigger Trigger, Sentence Sentence);

/// <summary>Chooses the actor, the target and the place of an event among the nouns that may name them; nobody is one of the choices.</summary>
internal sealed class RoleFinder
{
    // Annotators leave out what they think goes without saying: whom it was done to, and where.
    private static readonly float[] Unsaid = [2f, 3f, 3f];

    // Where the airport was seized annotators nearly always say, by the town: what is left unsaid there has to be far likelier.
    private const float Placed = 8f;

    private const int Deepest = 6;
    private const int Reach = 40;

    private readonly ArticleReading reading;
    private readonly EventWords words;
    private readonly Surroundings around;
    private readonly FeatureNetwork network;
    private readonly RoleHistory history;
    private readonly RoleCandidates candidates;
    private readonly RoleFeatures features;
    private readonly Dictionary<int, int> judges = [];

    public RoleFinder(ArticleReading reading, EventWords words, Surroundings around, Genre genre, FeatureNetwork network)
    {
        (this.reading, this.words, this.around, this.network) = (reading, words, around, network);
        history = new RoleHistory(reading);
        candidates = new RoleCandidates(reading, around, history);
        features = new RoleFeatures(reading, words, candidates, history, genre);
    }

    /// <summary>The parties of an event, each in the light of those before it; events come in the order in which they are told.</summary>
    public ToldEvent Find(RoleTask task)
    {
        var trigger = task.Trigger;
        var told = new ToldEvent(trigger.Rule.Type, words.Stem(trigger.Token), reading.Text.SentenceAt(task.Sentence.Start), -1, -1, -1);
        told = told with { Actor = IsOwnOperation(trigger) ? trigger.Actor : Choose(EventRole.Actor, task, told, Judge(trigger)) };
        told = told with { Target = Choose(EventRole.Target, task, told, told.Actor) };
        told = told with { Place = Choose(EventRole.Place, task, told, -1) };
        if (trigger.Rule.Type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Support) judges[trigger.Token] = told.Actor;
        history.Add(told);
        return told;
    }

    /// <param name="role">The role.</param>
    /// <param name="task">The event.</param>
    /// <param name="told">What is chosen of it so far.</param>
    /// <param name="except">Who cannot have the role; -1 for nobody.</param>
    private int Choose(EventRole role, RoleTask task, ToldEvent told, int except)
    {
        var trigger = task.Trigger;
        var (best, most) = (-1, float.MinValue);
        // Who does it by the grammar does not suffer it, nor the other way round.
        var opposite = role switch { EventRole.Actor => trigger.Target, EventRole.Target => trigger.Actor, _ => -1 };
        var hidden = role == EventRole.Actor && IsHidden(trigger);
        foreach (var candidate in candidates.List(role, trigger, task.Sentence, told.Target))
        {
            if (candidate.Token >= 0 && candidate.Token == opposite || role == EventRole.Actor && IsDefied(candidate.Token, trigger.Token)) continue;
            if (role == EventRole.Target && candidate.Token >= 0 && IsSupport(trigger) && reading.Tree.Head(candidate.Token) != trigger.Token) continue;
            if (history.IsSame(candidate.Token, except) || (hidden && candidate.Token >= 0 && !IsTold(candidate.Token, trigger.Token))) continue;
            var fit = network.Score(features.Collect(role, trigger, told.Sentence, candidate, told));
            if (candidate.Token < 0) fit -= role == EventRole.Place && candidates.IsAtSite(trigger, told.Target) ? Placed : Unsaid[(int)role];
            if (fit > most) (best, most) = (candidate.Token, fit);
        }

        return best;
    }

    /// <summary>"The council condemned the capture": who judges a deed, asks for it or remarks on it has not done it.</summary>
    private int Judge(Trigger trigger)
    {
        var verb = reading.Tree.Head(trigger.Token);
        if (trigger.Clause is not null || verb < 0) return -1;
        if (judges.TryGetValue(verb, out var judge)) return judge;
        return reading.Tree.RelationOf(trigger.Token) == Relation.Obj && Attitudes.IsOne(reading.Text, verb, Attitudes.Remarks) ? reading.Clauses.Read(verb, VerbForm.Past).Agent : -1;
    }

    /// <summary>"US air strikes", "an Israeli raid": whose an operation is, when a country, people or group is named before it.</summary>
    private bool IsOwnOperation(Trigger trigger) => trigger is { Clause: null, Actor: >= 0, Rule: { Type: EventType.Assault, Lemma: "strike" or "airstrike" or "raid" or "offensive" or "incursion" or "shelling" or "bombardment" } }
        && reading.Tree.Head(trigger.Actor) == trigger.Token && reading.Tree.RelationOf(trigger.Actor) is Relation.Compound or Relation.Amod
        && reading.Entities[trigger.Actor] is { } owner && (owner.Type is EntityType.Norp or EntityType.Group || owner.Precision == Precision.Country);

    /// <summary>"Reinforcements backed by air strikes": the sentence tells whom they help, not whom they hit.</summary>
    private bool IsSupport(Trigger trigger) => trigger.Clause is null && reading.Tree.Head(trigger.Token) is >= 0 and var verb
        && reading.Text[verb] is "backed" or "supported" or "helped" or "aided" or "assisted" or "covered" && around.HasPreposition(trigger.Token, "by");

    /// <summary>"The village was attacked": a passive that does not say by whom.</summary>
    private bool IsHidden(Trigger trigger) => trigger is { Actor: < 0, Clause: { Passive: true, Agent: < 0 } clause } && reading.Tree.Child(clause.Verb, Relation.AuxPass) >= 0;

    /// <summary>"The capture came despite efforts by Nato": who is named after "despite" has not done it.</summary>
    private bool IsDefied(int token, int trigger)
    {
        for (var i = trigger + 1; i < token && i < trigger + Reach; i++)
        {
            if (reading.Text[i] is "despite") return true;
        }

        return false;
    }

    /// <summary>Whether what a passive leaves out is told in its own clause after all: "was killed in an attack by the rebels", "in a US air strike".</summary>
    private bool IsTold(int token, int verb)
    {
        var tree = reading.Tree;
        for (var (at, steps) = (token, 0); at >= 0 && steps < Deepest; at = tree.Head(at), steps++)
        {
            if (tree.Head(at) == verb) return tree.RelationOf(at) is Relation.Obl or Relation.OblAgent && (at != token || around.HasPreposition(at, "by"));
        }

        return false;
    }
}
