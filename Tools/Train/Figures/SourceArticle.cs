using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Figures;
using Dateline.Extraction.Parties;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Figures;

/// <summary>The figures of an annotated article and whom each is credited to.</summary>
/// <param name="context">The article.</param>
/// <param name="reading">Its trees.</param>
/// <param name="figures">Its figures, and the gold source of each.</param>
/// <param name="entities">Its entities.</param>
/// <param name="read">Begins to list who may be sources.</param>
internal sealed class SourceArticle(FactContext context, ArticleReading reading, IReadOnlyList<(JudgedFigure Figure, string? Source)> figures, IReadOnlyList<Entity> entities, Func<SourceCandidates> read)
{
    private readonly Dictionary<string, Entity> byId = entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);

    /// <summary>For each figure whose source is among those who may be: the keys of each, and which are right.</summary>
    public IEnumerable<(uint[][] Candidates, bool[] Right)> Lessons()
    {
        var candidates = read();
        var features = new SourceFeatures(context, reading);
        foreach (var (figure, source) in figures)
        {
            var all = candidates.List(figure);
            var right = all.Select(candidate => IsRight(candidate.Party, source)).ToArray();
            var first = Array.IndexOf(right, true);
            if (first >= 0) yield return ([.. all.Select(candidate => features.Collect(figure, candidate, all, candidates).ToArray())], right);
            candidates.History.Add(figure.Candidate.Amount.Value, figure.Candidate.First, first >= 0 ? all[first].Party : candidates.Ruled);
        }
    }

    /// <summary>For each figure: whether the article credits somebody, and whether a way to weigh those who may be sources gets it right.</summary>
    public IEnumerable<(bool Credited, bool Right)> Score(SourceJudge.Weigh weigh)
    {
        var judge = new SourceJudge(context, reading, read(), weigh);
        foreach (var (figure, source) in figures) yield return (!string.IsNullOrEmpty(source), IsRight(judge.Of(figure), source));
    }

    private bool IsRight(Party? party, string? source) => string.IsNullOrEmpty(source) ? party is null : Wording.Alike(Describe(party), source);

    private string Describe(Party? party) => party is null ? "" : party.Entity is { } id && byId.TryGetValue(id, out var entity) ? $"{party.Text} {entity.Name}" : party.Text;
}
