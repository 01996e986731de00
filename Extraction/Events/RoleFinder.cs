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

    private readonly ArticleReading reading;
    private readonly EventWords words;
    private readonly RoleLimits limits;
    private readonly FeatureNetwork network;
    private readonly RoleHistory history;
    private readonly RoleCandidates candidates;
    private readonly RoleFeatures features;
    private readonly Dictionary<int, int> judges = [];

    public RoleFinder(ArticleReading reading, EventWords words, Surroundings around, Genre genre, FeatureNetwork network)
    {
        (this.reading, this.words, this.network) = (reading, words, network);
        limits = new RoleLimits(reading, around);
        history = new RoleHistory(reading);
        candidates = new RoleCandidates(reading, around, history);
        features = new RoleFeatures(reading, words, candidates, history, genre);
    }

    /// <summary>The parties of an event, each in the light of those before it; events come in the order in which they are told.</summary>
    public ToldEvent Find(RoleTask task)
    {
        var trigger = task.Trigger;
        var told = new ToldEvent(trigger.Rule.Type, words.Stem(trigger.Token), reading.Text.SentenceAt(task.Sentence.Start), -1, -1, -1);
        told = told with { Actor = limits.IsOwnOperation(trigger) ? trigger.Actor : Choose(EventRole.Actor, task, told, Judge(trigger)) };
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
        foreach (var candidate in candidates.List(role, trigger, task.Sentence, told.Target))
        {
            if (limits.Excludes(role, trigger, candidate.Token) || history.IsSame(candidate.Token, except)) continue;
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
}
