using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Where a place is that the gazetteer lacks: the town in its name, the one it is said to be in or near, the one named beside it, the one
/// the article is about; else the division said to hold it, when that is small. What is said of the country or region rules out the rest.
/// </summary>
internal sealed class NearbyTowns
{
    private const double LargeTown = 6.3;
    private const double SmallTown = 3.3;
    private const int Short = 4;
    private const double Compact = 45;
    private const double Local = 60;
    private const int Steps = 12;
    private const int Capital = 3;
    private const double Metropolis = 5.8;
    private const double Half = 0.5;
    private const double Most = 0.6;

    private readonly ArticleNames _names;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceEvidence _evidence;
    private readonly NearbyPhrases _phrases;
    private readonly Dictionary<NamedMention, Toponym> _senses = [];
    private readonly Toponym? _mainTown;
    private readonly bool _isLocal;
    private readonly HashSet<int> _named;
    private readonly List<(int Paragraph, Place Town)> _datelines = [];

    public NearbyTowns(ArticleNames names, Gazetteer gazetteer, List<Toponym> toponyms, PlaceEvidence evidence)
    {
        (_names, _gazetteer, _evidence) = (names, gazetteer, evidence);
        _named = [.. toponyms.Select(t => t.Chosen?.Place.Index ?? -1)];
        foreach (var toponym in toponyms)
        {
            foreach (var mention in toponym.Mentions) _senses[mention] = toponym;
        }

        _phrases = new NearbyPhrases(names, _senses);
        var towns = toponyms.Where(t => t.Chosen is { } chosen && IsAnchor(chosen.Place) && chosen.Place.Kind is not (PlaceKind.Lake or PlaceKind.Mountain)).OrderByDescending(t => t.Weight).ToList();
        _mainTown = towns is [var most, ..] && (towns.Count == 1 || most.Weight > 1.2 * towns[1].Weight || most.IsDateline) ? most : null;
        var all = towns.Sum(t => t.Weight);
        foreach (var mention in toponyms.Where(t => t.IsDateline).SelectMany(t => t.Mentions).Where(m => IsDateline(m)).OrderBy(m => m.Index))
        {
            if (Chosen(mention) is { } town && IsAnchor(town)) _datelines.Add((names.ParagraphOf(mention.Span.FirstToken), town));
        }

        _isLocal = _mainTown?.Chosen?.Point is { } centre && towns.Where(t => Globe.Kilometres(t.Chosen!.Point!.Value, centre) < Local).Sum(t => t.Weight) >= 0.75 * all;
    }

    /// <summary>The place that lends its point, and the country, when the text leaves no doubt.</summary>
    public (Place? Anchor, string? Country) Find(Toponym toponym)
    {
        var holder = Holder(toponym);
        var country = holder?.Country ?? toponym.Adjective;
        var (leading, part) = _evidence.Leading();
        bool Fits(Place place) => country is null || place.Country == country;
        bool Likely(Place place) => Fits(place) && (country is not null || part < Half || place.Country == leading) && !toponym.IsElsewhere && (toponym.Type == EntityType.Fac || place.Rank < Capital);
        var anchor = toponym.Type == EntityType.Fac || HasTownInName(toponym) ? InName(toponym, country) : null;
        anchor ??= First(toponym, _phrases.Said, Fits)
            ?? (holder is { } small && _gazetteer.IsCompact(small, Compact) ? small : (Place?)null)
            ?? First(toponym, mention => Beside(mention, (a, b) => _names.SentenceOf(a) == _names.SentenceOf(b)), Likely)
            ?? (_datelines.Count > 1 ? First(toponym, Dateline, Fits) : null)
            ?? (_mainTown?.Chosen?.Place is { } main && Likely(main) && IsAbout(main, toponym, part) ? main : (Place?)null)
            ?? (toponym.Type == EntityType.Fac ? First(toponym, mention => Beside(mention, (a, b) => _names.SameParagraph(a.Span.FirstToken, b.Span.FirstToken)), Likely) : null);
        if (anchor is not null) return (anchor, anchor.Value.Country);
        if (country is not null || toponym.IsElsewhere) return (null, country);
        return (null, part > Most ? leading : toponym.Mentions.Select(CountryInParagraph).FirstOrDefault(code => code is not null) ?? (part > 0.4 ? leading : null));
    }

    /// <summary>
    /// Whether the article's town speaks for a place in no other way placed: for a site always, for a village in a local story, or in one
    /// written from a town that is no metropolis and about one country.
    /// </summary>
    private bool IsAbout(Place main, Toponym toponym, double part) =>
        toponym.Type == EntityType.Fac || _isLocal || _mainTown!.IsDateline && main.LogPopulation < Metropolis && part > Most;

    /// <summary>The town that the paragraph, or the last before it that names one, is written from.</summary>
    private Place? Dateline(NamedMention mention)
    {
        var paragraph = _names.ParagraphOf(mention.Span.FirstToken);
        var at = _datelines.FindLastIndex(dateline => dateline.Paragraph <= paragraph);
        return at < 0 ? null : _datelines[at].Town;
    }

    /// <summary>Whether the mention opens a paragraph of the body in capitals.</summary>
    private bool IsDateline(NamedMention mention) =>
        mention.Span.Start == _names.Text.Paragraphs[_names.ParagraphOf(mention.Span.FirstToken)].Start && !mention.Text.Any(char.IsLower);

    /// <summary>The country, region or district said to hold it.</summary>
    private Place? Holder(Toponym toponym) =>
        toponym.Container?.Chosen?.Place is { Kind: not (PlaceKind.Town or PlaceKind.Quarter or PlaceKind.Building) } container ? container : First(toponym, _phrases.SaidToHold, _ => true);

    private static Place? First(Toponym toponym, Func<NamedMention, Place?> find, Func<Place, bool> fits) =>
        toponym.Mentions.Select(find).FirstOrDefault(place => place is { } found && fits(found));

    internal static bool IsAnchor(Place place) =>
        place.Point is not null && (place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.Building or PlaceKind.Lake or PlaceKind.Mountain || place.Kind == PlaceKind.Area && place.Rank > 0);

    /// <summary>The country of the place named last before in the paragraph, or first after.</summary>
    private string? CountryInParagraph(NamedMention mention)
    {
        foreach (var other in Around(mention))
        {
            if (!_names.SameParagraph(other.Span.FirstToken, mention.Span.FirstToken)) continue;
            if (Chosen(other)?.Country is { } country) return country;
            if (other.Type == EntityType.Norp && Countries.ByPeople(other.Text) is { } people) return people.Country.Code;
        }

        return null;
    }

    /// <summary>
    /// "Kunduz Airport", "Port of Mombasa": the longest run of words that names a town the article otherwise speaks of, or at the front
    /// or behind "of" a large one or one of the country the article speaks of. Streets are named after other towns.
    /// </summary>
    private Place? InName(Toponym toponym, string? country)
    {
        var words = toponym.First.Text.Split(' ');
        var isStreet = HeadWords.IsStreet(toponym.Key);
        var (leading, part) = _evidence.Leading();
        for (var length = words.Length - 1; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                List<(Place Place, bool Other)> found = [];
                var name = string.Join(' ', words[start..(start + length)]);
                if (name.Length < Short || length == 1 && HeadWords.EndsAsPlace(Folding.Fold(name))) continue;
                _gazetteer.Find(NameKey.Of(name), found);
                var towns = found.Where(f => f.Place.Kind is PlaceKind.Town or PlaceKind.Quarter && !f.Other || f.Place.Kind is PlaceKind.District && f.Place.Point is not null && _evidence.HasRegion(f.Place)).Select(f => new Candidate(f.Place, f.Other, CandidatePriors.Of(f.Place, f.Other, EntityType.Gpe, null) ?? 0)).ToList();
                if (towns.Count == 0) continue;
                var best = towns.MaxBy(t => t.Prior + _evidence.For(t))!;
                if (country is not null ? best.Country != country : part > Half && best.Country != leading && !_named.Contains(best.Place.Index) && best.Prior < LargeTown) continue;
                var leads = (start == 0 || words[start - 1] is "of" or "at") && !isStreet;
                if (leads && (best.Prior > LargeTown || best.Prior > SmallTown && towns.Count(t => t.Country == best.Country && t.Place.Kind == PlaceKind.Town) == 1 && best.Country == (country ?? leading) && (country is not null || part > Half)) || best.Place.Kind == PlaceKind.District || _named.Contains(best.Place.Index)) return best.Place;
            }
        }

        return null;
    }

    /// <summary>"Jieshi Bay", "Koje Island" lie by the town; a river goes elsewhere too.</summary>
    private static bool HasTownInName(Toponym toponym) =>
        toponym.Type == EntityType.Loc && toponym.Asked != PlaceKind.River && PlaceWords.IsNatural(toponym.Key.AsSpan(toponym.Key.LastIndexOf(' ') + 1));

    private Place? Beside(NamedMention mention, Func<NamedMention, NamedMention, bool> together)
    {
        foreach (var other in Around(mention))
        {
            if (together(mention, other) && Chosen(other) is { } place && IsAnchor(place)) return place;
        }

        return null;
    }

    /// <summary>The mentions beside one, the nearest first.</summary>
    private IEnumerable<NamedMention> Around(NamedMention mention)
    {
        for (var step = 1; step < Steps; step++)
        {
            if (mention.Index - step >= 0) yield return _names.Mentions[mention.Index - step];
            if (mention.Index + step < _names.Mentions.Count) yield return _names.Mentions[mention.Index + step];
        }
    }

    private Place? Chosen(NamedMention mention) => _senses.TryGetValue(mention, out var sense) ? sense.Chosen?.Place : null;
}
