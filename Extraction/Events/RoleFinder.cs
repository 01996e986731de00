using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Chooses the actor, the target and the place of an event among the nouns that may name them; nobody is one of the choices.</summary>
internal sealed class RoleFinder
{
    // Annotators leave out what they think goes without saying: whom it was done to, and where.
    private static readonly float[] Unsaid = [0.5f, 1.5f, 1.5f];

    private const int Deepest = 6;
    private const int Reach = 40;

    private readonly ArticleReading reading;
    private readonly EventWords words;
    private readonly Surroundings around;
    private readonly RoleHistory history;
    private readonly FeatureWeights weights;
    private readonly RoleCandidates candidates;
    private readonly RoleFeatures features;

    public RoleFinder(ArticleReading reading, EventWords words, Surroundings around, Genre genre, FeatureWeights weights)
    {
        (this.reading, this.words, this.around, this.weights) = (reading, words, around, weights);
        history = new RoleHistory(reading);
        candidates = new RoleCandidates(reading, around, history);
        features = new RoleFeatures(reading, words, candidates, history, genre);
    }

    /// <summary>The parties of an event, each in the light of those before it; events come in the order in which they are told.</summary>
    /// <param name="trigger">What reports the event.</param>
    /// <param name="sentence">Where.</param>
    /// <param name="judge">Who speaks of it and so has not done it; -1 for nobody.</param>
    public ToldEvent Find(Trigger trigger, Sentence sentence, int judge)
    {
        var told = new ToldEvent(trigger.Rule.Type, words.Stem(trigger.Token), reading.Text.SentenceAt(sentence.Start), -1, -1, -1);
        told = told with { Actor = IsOwnOperation(trigger) ? trigger.Actor : Find(EventRole.Actor, trigger, sentence, told, judge) };
        told = told with { Target = Find(EventRole.Target, trigger, sentence, told, told.Actor) };
        told = told with { Place = Find(EventRole.Place, trigger, sentence, told, -1) };
        history.Add(told);
        return told;
    }

    private int Find(EventRole role, Trigger trigger, Sentence sentence, ToldEvent told, int except)
    {
        var (best, most) = (-1, float.MinValue);
        Span<float> score = stackalloc float[1];
        // Who does it by the grammar does not suffer it, nor the other way round.
        var opposite = role switch { EventRole.Actor => trigger.Target, EventRole.Target => trigger.Actor, _ => -1 };
        var hidden = role == EventRole.Actor && IsHidden(trigger);
        foreach (var candidate in candidates.List(role, trigger, sentence))
        {
            if (candidate.Token >= 0 && candidate.Token == opposite || role == EventRole.Actor && IsDefied(candidate.Token, trigger.Token)) continue;
            if (history.IsSame(candidate.Token, except) || (hidden && candidate.Token >= 0 && !IsTold(candidate.Token, trigger.Token))) continue;
            weights.Score(features.Collect(role, trigger, told.Sentence, candidate, told), [], score);
            if (candidate.Token < 0) score[0] -= Unsaid[(int)role];
            if (score[0] > most) (best, most) = (candidate.Token, score[0]);
        }

        return best;
    }

    /// <summary>"US air strikes", "an Israeli raid": whose an operation is, when a country, people or group is named before it.</summary>
    private bool IsOwnOperation(Trigger trigger) => trigger is { Clause: null, Actor: >= 0, Rule: { Type: EventType.Assault, Lemma: "strike" or "airstrike" or "raid" or "offensive" or "incursion" or "shelling" or "bombardment" } }
        && reading.Tree.Head(trigger.Actor) == trigger.Token && reading.Tree.RelationOf(trigger.Actor) is Relation.Compound or Relation.Amod
        && reading.Entities[trigger.Actor] is { } owner && (owner.Type is EntityType.Norp or EntityType.Group || owner.Precision == Precision.Country);

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
