using System.Globalization;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Resolution;

namespace Dateline.Tools.Train.Places;

/// <summary>Learns the weights of <see cref="AnchorWeights"/>. Each feature has one for all names and one for each kind of name, so that what is rare for a kind leans on the others.</summary>
internal sealed class AnchorTraining
{
    private const int Seed = 1;
    private const string Heading = "# What speaks for a place that may lend its point to one which the gazetteer lacks, written by Tools train places: feature, weight for all\n# names, and what is added for a town, a river or region, a site.";

    private static readonly LogLinearOptions Options = new(Epochs: 40, Rate: 0.05f, Decay: 3e-3f, Dropout: 0.3f, LeastCount: 5);

    private readonly LogLinear _model = new(outcomes: 1, dense: 0, Options, Seed);
    private readonly Dictionary<string, uint> _features = new(StringComparer.Ordinal);

    public void Learn(IEnumerable<PlaceExample> places)
    {
        var choices = places.Where(place => place.Candidates.Count > 1).Select(place => (Keys: Keys(place), Right: Right(place))).ToArray();
        _model.Know(choices.SelectMany(choice => choice.Keys));
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Options.Epochs; epoch++)
        {
            random.Shuffle(choices);
            foreach (var (keys, right) in choices) _model.Learn(keys, right, Options.Rate * (1 - (float)epoch / Options.Epochs));
        }
    }

    /// <summary>The best anchor of a place and the belief in it.</summary>
    public (Anchor? Anchor, double Belief) Choose(PlaceExample place) =>
        place.Candidates.Count > 0 && AnchorChoice.Best(place.Candidates, AnchorChoice.Beliefs(Array.ConvertAll(Keys(place), keys => (double)_model.Score(keys, [])[0]))) is ({ } best, var belief) ? (best.Anchor, belief) : default;

    /// <summary>The table of the weights that are not nothing.</summary>
    public IEnumerable<string> Rows() =>
        _features.OrderBy(feature => feature.Key, StringComparer.Ordinal)
            .Select(feature => (feature.Key, Cells: Enumerable.Range(0, AnchorWeights.Columns).Select(column => Weight(feature.Value, column)).ToArray()))
            .Where(row => row.Cells.Any(cell => cell != "0.00"))
            .Select(row => $"{row.Key}\t{string.Join('\t', row.Cells)}")
            .Prepend(Heading);

    private string Weight(uint feature, int column) =>
        (_model.Of(Key(feature, column))?.Weights[0] ?? 0).ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private uint[][] Keys(PlaceExample place) => [.. place.Candidates.Select(candidate => Keys(candidate, place.Type))];

    private uint[] Keys(AnchorCandidate candidate, EntityType type)
    {
        List<uint> keys = [];
        foreach (var feature in candidate.Features.Order(StringComparer.Ordinal))
        {
            if (!_features.TryGetValue(feature, out var number)) _features[feature] = number = (uint)_features.Count;
            keys.Add(Key(number, 0));
            keys.Add(Key(number, AnchorWeights.Column(type)));
        }

        return [.. keys];
    }

    private static uint Key(uint feature, int column) => feature * AnchorWeights.Columns + (uint)column;

    /// <summary>Which candidates are right: the anchors that are near; else none.</summary>
    private static bool[] Right(PlaceExample place)
    {
        bool[] right = [.. place.Candidates.Select(candidate => place.IsAt(candidate.Anchor?.Point))];
        right[0] = !right.Contains(true);
        return right;
    }
}
