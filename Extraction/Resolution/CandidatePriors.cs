using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// How likely a name means a place before the article is read, on a scale where a town of a million stands at 6. The constants were set
/// on the development articles; they say that a country outweighs any town, a capital a town ten times its size, and that a name asked
/// for as a province is hardly a town.
/// </summary>
internal static class CandidatePriors
{
    private const double AskedFor = 4;
    private const double NotUsualName = -1;
    private const double Township = 4;
    private const double WorldCity = 6.3;

    /// <summary>The prior of a candidate; null for a place that a mention of this type and wording cannot mean.</summary>
    public static double? Of(Place place, bool otherName, EntityType type, PlaceKind? asked)
    {
        if (type == EntityType.Fac && place.Kind is PlaceKind.Country or PlaceKind.Continent or PlaceKind.District or PlaceKind.Historic or PlaceKind.Quarter) return null;
        // Halls, streets and exits are named like hamlets.
        if (type == EntityType.Fac && place.Kind == PlaceKind.Town && place.LogPopulation < Township) return null;
        var prior = place.Kind switch
        {
            PlaceKind.Country => 9.5,
            PlaceKind.Continent => 9,
            // England, Scotland, Wales and Northern Ireland are named like countries.
            PlaceKind.Region when place.Country == "GB" => 9,
            PlaceKind.Region => 3 + 0.65 * place.LogPopulation,
            PlaceKind.District => 1.2 + 0.6 * place.LogPopulation,
            PlaceKind.Quarter => 0.6 * place.LogPopulation,
            PlaceKind.Town => place.LogPopulation + (place.LogPopulation > WorldCity ? 1 : 0) + place.Rank switch { 3 => 2.2, 2 => 0.6, 1 => 0.2, _ => 0 },
            PlaceKind.Historic => 9,
            PlaceKind.Area when otherName => 6.5,
            PlaceKind.Area => type == EntityType.Loc ? 8.5 : 7,
            PlaceKind.Building => type == EntityType.Fac ? 10 : 4,
            _ => type == EntityType.Loc ? 8.5 : 3,
        };
        // A region's or river's name is seldom a town's, however small the other.
        if (type == EntityType.Loc && place.Kind is PlaceKind.Town or PlaceKind.District) prior += NotUsualName;
        if (asked is { } kind) prior += Suits(place.Kind, kind) ? AskedFor : -AskedFor;
        if (otherName && place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District) prior += NotUsualName;
        return prior;
    }

    private static bool Suits(PlaceKind kind, PlaceKind asked) => asked switch
    {
        // Provinces of Peru, Italy and the Philippines are divisions of the second level.
        PlaceKind.Region => kind is PlaceKind.Region or PlaceKind.Area or PlaceKind.Country or PlaceKind.District,
        PlaceKind.District => kind is PlaceKind.District or PlaceKind.Quarter,
        PlaceKind.Town => kind is PlaceKind.Town or PlaceKind.Quarter,
        PlaceKind.Quarter => kind is PlaceKind.Quarter or PlaceKind.Town,
        PlaceKind.Area => kind is PlaceKind.Area or PlaceKind.Region or PlaceKind.Country,
        PlaceKind.Sea => kind is PlaceKind.Sea or PlaceKind.Lake,
        _ => kind == asked,
    };
}
