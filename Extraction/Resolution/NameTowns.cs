using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// "Kunduz Airport", "Port of Mombasa": the longest run of words that names a town the article otherwise speaks of, or at the front
/// or behind "of" a large one or one of the country the article speaks of. Streets are named after other towns.
/// </summary>
internal sealed class NameTowns(Gazetteer gazetteer, IEnumerable<Toponym> toponyms, PlaceEvidence evidence)
{
    private const double LargeTown = 6.3;
    private const double City = 5.2;
    private const double SmallTown = 3.3;
    private const double Half = 0.5;
    private const int Short = 4;

    private readonly HashSet<int> _named = [.. toponyms.Select(t => t.Chosen?.Place.Index ?? -1)];
    private readonly Dictionary<string, Place> _sites = toponyms.Where(t => t.Chosen is { Place.Kind: PlaceKind.Building, Point: not null }).DistinctBy(t => t.Key).ToDictionary(t => t.Key, t => t.Chosen!.Place, StringComparer.Ordinal);

    /// <summary>The town in the name; null when there is none.</summary>
    /// <param name="toponym">The name.</param>
    /// <param name="country">The country said to hold it.</param>
    public Place? Find(Toponym toponym, string? country)
    {
        if (toponym.Type != EntityType.Fac && !IsByItsTown(toponym)) return null;
        var words = toponym.First.Text.Split(' ');
        var isStreet = HeadWords.IsStreet(toponym.Key);
        var (leading, part) = evidence.Leading();
        var home = country ?? (part > Half ? leading : null);
        for (var length = words.Length - 1; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var name = string.Join(' ', words[start..(start + length)]);
                if (name.Length < Short || length == 1 && HeadWords.EndsAsPlace(Folding.Fold(name))) continue;
                // "Khayelitsha Stadium" after Khayelitsha.
                if (_sites.TryGetValue(NameKey.Of(name), out var site)) return site;
                var towns = Towns(name, home);
                if (towns.Count == 0) continue;
                var best = towns.MaxBy(t => t.Prior + evidence.For(t))!;
                if (country is not null ? best.Country != country : part > Half && best.Country != leading && !_named.Contains(best.Place.Index) && best.Prior < LargeTown) continue;
                var leads = (start == 0 || words[start - 1] is "of" or "at") && !isStreet;
                if (leads && (best.Prior > LargeTown || best.Prior > City && best.Country == leading || best.Prior > SmallTown && towns.Count(t => t.Country == best.Country && t.Place.Kind == PlaceKind.Town) == 1 && best.Country == (country ?? leading) && (country is not null || part > Half)) || best.Place.Kind == PlaceKind.District || _named.Contains(best.Place.Index)) return best.Place;
            }
        }

        return null;
    }

    /// <summary>The towns of a name, those at home before all others: Kingston General Hospital of a Canadian story is not in Jamaica; the Gauhati High Court is in Guwahati.</summary>
    private List<Candidate> Towns(string name, string? home)
    {
        var found = gazetteer.Named(name);
        var towns = found.Where(f => f.Place.Kind is PlaceKind.Town or PlaceKind.Quarter && !f.Other || f.Place.Kind == PlaceKind.Town && f.Place.LogPopulation > City && f.Place.Country == home || f.Place.Kind is PlaceKind.District && f.Place.Point is not null && evidence.HasRegion(f.Place))
            .Select(f => new Candidate(f.Place, f.Other, CandidatePriors.Of(f.Place, f.Other, EntityType.Gpe, null) ?? 0)).ToList();
        return towns.Exists(t => t.Country == home) ? towns.FindAll(t => t.Country == home) : towns;
    }

    /// <summary>"Jieshi Bay", "Koje Island" lie by the town; a river goes elsewhere too.</summary>
    private static bool IsByItsTown(Toponym toponym) =>
        toponym.Type == EntityType.Loc && toponym.Asked != PlaceKind.River && PlaceWords.IsNatural(toponym.Key.AsSpan(toponym.Key.LastIndexOf(' ') + 1));
}
