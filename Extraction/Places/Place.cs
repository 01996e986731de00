namespace Dateline.Extraction.Places;

/// <summary>One place of the gazetteer: a light handle, compared by position in it.</summary>
public readonly record struct Place
{
    private readonly Gazetteer _gazetteer;

    internal Place(Gazetteer gazetteer, int index) => (_gazetteer, Index) = (gazetteer, index);

    /// <summary>Its position in the gazetteer.</summary>
    public int Index { get; }

    /// <summary><c>iso:</c> and the code for a country, <c>geo:</c> and the GeoNames number or, where that is unknown, the GeoNames code of a division, <c>loc:</c> or <c>fac:</c> and the name for the rest.</summary>
    public string Id => _gazetteer.IdOf(Index);

    /// <summary>The usual English name.</summary>
    public string Name => _gazetteer.NameOf(Index);

    /// <summary>What kind of place it is.</summary>
    public PlaceKind Kind => _gazetteer.KindOf(Index);

    /// <summary>For a town: 3 a national capital, 2 a regional one, 1 another seat of government, 0 none. For an area: 1 a small island.</summary>
    public int Rank => _gazetteer.RankOf(Index);

    /// <summary>The decimal logarithm of the population (plus one); of a region, that of its towns together.</summary>
    public double LogPopulation => _gazetteer.LogPopulationOf(Index);

    /// <summary>ISO 3166-1 alpha-2 code; null for what spans several countries.</summary>
    public string? Country => _gazetteer.CountryOf(Index);

    /// <summary>The first-level division that holds it or that it is; null when none does.</summary>
    public Place? Region => _gazetteer.RegionOf(Index);

    /// <summary>The second-level division that holds it or that it is; null when none does.</summary>
    public Place? District => _gazetteer.DistrictOf(Index);

    /// <summary>Latitude and longitude in degrees, WGS 84; null when it has no point on the map.</summary>
    public (double Lat, double Lon)? Point => _gazetteer.PointOf(Index);

    /// <summary>The name and id: a place may be its own region, so that the properties of each in turn would never end.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
