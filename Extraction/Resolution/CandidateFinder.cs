using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>Finds the places that a name may mean: those filed under it, else under what is left without "Province" or "District", else under another spelling.</summary>
internal sealed class CandidateFinder(Gazetteer gazetteer)
{
    private const int Abbreviation = 5;
    private const int MostCandidates = 400;
    private const double Containers = 3;
    private const double Seat = 3;
    private const double Spelling = 0.4;
    private const double LargeCity = 6.5;
    private const double Lesser = 2;
    private const double Known = 5;
    private const int Capital = 3;

    public void Gather(Toponym toponym)
    {
        List<(Place Place, bool Other)> found = [];
        gazetteer.Find(toponym.Key, found);
        if (toponym.Asked == PlaceKind.District) gazetteer.Find($"{toponym.Key} county", found);
        else if (toponym.Asked is PlaceKind.River or PlaceKind.Sea or PlaceKind.Lake or PlaceKind.Desert) FindFeature(toponym.Key, toponym.Asked.Value, found);
        else if (toponym.Asked is null && toponym.Type == EntityType.Loc) FindFeature(toponym.Key, PlaceKind.River, found);
        if (found.Count == 0 && PlaceWords.Bare(toponym.Key) is { } bare) gazetteer.Find(bare, found);
        var isSpelling = found.Count == 0;
        if (isSpelling) gazetteer.FindSpelling(toponym.Key, found);
        foreach (var (place, other) in found.Take(MostCandidates))
        {
            if (other && place.Kind == PlaceKind.Region && IsAbbreviationLeftOpen(toponym)) continue;
            if (CandidatePriors.Of(place, other, toponym.Type, toponym.Asked) is not { } prior) continue;
            if (place.Kind == PlaceKind.Town && (place.Name.Equals(toponym.First.Text, StringComparison.OrdinalIgnoreCase) || IsExonym(place, other || isSpelling, toponym.Key))) prior += Spelling;
            if (toponym.IsContainer && place.Kind is PlaceKind.Country or PlaceKind.Region) prior += Containers;
            else if (place.Kind is PlaceKind.Region && toponym.Asked is null && HasSeat(place, found)) prior -= Seat;
            toponym.Candidates.Add(new Candidate(place, other, prior) { IsSpelling = isSpelling });
        }

        DropLesserOtherNames(toponym.Candidates);
        if (toponym is { Container: null, Asked: null }) DropCapitalNamesakes(toponym.Candidates);
        if (toponym.Candidates.Exists(c => c.Point is not null)) toponym.Candidates.RemoveAll(c => c.Point is null && c.Place.Kind == PlaceKind.Region);
    }

    /// <summary>"Geneva" for Genève: the English name of a city that writes itself otherwise.</summary>
    private static bool IsExonym(Place place, bool isOther, string key) => place.Rank >= 2 && !isOther && !NameKey.Of(place.Name).StartsWith(key, StringComparison.Ordinal);

    /// <summary>"Alta" without a stop is a town of Norway, not Alberta; behind a town's comma, or in capitals ("NSW"), it may be.</summary>
    private static bool IsAbbreviationLeftOpen(Toponym toponym) =>
        toponym.Key.Length <= Abbreviation && !toponym.IsContainer && toponym.Mentions.TrueForAll(m => !m.Text.Contains('.', StringComparison.Ordinal) && m.Text.Any(char.IsLower));

    /// <summary>Whether a region's seat has its name: alone, the name is the town's.</summary>
    private static bool HasSeat(Place region, List<(Place Place, bool Other)> found) =>
        found.Exists(f => f.Place.Kind == PlaceKind.Town && !f.Other && f.Place.Rank >= 2 && (f.Place.Region?.Index == region.Index || f.Place.Rank == 3 && f.Place.Country == region.Country)
            || f.Place.Kind == PlaceKind.Town && !f.Other && f.Place.LogPopulation > LargeCity && f.Place.Region?.Index == region.Index);

    /// <summary>"Mexico" is not the city, "Johor" not its seat, "Quebec" not New Britain, Connecticut, though some list such names.</summary>
    private static void DropLesserOtherNames(List<Candidate> candidates)
    {
        var usual = candidates.Where(c => !c.IsOtherName).ToList();
        if (usual.Count == 0) return;
        var isCountry = usual.Exists(c => c.Place.Kind == PlaceKind.Country);
        var bound = usual.Max(c => c.Prior) - Lesser;
        candidates.RemoveAll(c => c.IsOtherName && c.Place.Kind is PlaceKind.Town or PlaceKind.Quarter && (isCountry || c.Prior < bound && c.Place.LogPopulation < Known || usual.Exists(region => IsSeatOf(c, region))));
    }

    /// <summary>Johor Bahru of Johor, Bihār Sharīf of Bihar.</summary>
    private static bool IsSeatOf(Candidate town, Candidate region) =>
        region.Place.Kind == PlaceKind.Region && town.Within(region.Place) && NameKey.Of(town.Place.Name).StartsWith($"{NameKey.Of(region.Place.Name)} ", StringComparison.Ordinal);

    /// <summary>"In Washington" is in the capital, whatever state the article is about, and "from Wales" not from the village; their namesakes of the country are told apart ("Washington, Iowa").</summary>
    private static void DropCapitalNamesakes(List<Candidate> candidates)
    {
        if (candidates.Find(c => IsCapital(c.Place) && !c.IsOtherName) is { } capital) candidates.RemoveAll(c => c != capital && c.Country == capital.Country && c.Place.Kind == PlaceKind.Town);
    }

    private static bool IsCapital(Place place) => place is { Kind: PlaceKind.Town, Rank: Capital } or { Kind: PlaceKind.Region, Country: "GB" };

    /// <summary>The river or sea that is called so with that word: "the Humber" may be the Humber River.</summary>
    private void FindFeature(string key, PlaceKind kind, List<(Place, bool)> found)
    {
        var word = kind.ToString().ToLowerInvariant();
        List<(Place Place, bool Other)> features = [];
        gazetteer.Find($"{key} {word}", features);
        gazetteer.Find($"{word} {key}", features);
        found.AddRange(features.Select(feature => (feature.Place, true)));
    }
}
