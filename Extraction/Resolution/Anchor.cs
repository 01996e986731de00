using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>A place on the map that may lend its point to one which the gazetteer lacks.</summary>
internal sealed class Anchor(Place place)
{
    public Place Place { get; } = place;

    public (double Lat, double Lon) Point { get; } = place.Point!.Value;

    /// <summary>How much the article speaks of it; 0 when only the name of the other does.</summary>
    public double Weight { get; set; }

    /// <summary>Whether a part of the article is written from there.</summary>
    public bool IsDateline { get; set; }

    public bool InHeadline { get; set; }

    /// <summary>The part of the article's places that lie about it, by weight.</summary>
    public double Cluster { get; set; }

    /// <summary>Anchors so close together are one for a place near them.</summary>
    public bool IsBy(Anchor other) => Globe.Kilometres(Point, other.Point) <= AnchorMap.Near;
}

/// <summary>An anchor, or none, and what speaks for it.</summary>
/// <param name="Anchor">The anchor; null for none.</param>
/// <param name="Features">What speaks for it.</param>
/// <param name="IsOwn">Whether it is the place itself, as the gazetteer has it.</param>
internal sealed record AnchorCandidate(Anchor? Anchor, IReadOnlyCollection<string> Features, bool IsOwn = false);
