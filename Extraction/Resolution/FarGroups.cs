using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Tells an acronym that happens to be that of an armed group elsewhere: the ADF of an article on Australia is not the Allied Democratic
/// Forces, nor the IMU of one on Italian taxes the Islamic Movement of Uzbekistan.
/// </summary>
internal sealed class FarGroups(ArticleNames names, Gazetteer gazetteer)
{
    // Groups fight in neighbouring countries; in kilometres from the middle of one to the middle of the other.
    private const double Reach = 2500;

    private readonly Dictionary<string, bool> _far = new(StringComparer.Ordinal);
    private readonly Lazy<List<(double Lat, double Lon)>> _countries = new(() => [.. Named(names).Select(code => Middle(gazetteer, code)).OfType<(double Lat, double Lon)>()]);

    /// <summary>Whether an article that uses an acronym speaks of countries, and of none near the home of the group that is known by it.</summary>
    public bool IsOther(KnownName group, NamedMention mention)
    {
        if (group is not { Type: EntityType.Group, Country: { } home } || !OrganisationName.LooksLikeAcronym(mention.Text)) return false;
        if (!_far.TryGetValue(group.Id, out var far)) _far[group.Id] = far = !IsSpelledOut(group) && IsFar(home);
        return far;
    }

    private bool IsFar(string home) =>
        _countries.Value.Count > 0 && Middle(gazetteer, home) is { } middle && _countries.Value.TrueForAll(country => Globe.Kilometres(country, middle) > Reach);

    private bool IsSpelledOut(KnownName group) => names.Mentions.Any(m => m.Text.Contains(' ') && KnownNames.Find(m.Text, m.Type)?.Id == group.Id);

    private static IEnumerable<string> Named(ArticleNames names) => names.Mentions
        .Select(m => m.Type == EntityType.Norp ? Countries.ByPeople(m.Text)?.Country.Code : m.Type == EntityType.Gpe ? Countries.ByName(m.Text)?.Code : null)
        .OfType<string>().Distinct();

    private static (double Lat, double Lon)? Middle(Gazetteer gazetteer, string code) => Countries.ByCode(code) is { } country
        ? gazetteer.Named(country.Name).Where(f => f.Place.Kind == PlaceKind.Country).Select(f => f.Place.Point).FirstOrDefault() : null;
}
