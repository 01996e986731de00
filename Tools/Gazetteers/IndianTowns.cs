using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Tools.Gazetteers;

/// <summary>Puts the places of India that only the post knows into the state of the town next to them.</summary>
internal sealed class IndianTowns
{
    private const double SamePlace = 40;
    private const long Small = 1000;

    private readonly Entry _country;
    private readonly RegionLookup _states;
    private readonly ILookup<string, Entry> _known;

    public IndianTowns(Entry country)
    {
        _country = country;
        _states = new RegionLookup(country);
        _known = country.Tree().SelectMany(place => place.UsualNames.Append(place.Name).Select(name => (Key: NameKey.Of(name), place))).ToLookup(pair => pair.Key, pair => pair.place);
    }

    public void Add(IEnumerable<PostOffice> offices)
    {
        foreach (var office in offices)
        {
            var point = (office.Lat, office.Lon);
            if (_known[NameKey.Of(office.Name)].Any(place => place.Point is { } there && Globe.Kilometres(point, there) < SamePlace)) continue;
            var holder = _states.At(point) ?? _country;
            holder.Towns.Add(new Entry { Name = office.Name, Kind = PlaceKind.Town, Id = $"loc:{Slug(office.Name)}-{Slug(office.District)}", Population = Small, Point = point, IsTransliterated = true });
        }
    }

    private static string Slug(string name) => Folding.Fold(name).Replace(' ', '-');
}
