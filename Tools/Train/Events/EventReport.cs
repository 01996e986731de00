using System.Globalization;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Events;

/// <summary>Scores models on articles they have not learned from, as <c>evaluate</c> does: events by sentence and type.</summary>
internal sealed class EventReport
{
    private readonly Dictionary<string, Tally> tallies = [];

    private static readonly float[] Biases = [0f, 0.5f, 1f, 1.5f, 2f, 2.5f];

    private static readonly float[] Nobody = [0f, 1f, 1.5f, 2f, 2.5f, 3f, 3.5f];

    public void Add(EventModels models, EventArticle article)
    {
        Events("patterns", article, example => example.Patterns);
        var scores = article.Types.ToDictionary(example => example, example => models.Types.Score(example.Keys, example.Vector), (IEqualityComparer<TypeExample>)ReferenceEqualityComparer.Instance);
        foreach (var bias in Biases) Events(string.Create(CultureInfo.InvariantCulture, $"bias {bias:0.0}"), article, example => EventModels.Likeliest(scores[example], bias));
        foreach (var example in article.Statuses)
        {
            var score = models.Statuses.Score(example.Keys, []);
            Of("status").Add(Array.IndexOf(score, score.Max()) == example.Label, true, true);
            Of("status by rules").Add(example.Rules == example.Label, true, true);
        }

        foreach (var example in article.Roles)
        {
            var score = Array.ConvertAll(example.Keys, keys => models.Roles.Score(keys));
            foreach (var less in Nobody)
            {
                var first = score[0];
                score[0] -= less;
                var right = example.Right[Array.IndexOf(score, score.Max())];
                score[0] = first;
                Of(string.Create(CultureInfo.InvariantCulture, $"{(example.Named ? "" : "no ")}{example.Role} {less:0.0}")).Add(right, true, true);
            }
        }
    }

    public void Write(Action<string> write)
    {
        foreach (var (name, tally) in tallies) write(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{tally.Precision,6:0.0}{tally.Recall,6:0.0}{tally.F1,6:0.0}  {tally.Correct}/{tally.Found}/{tally.Expected}"));
    }

    private void Events(string name, EventArticle article, Func<TypeExample, int> choose)
    {
        var chosen = article.Types.Select(example => (Example: example, Label: choose(example))).Where(one => one.Label > 0).ToList();
        chosen.RemoveAll(one => chosen.Exists(other => other.Label == one.Label && other.Example.Token == one.Example.Head));
        Of(name).Add(0, chosen.Count, article.Gold.Count);
        foreach (var (sentence, label) in article.Gold)
        {
            var hit = chosen.FindIndex(one => one.Example.Sentence == sentence && one.Label == label);
            if (hit < 0) continue;
            Of(name).Add(1, 0, 0);
            chosen.RemoveAt(hit);
        }
    }

    private Tally Of(string name) => tallies.TryGetValue(name, out var tally) ? tally : tallies[name] = new Tally();
}
