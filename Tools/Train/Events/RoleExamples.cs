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

    /// <summary>The examples of one event, once for each word that may report it; events come in the order in which they are told.</summary>
    public IEnumerable<RoleExample> Make(IEnumerable<(Trigger Trigger, Sentence Sentence)> triggers, GoldEvent gold)
    {
        ToldEvent? first = null;
        foreach (var (trigger, sentence) in triggers)
        {
            var number = reading.Text.SentenceAt(sentence.Start);
            var told = new ToldEvent(trigger.Rule.Type, words.Stem(trigger.Token), number, -1, -1, -1);
            yield return Make(EventRole.Actor, trigger, sentence, gold.Actor, told, out var actor);
            told = told with { Actor = actor };
            yield return Make(EventRole.Target, trigger, sentence, gold.Target, told, out var target);
            told = told with { Target = target };
            yield return Make(EventRole.Place, trigger, sentence, gold.Place, told, out var place);
            first ??= told with { Place = place };
        }

        if (first is { } one) history.Add(one);
    }

    private RoleExample Make(EventRole role, Trigger trigger, Sentence sentence, string? name, ToldEvent told, out int token)
    {
        var named = !string.IsNullOrEmpty(name);
        var list = candidates.List(role, trigger, sentence).Where(candidate => role != EventRole.Target || !history.IsSame(candidate.Token, told.Actor)).ToArray();
        var right = Array.ConvertAll(list, candidate => candidate.Token < 0 ? !named : named && Wording.Alike(Describe(candidate.Token), name));
        token = Array.IndexOf(right, true) is >= 0 and var at ? list[at].Token : -1;
        return new(role, Array.ConvertAll(list, candidate => features.Collect(role, trigger, told.Sentence, candidate, told).ToArray()), right, named);
    }

    private string Describe(int token) => speakers.Read(token, list: false) is not { } party ? ""
        : party.Entity is { } id && byId.TryGetValue(id, out var entity) ? $"{party.Text} {entity.Name}" : party.Text;
}
