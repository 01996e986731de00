using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Tools.Gazetteers;

/// <summary>Puts the places of India that only the post knows into the state of the town next to them.</summary>
internal sealed class IndianTowns
{
    private const double SamePlace = 40;
    private const long Small = 1000;

    private readonly Entry _country;
    private readonly Dictionary<(int, int), List<(Entry Town, Entry State)>> _cells = [];
    private readonly ILookup<string, Entry> _known;

    public IndianTowns(Entry country)
    {
        _country = country;
        foreach (var state in country.Divisions.Values)
        {
            foreach (var town in state.Tree().Where(place => place.Kind == PlaceKind.Town))
            {
                var cell = Cell(town.Point!.Value);
                if (!_cells.TryGetValue(cell, out var towns)) _cells[cell] = towns = [];
                towns.Add((town, state));
            }
        }

        _known = country.Tree().SelectMany(place => place.UsualNames.Append(place.Name).Select(name => (Key: NameKey.Of(name), place))).ToLookup(pair => pair.Key, pair => pair.place);
    }

    public void Add(IEnumerable<PostOffice> offices)
    {
        foreach (var office in offices)
        {
            var point = (office.Lat, office.Lon);
            if (_known[NameKey.Of(office.Name)].Any(place => place.Point is { } there && Globe.Kilometres(point, there) < SamePlace)) continue;
            var holder = StateAt(point) ?? _country;
            holder.Towns.Add(new Entry { Name = office.Name, Kind = PlaceKind.Town, Id = $"loc:{Slug(office.Name)}-{Slug(office.District)}", Population = Small, Point = point, IsTransliterated = true });
        }
    }

    private static string Slug(string name) => Folding.Fold(name).Replace(' ', '-');

    private Entry? StateAt((double Lat, double Lon) point)
    {
        var (row, column) = Cell(point);
        return Enumerable.Range(row - 1, 3).SelectMany(r => Enumerable.Range(column - 1, 3).SelectMany(c => _cells.GetValueOrDefault((r, c), [])))
            .OrderBy(town => Globe.Kilometres(point, town.Town.Point!.Value)).Select(town => town.State).FirstOrDefault();
    }

    private static (int, int) Cell((double Lat, double Lon) point) => ((int)Math.Floor(point.Lat * 2), (int)Math.Floor(point.Lon * 2));
}
