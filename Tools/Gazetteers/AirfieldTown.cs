using System.Globalization;
using System.Reflection;

namespace Dateline.Tools.Gazetteers;

/// <summary>A row of <c>airfield-towns.tsv</c>: a place known by its airfield.</summary>
internal sealed record AirfieldTown(string Name, string Country, double Lat, double Lon)
{
    public static IEnumerable<AirfieldTown> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Dateline.Tools.Gazetteers.airfield-towns.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var c = line.Split('\t');
            yield return new AirfieldTown(c[0], c[1], double.Parse(c[2], CultureInfo.InvariantCulture), double.Parse(c[3], CultureInfo.InvariantCulture));
        }
    }
}
