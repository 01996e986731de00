using System.Globalization;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Figures;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Figures;

/// <summary>Scores models on articles they have not learned from, as <c>evaluate</c> does: figures by value and kind; and their sources, where somebody is credited and where nobody is.</summary>
internal sealed class FigureReport
{
    private static readonly float[] Biases = [-0.5f, 0f, 0.3f, 0.6f, 1f];
    private readonly Dictionary<string, Tally> tallies = [];
    private readonly Tally credited = new(), uncredited = new();

    public void Add(LogLinear model, LogLinear sources, FigureArticle article)
    {
        foreach (var (isCredited, right) in article.Sources.Score(keys => sources.Score(keys, [])[0])) (isCredited ? credited : uncredited).Add(right, true, true);
        Figures("rules", article, [.. article.Examples.Select(example => example.Rules)]);
        Figures("best", article, [.. article.Examples.Select(example => Math.Max(0, example.Label))]);
        foreach (var bias in Biases)
        {
            Figures(string.Create(CultureInfo.InvariantCulture, $"bias {bias:0.0}"), article, article.Decide((keys, vector) =>
            {
                var scores = model.Score(keys, vector);
                scores[0] -= bias;
                return Array.IndexOf(scores, scores.Max());
            }));
        }
    }

    public void Write(Action<string> write)
    {
        foreach (var (name, tally) in tallies) write(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{tally.Precision,6:0.0}{tally.Recall,6:0.0}{tally.F1,6:0.0}  {tally.Correct}/{tally.Found}/{tally.Expected}"));
        foreach (var (name, tally) in new[] { ("source", credited), ("no source", uncredited) }) write(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{tally.Recall,6:0.0}  {tally.Correct}/{tally.Expected}"));
    }

    private void Figures(string name, FigureArticle article, int[] outcomes)
    {
        if (!tallies.TryGetValue(name, out var tally)) tallies[name] = tally = new Tally();
        var left = article.Examples.Zip(outcomes).Where(one => one.Second > 0).Select(one => (one.First.Amount, Kind: (FigureKind)(one.Second - 1))).ToList();
        tally.Add(0, left.Count, article.Gold.Count);
        foreach (var gold in article.Gold)
        {
            var hit = left.FindIndex(one => one.Kind == gold.Kind && (one.Amount.Value == gold.Value || one.Amount.Bound == Bound.Vague && gold.Bound == Bound.Vague));
            if (hit < 0) continue;
            tally.Add(1, 0, 0);
            left.RemoveAt(hit);
        }
    }
}
