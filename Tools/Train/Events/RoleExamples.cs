using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Events;

/// <summary>Makes examples of the parties of events.</summary>
internal sealed class RoleExamples(ArticleReading reading, IReadOnlyList<Entity> entities, EventWords words, Surroundings around)
{
    private readonly RoleCandidates candidates = new(reading, around);
    private readonly Dictionary<string, Entity> byId = entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);

    public IEnumerable<RoleExample> Make(Trigger trigger, Sentence sentence, int number, GoldEvent gold)
    {
        var features = new RoleFeatures(reading, words, candidates);
        foreach (var (role, name) in ((EventRole, string?)[])[(EventRole.Actor, gold.Actor), (EventRole.Target, gold.Target), (EventRole.Place, gold.Place)])
        {
            var list = candidates.List(role, trigger.Token, sentence).ToArray();
            var named = !string.IsNullOrEmpty(name);
            var right = Array.ConvertAll(list, candidate => candidate.Token < 0 ? !named : named && Wording.Alike(Describe(candidate.Token), name));
            yield return new(role, Array.ConvertAll(list, candidate => features.Collect(role, trigger, number, candidate).ToArray()), right, named);
        }
    }

    private string Describe(int token) => reading.Parties.Read(token, list: false) is not { } party ? ""
        : party.Entity is { } id && byId.TryGetValue(id, out var entity) ? $"{party.Text} {entity.Name}" : party.Text;
}
