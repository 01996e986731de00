using System.Globalization;

namespace Dateline.Tools.Train.Places;

/// <summary>How many places would be found and right for each belief that is asked of an anchor, as <c>evaluate</c> counts.</summary>
internal sealed class PlaceReport
{
    private static readonly double[] Thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];

    private readonly List<(double Belief, bool Right)> _chosen = [];
    private int _places;
    private int _known;
    private int _knownRight;

    /// <summary>Adds a place and what a model that has not met it chooses.</summary>
    public void Add(PlaceExample place, (Extraction.Resolution.Anchor? Anchor, double Belief) choice)
    {
        _places++;
        if (choice.Anchor is { } anchor) _chosen.Add((choice.Belief, place.IsAt(anchor.Point)));
        else if (place.Found is not null)
        {
            _known++;
            if (place.IsAt(place.Found)) _knownRight++;
        }
    }

    public void Write(Action<string> line)
    {
        line($"{_places} places, {_known} in the gazetteer for sure, {_knownRight} of them right, {_chosen.Count} open");
        foreach (var threshold in Thresholds)
        {
            var (placed, right) = (_chosen.Count(one => one.Belief >= threshold), _chosen.Count(one => one.Belief >= threshold && one.Right));
            line(string.Create(CultureInfo.InvariantCulture, $"belief {threshold:0.00}: {placed} placed, {right} right; of all P {100.0 * (_knownRight + right) / (_known + placed):0.0} R {100.0 * (_knownRight + right) / _places:0.0}"));
        }
    }
}
