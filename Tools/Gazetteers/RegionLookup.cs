using Dateline.Extraction.Places;

namespace Dateline.Tools.Gazetteers;

/// <summary>Finds the first-level division of a point: that of the nearest town of the country, when one is within some 50 km.</summary>
internal sealed class RegionLookup
{
    private readonly Dictionary<(int, int), List<(Entry Town, Entry Region)>> _cells = [];

    public RegionLookup(Entry country)
    {
        foreach (var region in country.Divisions.Values)
        {
            foreach (var town in region.Tree().Where(place => place.Kind == PlaceKind.Town))
            {
                var cell = Cell(town.Point!.Value);
                if (!_cells.TryGetValue(cell, out var towns)) _cells[cell] = towns = [];
                towns.Add((town, region));
            }
        }
    }

    public Entry? At((double Lat, double Lon) point)
    {
        var (row, column) = Cell(point);
        return Enumerable.Range(row - 1, 3).SelectMany(r => Enumerable.Range(column - 1, 3).SelectMany(c => _cells.GetValueOrDefault((r, c), [])))
            .OrderBy(town => Globe.Kilometres(point, town.Town.Point!.Value)).Select(town => town.Region).FirstOrDefault();
    }

    private static (int, int) Cell((double Lat, double Lon) point) => ((int)Math.Floor(point.Lat * 2), (int)Math.Floor(point.Lon * 2));
}
