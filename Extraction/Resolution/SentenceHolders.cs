using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Leans a name towards its namesake in a country or region that the same sentence speaks of: "in El Salvador, officials in La Unión said",
/// though the article is about Honduras.
/// </summary>
internal sealed class SentenceHolders(ArticleNames names)
{
    private const double Country = 0.5;
    private const double Region = 1;

    /// <summary>A sentence that lists more says nothing of any.</summary>
    private const int Most = 3;

    /// <summary>Sets <see cref="Candidate.Beside"/>.</summary>
    public void Read(List<Toponym> toponyms)
    {
        var holders = toponyms.Select(toponym => (Toponym: toponym, Place: Holder(toponym))).Where(pair => pair.Place is not null)
            .SelectMany(pair => pair.Toponym.Mentions.Select(names.SentenceOf).Distinct(), (pair, sentence) => (Sentence: sentence, pair.Toponym.Key, Place: pair.Place!.Value))
            .ToLookup(holder => holder.Sentence);
        foreach (var toponym in toponyms.Where(toponym => toponym.Candidates.Count > 1))
        {
            foreach (var sentence in toponym.Mentions.Select(names.SentenceOf).Distinct())
            {
                var beside = holders[sentence].Take(Most + 1).ToList();
                if (beside.Count <= Most) Lean(toponym, beside.Where(holder => holder.Key != toponym.Key).Select(holder => holder.Place));
            }
        }
    }

    private static void Lean(Toponym toponym, IEnumerable<Place> beside)
    {
        foreach (var place in beside)
        {
            foreach (var candidate in toponym.Candidates.Where(candidate => candidate.Within(place)))
            {
                candidate.Beside = Math.Max(candidate.Beside, place.Kind == PlaceKind.Country ? Country : Region);
            }
        }
    }

    /// <summary>The country or region that a name most likely means.</summary>
    private static Place? Holder(Toponym toponym) =>
        toponym.Candidates.MaxBy(candidate => candidate.Prior) is { Place: { Kind: PlaceKind.Country or PlaceKind.Region } place } ? place : null;
}
