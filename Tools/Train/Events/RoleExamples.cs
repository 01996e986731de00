using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Events;

/// <summary>Makes examples of the parties of events.</summary>
internal sealed class RoleExamples
{
    private readonly ArticleReading reading;
    private readonly EventWords words;
    private readonly Dictionary<string, Entity> byId;
    private readonly RoleHistory history;
    private readonly RoleCandidates candidates;
    private readonly RoleFeatures features;
    private readonly Speakers speakers;

    public RoleExamples(ArticleReading reading, IReadOnlyList<Claim> claims, IReadOnlyList<Entity> entities, EventWords words, Surroundings around)
    {
        (this.reading, this.words) = (reading, words);
        byId = entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);
        history = new RoleHistory(reading);
        candidates = new RoleCandidates(reading, around, history);
        features = new RoleFeatures(reading, words, candidates, history, new Plausibility(reading, around).Kind);
        speakers = new Speakers(reading, claims);
    }

    /// <summary>The examples: once for each word that may report an event, in the light of what annotators say of those before.</summary>
    /// <param name="told">The words of each event; events come in the order in which they are told.</param>
    public IEnumerable<RoleExample> Make(IEnumerable<(IEnumerable<RoleTask> Words, GoldEvent Gold)> told)
    {
        foreach (var (triggers, gold) in told)
        {
            ToldEvent? first = null;
            foreach (var task in triggers)
            {
                foreach (var example in Make(task, gold, out var parties))
                {
                    first ??= parties;
                    yield return example;
                }
            }

            if (first is { } one) history.Add(one);
        }
    }

    private RoleExample[] Make(RoleTask task, GoldEvent gold, out ToldEvent told)
    {
        told = new ToldEvent(task.Trigger.Rule.Type, words.Stem(task.Trigger.Token), reading.Text.SentenceAt(task.Sentence.Start), -1, -1, -1);
        var actor = Make(EventRole.Actor, task, gold.Actor, told, out var token);
        told = told with { Actor = token };
        var target = Make(EventRole.Target, task, gold.Target, told, out token);
        told = told with { Target = token };
        var place = Make(EventRole.Place, task, gold.Place, told, out token);
        told = told with { Place = token };
        return [actor, target, place];
    }

    private RoleExample Make(EventRole role, RoleTask task, string? name, ToldEvent told, out int token)
    {
        var named = !string.IsNullOrEmpty(name);
        var list = candidates.List(role, task.Trigger, task.Sentence, told.Target).Where(candidate => role != EventRole.Target || !history.IsSame(candidate.Token, told.Actor)).ToArray();
        var right = Array.ConvertAll(list, candidate => candidate.Token < 0 ? !named : named && Wording.Alike(Describe(candidate.Token), name));
        token = Array.IndexOf(right, true) is >= 0 and var at ? list[at].Token : -1;
        return new(role, Array.ConvertAll(list, candidate => features.Collect(role, task.Trigger, told.Sentence, candidate, told).ToArray()), right, named);
    }

    private string Describe(int token) => speakers.Read(token, list: false) is not { } party ? ""
        : party.Entity is { } id && byId.TryGetValue(id, out var entity) ? $"{party.Text} {entity.Name}" : party.Text;
}
