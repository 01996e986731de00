using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Chooses a place for each sense of a name. Every candidate starts from its <see cref="CandidatePriors"/>; in a few rounds each name
/// shares its belief among its candidates, the beliefs add up by country, region, district and neighbourhood, and each candidate is
/// scored anew by what the rest of the article says. Explicit containment ("Paris, Texas") rules out what lies elsewhere.
/// </summary>
internal sealed class ToponymResolver(ArticleNames names, Gazetteer gazetteer)
{
    private const int Rounds = 3;
    private const double Demonyms = 0.7;
    private const double Adjectives = 3;
    private const double Sharpness = 2;
    private const double Negligible = 0.01;
    private const double Strange = 0.12;
    private const double ForeignName = 2.5;
    private const double Voice = 0.1;
    private const double OneCountry = 0.7;
    private const double Neighbours = 1.7;
    private const double Mostly = 0.6;
    private const double Renowned = 5;
    private const double WellKnown = 5.2;
    private const double Namesakes = 0.6;
    private const int Tries = 3;
    private const int FewNamesakes = 3;
    private const int FewSenses = 4;
    private const double RegionKnown = 5.5;
    private const double TownKnown = 4.3;
    private const double SoleTown = 3.5;
    private const double Lead = 0.8;
    private const double Neighbourhood = 60;
    private const double Metropolis = 6.5;

    private readonly PlaceEvidence _evidence = new();
    private ILookup<string, Toponym> _senses = Enumerable.Empty<Toponym>().ToLookup(toponym => toponym.Key);

    public PlaceEvidence Evidence => _evidence;

    public void Resolve(List<Toponym> toponyms, IEnumerable<(string Country, int Count)> peoples)
    {
        foreach (var (country, count) in peoples) _evidence.AddCountry(country, Demonyms * Math.Min(3, Math.Sqrt(count)));
        var finder = new CandidateFinder(gazetteer);
        foreach (var toponym in toponyms) finder.Gather(toponym);
        foreach (var toponym in toponyms) KeepContained(toponym);
        new SentenceHolders(names).Read(toponyms);
        _senses = toponyms.ToLookup(toponym => toponym.Key, StringComparer.Ordinal);
        foreach (var toponym in toponyms) Share(toponym, context: false);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var toponym in toponyms) Share(toponym, context: true);
        }

        // What is told apart from a namesake waits until that is settled.
        foreach (var toponym in toponyms.OrderBy(toponym => toponym.IsOther))
        {
            if (toponym is { IsOther: true, Namesake.Chosen: { } taken }) toponym.Candidates.RemoveAll(c => IsSamePlace(c, taken));
            toponym.Chosen = Choose(toponym);
            toponym.IsElsewhere = toponym.Chosen is null && toponym.Candidates.Exists(c => c.Place.Kind != PlaceKind.Building);
        }
    }

    /// <summary>With a holder named, what lies elsewhere is out; when nothing lies in it, the gazetteer lacks the place.</summary>
    private static void KeepContained(Toponym toponym)
    {
        if (toponym.Container is { } container && toponym.Candidates.Count > 0 && Holder(toponym, container) is { } holder) KeepWithin(toponym, container, holder);
        if (toponym.Adjective is not { } adjective) return;
        foreach (var candidate in toponym.Candidates.ToList())
        {
            if (candidate.Country != adjective) continue;
            toponym.Candidates.Remove(candidate);
            toponym.Candidates.Add(new Candidate(candidate.Place, candidate.IsOtherName, candidate.Prior + Adjectives) { IsSpelling = candidate.IsSpelling });
        }
    }

    /// <summary>The reading of the holder's name that holds one of the candidates; else the likeliest reading when it is a country or region.</summary>
    private static Candidate? Holder(Toponym toponym, Toponym container)
    {
        var readings = container.Candidates.OrderByDescending(c => c.Prior).ToList();
        var holding = readings.Find(r => r.Place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District or PlaceKind.Area && toponym.Candidates.Exists(c => c.Within(r.Place)));
        // "Chad, Cameroon and Niger", "Albany, Rome and Vienna" are lists.
        var mayBeList = toponym.Candidates.Exists(c => c.Place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Continent && c.Prior > 6.5);
        return holding ?? (readings is [{ Place.Kind: PlaceKind.Country or PlaceKind.Region } or { Place.Kind: PlaceKind.District, IsOtherName: false }, ..] && !mayBeList && !IsTownToo(container) ? readings[0] : null);
    }

    private static bool IsTownToo(Toponym container) => container.Candidates.Exists(c => c.Place.Kind == PlaceKind.Town && c.Prior > 5);

    private static void KeepWithin(Toponym toponym, Toponym container, Candidate holder)
    {
        if (!toponym.Candidates.Exists(c => c.Within(holder.Place)))
        {
            // "In Paris, Germany won."
            if (holder.Place.Kind == PlaceKind.Country && toponym.Candidates.Exists(c => c.Place.Kind == PlaceKind.Building || c.Prior > Metropolis && !c.IsOtherName)) toponym.Container = null;
            else toponym.Candidates.RemoveAll(c => !c.MayReach(holder.Place) && !c.MayBeIn(holder.Place));
            return;
        }

        toponym.Candidates.RemoveAll(c => !c.Within(holder.Place) && !(toponym.Type == EntityType.Loc && c.MayReach(holder.Place)));
        // A neighbourhood in Homs is in the city, though the governorate is called so too.
        if (toponym.Asked != PlaceKind.Quarter) container.Candidates.RemoveAll(c => c != holder && c.Place.Kind is PlaceKind.Town or PlaceKind.Quarter);
    }

    private void Share(Toponym toponym, bool context)
    {
        var candidates = toponym.Candidates;
        if (candidates.Count == 0) return;
        double best = double.NegativeInfinity, sum = 0;
        // A name is no evidence for itself, in whatever sense.
        var senses = _senses[toponym.Key].Take(FewSenses).Append(toponym).Distinct().ToList();
        foreach (var sense in senses) Add(sense, -1);
        foreach (var candidate in candidates)
        {
            candidate.Score = candidate.Prior + candidate.Beside + (context ? _evidence.For(candidate) - (IsForeignName(candidate) ? ForeignName : 0) : 0);
            best = Math.Max(best, candidate.Score);
        }

        foreach (var sense in senses.Where(sense => sense != toponym)) Add(sense, 1);
        foreach (var candidate in candidates) sum += Math.Exp(Sharpness * (candidate.Score - best));
        foreach (var candidate in candidates)
        {
            candidate.Share = Math.Exp(Sharpness * (candidate.Score - best)) / sum is >= Negligible and var share ? share : 0;
        }

        Add(toponym, 1);
    }

    /// <summary>An old or local name of a town is used where its country is spoken of: Salisbury is Harare in Rhodesia only. Before the name's own belief is added.</summary>
    private bool IsForeignName(Candidate candidate) => candidate.IsOtherName && candidate.Place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District && _evidence.Country(candidate.Country) < Voice;

    private void Add(Toponym toponym, int sign)
    {
        foreach (var candidate in toponym.Candidates) _evidence.Add(candidate, sign * candidate.Share * toponym.Weight);
    }

    /// <summary>The best candidate, unless it is a small place in a country that nothing else in a well-placed article speaks for; then the next towns of that name.</summary>
    private Candidate? Choose(Toponym toponym)
    {
        if (toponym.Candidates.Count == 0) return null;
        var ranked = toponym.Candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Place.Index).Take(Tries).ToList();
        return Accept(toponym, ranked[0]) ?? ranked.Skip(1).Where(c => toponym.Type == EntityType.Gpe && c.Place.Kind == PlaceKind.Town && !c.IsOtherName).Select(c => Accept(toponym, c)).FirstOrDefault(chosen => chosen is not null);
    }

    /// <summary>A candidate that the article supports, or that needs no support; or the namesake it supports instead.</summary>
    private Candidate? Accept(Toponym toponym, Candidate best)
    {
        var others = Math.Max(0, _evidence.Country(best.Country) - toponym.Candidates.Where(c => c.Country == best.Country).Sum(c => c.Share) * toponym.Weight);
        // A quarter is of a town that the article speaks of.
        if (others < Voice && (best.IsSpelling || toponym.Asked == PlaceKind.Quarter)) return null;
        if (toponym.Container is not null || best.Country is null || best.Place.Kind is PlaceKind.Country) return best;
        var rest = _evidence.Total - toponym.Weight;
        if (others < Voice && rest > 2 && best.IsOtherName && best.Place.Kind is not (PlaceKind.Building or PlaceKind.Region or PlaceKind.Area) && (best.Place.LogPopulation < Metropolis || toponym.Candidates.Exists(c => !c.IsOtherName))) return null;
        if (others < Voice && Namesake(toponym, best, rest) is { } namesake) return namesake;
        if (best.Place.Kind is PlaceKind.Region or PlaceKind.District && others < Voice && CompassWords.Only(toponym.Key)) return null;
        if (best.Place.Kind == PlaceKind.Building && best.IsOtherName) return others > 0 || rest <= 0 ? best : null;
        if (rest <= 2 || others >= Strange * rest) return best;
        // In a story of one country a stranger has to be well known.
        if (others < Voice && best.Prior < Renowned && _evidence.Leading() is var (leading, part) && part > OneCountry && leading != best.Country) return null;
        return IsProminent(best, toponym.Candidates) ? best : null;
    }

    /// <summary>
    /// The namesake that the rest of the article lies about, where nothing else in it speaks for the country of the great city:
    /// "Moscow" between Pullman and Lewiston.
    /// </summary>
    private Candidate? Namesake(Toponym toponym, Candidate best, double rest)
    {
        if (best.Place.Kind != PlaceKind.Town) return null;
        var near = toponym.Candidates.Where(c => c.Country != best.Country && c.Place.Kind == PlaceKind.Town && !c.IsOtherName)
            .Select(c => (Candidate: c, Near: _evidence.Near(c) - c.Share * toponym.Weight, Country: _evidence.Country(c.Country) - c.Share * toponym.Weight))
            .Where(c => c.Near >= Neighbours && c.Near >= Mostly * rest || c.Candidate.Prior >= WellKnown && c.Country >= Mostly * rest && c.Country > Voice)
            .OrderByDescending(c => c.Near).ThenByDescending(c => c.Candidate.Prior).ToList();
        return near is [var first, ..] ? first.Candidate : null;
    }

    /// <summary>
    /// Whether a place needs no support: one whose rivals are all far smaller, and which is not itself tiny; or one well known in itself.
    /// </summary>
    private static bool IsProminent(Candidate best, List<Candidate> rivals)
    {
        if (best.Place.Kind is not (PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District)) return best.Place.Kind != PlaceKind.Region || best.Place.LogPopulation > RegionKnown;
        var next = rivals.Where(r => r != best && !IsSamePlace(r, best)).Select(r => r.Prior).DefaultIfEmpty(0).Max();
        return best.Prior >= WellKnown + (rivals.Count > FewNamesakes ? Namesakes : 0) || best.Prior >= TownKnown && best.Prior - next >= Lead || best.Prior >= SoleTown && rivals.Count == 1 && !best.IsOtherName;
    }

    /// <summary>A town, its district and its quarters share a name and a neighbourhood.</summary>
    private static bool IsSamePlace(Candidate a, Candidate b) =>
        a.Country == b.Country && a.Point is { } here && b.Point is { } there && Globe.Kilometres(here, there) < Neighbourhood;
}
