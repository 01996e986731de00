using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>Groups the mentions of places by the place they mean and puts them on the map.</summary>
internal sealed class PlaceLinker(ArticleNames names, Gazetteer gazetteer, string? source)
{
    private NearbyTowns? _near;

    public IEnumerable<EntityGroup> Link(IReadOnlyList<NamedMention> places)
    {
        var (toponyms, near) = Place(places);
        _near = near;
        return toponyms.Select(toponym => near.IsOpen(toponym) ? Open(toponym, near.Find(toponym)) : Known(toponym, toponym.Chosen!)).GroupBy(group => (group.Id, group.Type)).Select(Merge);
    }

    /// <summary>The names, those that the gazetteer has with a place chosen, and what finds a place for the others.</summary>
    public (List<Toponym> Toponyms, NearbyTowns Near) Place(IReadOnlyList<NamedMention> places)
    {
        var (toponyms, evidence) = Resolve(places);
        var near = new NearbyTowns(names, gazetteer, toponyms, evidence);
        var longer = LongerNames(toponyms);
        // "The North" is North Korea where that is named, though regions elsewhere are called so.
        foreach (var toponym in toponyms) toponym.Chosen = toponym.Chosen is null || CompassWords.Only(toponym.Key) ? longer.GetValueOrDefault(toponym.Key) ?? toponym.Chosen : toponym.Chosen;
        return (toponyms, near);
    }

    /// <summary>What the article speaks of, by the mentions of places alone.</summary>
    public PlaceEvidence Survey(IReadOnlyList<NamedMention> places) => Resolve(places).Evidence;

    /// <summary>A school, court or museum stands somewhere: what is known of its site, or the town it is in. After <see cref="Link"/>.</summary>
    public EntityGroup Seat(EntityGroup group)
    {
        if (group.Type != EntityType.Org || _near is null || !HeadWords.HasSeat(group.Mentions.MaxBy(m => m.Key.Length)!.Key)) return group;
        var name = group.Mentions.MaxBy(m => m.Key.Length)!;
        var toponym = new Toponym(NameKey.Of(name.Text), null, name) { Type = EntityType.Fac };
        toponym.Mentions.AddRange(group.Mentions);
        List<(Place Place, bool Other)> found = [];
        gazetteer.Find(toponym.Key, found);
        var sites = found.Where(f => f.Place.Kind == PlaceKind.Building && !f.Other).Take(2).ToList();
        if (sites is [var (site, _)] && site.Point is not null) return group with { Country = site.Country ?? group.Country, Point = site.Point, Precision = Precision.Exact };
        return _near.Find(toponym) is (_, { Point: { } point } town, _) ? group with { Country = town.Country ?? group.Country, Point = point, Precision = Precision.Near } : group;
    }

    private (List<Toponym> Toponyms, PlaceEvidence Evidence) Resolve(IReadOnlyList<NamedMention> places)
    {
        var toponyms = new ToponymReader(names, gazetteer).Read(places);
        var resolver = new ToponymResolver(names, gazetteer);
        new SourceReader(gazetteer).Read(source, resolver.Evidence);
        new ArticleVoices(names, gazetteer).Read(resolver.Evidence);
        resolver.Resolve(toponyms, Peoples());
        return (toponyms, resolver.Evidence);
    }

    /// <summary>"Lembongan" after "Nusa Lembongan": what begins or ends one longer name only.</summary>
    private static Dictionary<string, Candidate?> LongerNames(List<Toponym> toponyms)
    {
        var parts = new Dictionary<string, Candidate?>(StringComparer.Ordinal);
        foreach (var toponym in toponyms.Where(t => t.Chosen is not null))
        {
            if (toponym.Key.IndexOf(' ', StringComparison.Ordinal) is < 0) continue;
            foreach (var part in (string[])[toponym.Key[..toponym.Key.LastIndexOf(' ')], toponym.Key[(toponym.Key.IndexOf(' ', StringComparison.Ordinal) + 1)..]])
            {
                parts[part] = parts.TryGetValue(part, out var known) && known?.Place != toponym.Chosen!.Place ? null : toponym.Chosen;
            }
        }

        return parts;
    }

    private IEnumerable<(string Country, int Count)> Peoples() =>
        names.Mentions.Where(m => m.Type == EntityType.Norp).Select(m => Countries.ByPeople(m.Text)?.Country.Code).OfType<string>().CountBy(code => code).Select(pair => (pair.Key, pair.Value));

    private static EntityGroup Known(Toponym toponym, Candidate chosen)
    {
        var place = chosen.Place;
        var precision = place.Kind switch
        {
            PlaceKind.Town or PlaceKind.Quarter => Precision.City,
            PlaceKind.Country => Precision.Country,
            PlaceKind.Building => Precision.Exact,
            _ => Precision.Region,
        };
        return new EntityGroup(place.Id, toponym.Type, place.Name, toponym.Mentions)
        {
            Country = chosen.Country,
            Point = chosen.Point,
            Precision = chosen.Point is null ? null : precision,
            Certainty = 0.5 + 0.5 * chosen.Share,
        };
    }

    private static EntityGroup Open(Toponym toponym, (Candidate? Own, Place? Anchor, string? Country) found) =>
        found.Own is { } own ? Known(toponym, own) : Unknown(toponym, found.Anchor, found.Country);

    private static EntityGroup Unknown(Toponym toponym, Place? town, string? country)
    {
        var name = toponym.First.Text;
        var slug = Folding.Fold(name).Replace(' ', '-');
        var scheme = toponym.Type == EntityType.Fac ? "fac" : toponym.Type == EntityType.Loc ? "loc" : "place";
        var holder = town?.Id ?? (country is null ? null : $"iso:{country}");
        return new EntityGroup(holder is null ? $"{scheme}:{slug}" : $"{scheme}:{slug}@{holder.Replace(':', '-')}", toponym.Type, name, toponym.Mentions)
        {
            Country = country,
            Point = town?.Point,
            Precision = town?.Point is null ? null : Precision.Near,
            Certainty = 0.5,
        };
    }

    private static EntityGroup Merge(IEnumerable<EntityGroup> same)
    {
        var groups = same.ToList();
        return groups.Count == 1 ? groups[0] : groups[0] with { Mentions = [.. groups.SelectMany(g => g.Mentions).OrderBy(m => m.Index)] };
    }
}
