using System.Globalization;
using System.Reflection;

namespace Dateline.Tools.Gazetteers;

/// <summary>A row of <c>further-towns.tsv</c>: a place that the list of towns lacks. Region is a GeoNames code ("US.WV") or null.</summary>
internal sealed record FurtherTown(string Name, string Country, double Lat, double Lon, string? Region)
{
    public static IEnumerable<FurtherTown> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Dateline.Tools.Gazetteers.further-towns.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var c = line.Split('\t');
            yield return new FurtherTown(c[0], c[1], double.Parse(c[2], CultureInfo.InvariantCulture), double.Parse(c[3], CultureInfo.InvariantCulture), c.Length > 4 ? c[4] : null);
        }
    }
}
