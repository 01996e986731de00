using System.Globalization;
using System.Reflection;

namespace Dateline.Tools.Gazetteers;

/// <summary>The table <c>region-centres.tsv</c>: where maps and encyclopedias put first-level divisions, by GeoNames code ("US.KY").</summary>
internal static class RegionCentres
{
    public static Dictionary<string, (double Lat, double Lon)> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Dateline.Tools.Gazetteers.region-centres.tsv")!);
        var centres = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var code, var lat, var lon, ..]) centres[code] = (double.Parse(lat, CultureInfo.InvariantCulture), double.Parse(lon, CultureInfo.InvariantCulture));
        }

        return centres;
    }
}
