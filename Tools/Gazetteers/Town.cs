using System.Globalization;

namespace Dateline.Tools.Gazetteers;

/// <summary>A row of GeoNames' cities500.</summary>
internal sealed record Town(int Number, string Name, string[] OtherNames, double Lat, double Lon, string Feature, string Country, string Region, string District, long Population)
{
    /// <summary>The columns are those of http://download.geonames.org/export/dump/readme.txt.</summary>
    public static IEnumerable<Town> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var c = line.Split('\t');
            yield return new Town(
                int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[3].Length == 0 ? [] : c[3].Split(','),
                double.Parse(c[4], CultureInfo.InvariantCulture), double.Parse(c[5], CultureInfo.InvariantCulture),
                c[7], c[8], c[10], c[11], long.Parse(c[14], CultureInfo.InvariantCulture));
        }
    }

    public int Rank => Feature switch { "PPLC" => 3, "PPLA" => 2, "PPLA2" or "PPLA3" or "PPLG" => 1, _ => 0 };
}
