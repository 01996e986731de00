using System.Globalization;
using System.Text.Json;
using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Tools.Gazetteers;

/// <summary>A town that the newer of GeoNames' two lists has and the older lacks, with the GeoNames codes of its divisions.</summary>
internal sealed record RecentTown(string Name, string Country, string Region, string District, double Lat, double Lon)
{
    private const double SamePlace = 15;

    // Every village there is listed.
    private const string OfVillages = "CI";

    /// <summary>The towns of cities.json that none of <paramref name="known"/> is, a name and a place once.</summary>
    public static IEnumerable<RecentTown> Read(string packages, IEnumerable<(string Country, string Name, double Lat, double Lon)> known)
    {
        var places = known.GroupBy(place => (place.Country, NameKey.Of(place.Name))).ToDictionary(same => same.Key, same => same.Select(place => (place.Lat, place.Lon)).ToList());
        using var rows = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, "cities.json/cities.json")));
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            var town = new RecentTown(Text(row, "name"), Text(row, "country"), Text(row, "admin1"), Text(row, "admin2"), Number(row, "lat"), Number(row, "lng"));
            if (town.Country == OfVillages) continue;
            var key = (town.Country, NameKey.Of(town.Name));
            if (!places.TryGetValue(key, out var points)) places[key] = points = [];
            if (points.Exists(point => Globe.Kilometres(point, (town.Lat, town.Lon)) < SamePlace)) continue;
            points.Add((town.Lat, town.Lon));
            yield return town;
        }
    }

    /// <summary>The list carries no numbers; most towns have a name of their own.</summary>
    public string UsualId => GazetteerFormat.UsualId(PlaceKind.Town, Name);

    /// <summary>What tells it from its namesakes.</summary>
    public string FullId => $"{UsualId}-{Folding.Fold($"{Country}-{Region}-{District}").Replace(' ', '-')}";

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    private static double Number(JsonElement row, string field) => double.Parse(Text(row, field), CultureInfo.InvariantCulture);
}
