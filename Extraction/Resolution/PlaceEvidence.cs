namespace Dateline.Extraction.Resolution;

/// <summary>How much of the article speaks for each country, region, district and neighbourhood; belief is added and taken away as it moves.</summary>
internal sealed class PlaceEvidence
{
    private const double CellSize = 1.5;
    private const double FineSize = 0.4;

    /// <summary>A country's name and people say less of its small towns than its other towns do: "the United States and Russia meet in Geneva".</summary>
    private const double NameAlone = 0.7;
    private const double SmallTown = 5;
    private const double NearBy = 0.5;

    private readonly Dictionary<string, double> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> _regions = [];
    private readonly Dictionary<int, double> _districts = [];
    private readonly Grid _cells = new(CellSize);
    private readonly Grid _fine = new(FineSize);

    public double Total { get; private set; }

    public double Country(string? code) => code is null ? 0 : _countries.GetValueOrDefault(code);

    /// <summary>Whether anything else in the article lies in the district or its region.</summary>
    public bool HasRegion(Places.Place district) => _districts.GetValueOrDefault(district.Index) > 0.1 || district.Region is { } region && _regions.GetValueOrDefault(region.Index) > 0.1;

    /// <summary>The country most of the article speaks for, and its part of the whole.</summary>
    public (string? Code, double Part) Leading()
    {
        if (_countries.Count == 0) return (null, 0);
        var best = _countries.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First();
        return (best.Key, best.Value / Math.Max(_countries.Values.Sum(), 1e-9));
    }

    /// <summary>Adds what names a country or its people.</summary>
    public void AddCountry(string code, double weight)
    {
        _named[code] = _named.GetValueOrDefault(code) + weight;
        AddTo(code, weight);
    }

    private void AddTo(string code, double weight)
    {
        _countries[code] = _countries.GetValueOrDefault(code) + weight;
        Total += weight;
    }

    public void Add(Candidate candidate, double weight)
    {
        if (weight == 0) return;
        if (candidate.Country is { } country)
        {
            if (candidate.Place.Kind == Places.PlaceKind.Country) AddCountry(country, weight);
            else AddTo(country, weight);
        }

        if (candidate.Region >= 0) _regions[candidate.Region] = _regions.GetValueOrDefault(candidate.Region) + weight;
        if (candidate.District >= 0) _districts[candidate.District] = _districts.GetValueOrDefault(candidate.District) + weight;
        if (!IsLocal(candidate)) return;
        _cells.Add(candidate.Point!.Value, weight);
        _fine.Add(candidate.Point!.Value, weight);
    }

    /// <summary>How much lies about a point or in its region; a name's own share counts as well.</summary>
    public double Near(Candidate candidate) => Math.Max(
        candidate.Point is { } point ? _cells.Around(point) : 0,
        candidate.Region < 0 ? 0 : _regions.GetValueOrDefault(candidate.Region));

    /// <summary>What the article adds to a candidate's prior, in decades of population.</summary>
    public double For(Candidate candidate)
    {
        var country = Country(candidate.Country) - (IsSmallTown(candidate) ? (1 - NameAlone) * _named.GetValueOrDefault(candidate.Country ?? "") : 0);
        var region = candidate.Region < 0 ? 0 : _regions.GetValueOrDefault(candidate.Region);
        var district = candidate.District < 0 ? 0 : _districts.GetValueOrDefault(candidate.District);
        return 1.1 * Grown(country) + (candidate.InPopulousRegion ? 0.75 : 1.5) * Grown(region) + 0.8 * Grown(district) + (IsLocal(candidate) ? 1.2 * Grown(_cells.Around(candidate.Point!.Value)) + NearBy * Grown(_fine.Around(candidate.Point!.Value)) : 0);
    }

    /// <summary>Each further voice counts for less. Sums of taken-back beliefs may fall a rounding error below zero.</summary>
    private static double Grown(double evidence) => Math.Log(1 + Math.Max(0, evidence));

    private static bool IsSmallTown(Candidate candidate) => candidate.Place is { Kind: Places.PlaceKind.Town, Rank: < 2, LogPopulation: < SmallTown };

    private static bool IsLocal(Candidate candidate) => candidate.Point is not null && candidate.Place.Kind is Places.PlaceKind.Town or Places.PlaceKind.Quarter or Places.PlaceKind.District or Places.PlaceKind.Building;

    /// <summary>Weights by cells of some degrees.</summary>
    private sealed class Grid(double size)
    {
        private readonly Dictionary<(int, int), double> _cells = [];

        public void Add((double Lat, double Lon) point, double weight) => _cells[Cell(point)] = _cells.GetValueOrDefault(Cell(point)) + weight;

        /// <summary>What lies in the cell of a point and those about it.</summary>
        public double Around((double Lat, double Lon) point)
        {
            var (row, column) = Cell(point);
            var sum = 0.0;
            for (var i = -1; i <= 1; i++)
            {
                for (var j = -1; j <= 1; j++) sum += _cells.GetValueOrDefault((row + i, column + j));
            }

            return sum;
        }

        private (int, int) Cell((double Lat, double Lon) point) => ((int)Math.Floor(point.Lat / size), (int)Math.Floor(point.Lon / size));
    }
}
