using Dateline.Extraction.Places;

namespace Dateline.Tools.Gazetteers;

/// <summary>A place on its way into the gazetteer. Id is for places without a GeoNames number.</summary>
internal sealed class Entry
{
    public required string Name { get; init; }
    public required PlaceKind Kind { get; init; }
    public int Number { get; init; }
    public string? Id { get; init; }
    public int Rank { get; init; }
    public long Population { get; set; }
    public (double Lat, double Lon)? Point { get; set; }

    /// <summary>Whether its name is one of many ("Grand Mosque").</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether its name comes from another script, so that writers spell it in several ways.</summary>
    public bool IsTransliterated { get; init; }

    /// <summary>The names it goes by as often.</summary>
    public List<string> UsualNames { get; init; } = [];

    /// <summary>The names it is known by as well.</summary>
    public List<string> OtherNames { get; init; } = [];

    /// <summary>What it holds, in the order of the file.</summary>
    public List<Entry> Towns { get; } = [];

    public Dictionary<string, Entry> Divisions { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Entry> Tree() => [this, .. Towns.SelectMany(t => t.Tree()), .. Divisions.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => d.Value.Tree())];
}
