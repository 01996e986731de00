using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Chooses a place for each sense of a name. Every candidate starts from its <see cref="CandidatePriors"/>; in a few rounds each name
/// shares its belief among its candidates, the beliefs add up by country, region, district and neighbourhood, and each candidate is
/// scored anew by what the rest of the article says. Explicit containment ("Paris, Texas") rules out what lies elsewhere.
/// </summary>
internal sealed class ToponymResolver(Gazetteer gazetteer)
{
    private const int Rounds = 3;
    private const int MostCandidates = 400;
    private const double Demonyms = 0.7;
    private const double Adjectives = 3;
    private const double Containers = 3;

    private readonly PlaceEvidence _evidence = new();

    public PlaceEvidence Evidence => _evidence;

    public void Resolve(List<Toponym> toponyms, IEnumerable<(string Country, int Count)> peoples)
    {
        foreach (var (country, count) in peoples) _evidence.AddCountry(country, Demonyms * Math.Min(3, Math.Sqrt(count)));
        foreach (var toponym in toponyms) Gather(toponym);
        foreach (var toponym in toponyms) KeepContained(toponym);
        foreach (var toponym in toponyms) Share(toponym, context: false);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var toponym in toponyms) Share(toponym, context: true);
        }

        foreach (var toponym in toponyms) toponym.Chosen = Choose(toponym);
    }

    private void Gather(Toponym toponym)
    {
        List<(Place Place, bool Other)> found = [];
        gazetteer.Find(toponym.Key, found);
        if (toponym.Asked == PlaceKind.District) gazetteer.Find($"{toponym.Key} county", found);
        else if (toponym.Asked is PlaceKind.River or PlaceKind.Sea or PlaceKind.Lake or PlaceKind.Desert) FindFeature(toponym, found);
        foreach (var (place, other) in found.Take(MostCandidates))
        {
            if (CandidatePriors.Of(place, other, toponym.Type, toponym.Asked) is { } prior) toponym.Candidates.Add(new Candidate(place, prior + (toponym.IsContainer && place.Kind is PlaceKind.Country or PlaceKind.Region ? Containers : 0)));
        }
    }

    private void FindFeature(Toponym toponym, List<(Place, bool)> found)
    {
        var word = toponym.Asked!.Value.ToString().ToLowerInvariant();
        gazetteer.Find($"{toponym.Key} {word}", found);
        gazetteer.Find($"{word} {toponym.Key}", found);
    }

    /// <summary>With a holder named, what lies elsewhere is out; when nothing lies in it, the gazetteer lacks the place.</summary>
    private static void KeepContained(Toponym toponym)
    {
        if (toponym.Container is { } container && container.Candidates.Count > 0 && toponym.Candidates.Count > 0)
        {
            var holders = container.Candidates.Where(h => h.Place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District or PlaceKind.Area or PlaceKind.Historic or PlaceKind.Continent).OrderByDescending(h => h.Prior).ToList();
            var holder = holders.Find(h => h.Place.Kind is not (PlaceKind.Continent or PlaceKind.Historic) && toponym.Candidates.Exists(c => c.Within(h.Place)));
            if (holder is not null)
            {
                toponym.Candidates.RemoveAll(c => !c.Within(holder.Place));
                container.Candidates.RemoveAll(c => c != holder && c.Place.Kind is PlaceKind.Town or PlaceKind.Quarter);
            }
            else if (holders is [{ Place.Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.District }, ..])
            {
                toponym.Candidates.Clear();
            }
        }

        if (toponym.Adjective is not { } adjective) return;
        foreach (var candidate in toponym.Candidates.ToList())
        {
            if (candidate.Country != adjective) continue;
            toponym.Candidates.Remove(candidate);
            toponym.Candidates.Add(new Candidate(candidate.Place, candidate.Prior + Adjectives));
        }
    }

    private void Share(Toponym toponym, bool context)
    {
        var candidates = toponym.Candidates;
        if (candidates.Count == 0) return;
        double best = double.NegativeInfinity, sum = 0;
        foreach (var candidate in candidates)
        {
            var own = candidate.Share * toponym.Weight;
            candidate.Score = candidate.Prior + (context ? _evidence.For(candidate, own) : 0);
            best = Math.Max(best, candidate.Score);
        }

        foreach (var candidate in candidates) sum += Math.Exp(2 * (candidate.Score - best));
        foreach (var candidate in candidates)
        {
            var share = Math.Exp(2 * (candidate.Score - best)) / sum;
            if (share < 0.01) share = 0;
            _evidence.Add(candidate, (share - candidate.Share) * toponym.Weight);
            candidate.Share = share;
        }
    }

    /// <summary>The best candidate, unless it is a small place in a country that nothing else in a well-placed article speaks for.</summary>
    private Candidate? Choose(Toponym toponym)
    {
        if (toponym.Candidates.Count == 0) return null;
        var best = toponym.Candidates.MaxBy(c => (c.Score, -c.Place.Index))!;
        if (toponym.Container is not null || best.Country is null) return best;
        var others = _evidence.Country(best.Country) - best.Share * toponym.Weight;
        var strange = others < 0.2 && _evidence.Total - toponym.Weight > 2 && best.Prior < 5 && best.Place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District;
        return strange ? null : best;
    }
}
