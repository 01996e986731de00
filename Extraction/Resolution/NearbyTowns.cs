using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>Where a site stands that the gazetteer lacks: the town in its name, the one it is said to be in or near, the one its sentence names.</summary>
internal sealed class NearbyTowns
{
    private const int Reach = 6;
    private const double LargeTown = 6.3;

    private static readonly HashSet<string> SiteWords = ["street", "avenue", "road", "lane", "boulevard", "square", "hospital", "school", "park", "bridge", "station", "hotel", "mall", "church", "mosque", "cathedral", "courthouse", "jail", "prison", "theatre", "theater", "museum", "library", "stadium", "arena", "market", "college", "drive", "highway", "clinic", "house", "hall", "cemetery", "mall", "plaza", "gate", "airport", "harbour", "harbor", "marae", "temple"];

    private readonly ArticleNames _names;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceEvidence _evidence;
    private readonly Dictionary<NamedMention, Toponym> _senses = [];
    private readonly Toponym? _mainTown;
    private readonly bool _onlyTown;
    private readonly HashSet<int> _named;

    public NearbyTowns(ArticleNames names, Gazetteer gazetteer, List<Toponym> toponyms, PlaceEvidence evidence)
    {
        (_names, _gazetteer, _evidence) = (names, gazetteer, evidence);
        _named = [.. toponyms.Select(t => t.Chosen?.Place.Index ?? -1)];
        foreach (var toponym in toponyms)
        {
            foreach (var mention in toponym.Mentions) _senses[mention] = toponym;
        }

        var towns = toponyms.Where(IsTown).OrderByDescending(t => t.Weight).Take(2).ToList();
        _onlyTown = towns.Count == 1;
        _mainTown = towns switch { [var only] => only, [var most, var next] when most.Weight > 1.2 * next.Weight => most, _ => null };
    }

    /// <summary>The town it stands in or by, when the text says one, and the country, when the text leaves no doubt.</summary>
    public (Place? Town, string? Country) Find(Toponym toponym)
    {
        var town = toponym.Type == EntityType.Fac ? InName(toponym) : null;
        town ??= toponym.Mentions.Select(Said).FirstOrDefault(place => place is not null);
        if (town is null && toponym.Type == EntityType.Fac) town = toponym.Mentions.Select(InSentence).FirstOrDefault(place => place is not null) ?? (_onlyTown || IsLocalSite(toponym) ? _mainTown?.Chosen?.Place : null);
        if (town is { Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.Area or PlaceKind.Continent or PlaceKind.Historic } wide) return (null, wide.Country);
        if (town is not null) return (town, town.Value.Country);
        if (toponym.Container?.Chosen is { } container) return (container.Place.Kind == PlaceKind.District ? container.Place : null, container.Country);
        if (toponym.Adjective is not null) return (null, toponym.Adjective);
        // The gazetteer has places of this name elsewhere: that the article is about a country does not put this one in it.
        if (toponym.IsElsewhere) return (null, null);
        var (country, part) = _evidence.Leading();
        return (null, part > 0.6 ? country : toponym.Mentions.Select(CountryInParagraph).FirstOrDefault(code => code is not null) ?? (part > 0.4 ? country : null));
    }

    /// <summary>A street, a school: every town has its own, so it stands in the article's.</summary>
    private static bool IsLocalSite(Toponym toponym) => toponym.First.Text.Split(' ') is { Length: > 1 } words && Array.Exists(words, word => SiteWords.Contains(Folding.Fold(word)));

    /// <summary>The country of the place named last before in the paragraph, or first after.</summary>
    private string? CountryInParagraph(NamedMention mention)
    {
        for (var step = 1; step < 12; step++)
        {
            foreach (var index in (int[])[mention.Index - step, mention.Index + step])
            {
                if (index < 0 || index >= _names.Mentions.Count || !_names.SameParagraph(_names.Mentions[index].Span.FirstToken, mention.Span.FirstToken)) continue;
                var other = _names.Mentions[index];
                if (Chosen(other)?.Country is { } country) return country;
                if (other.Type == EntityType.Norp && Countries.ByPeople(other.Text) is { } people) return people.Country.Code;
            }
        }

        return null;
    }

    private static bool IsTown(Toponym toponym) => toponym.Chosen?.Place.Kind is PlaceKind.Town or PlaceKind.Quarter;

    /// <summary>"Kunduz Airport": the longest run from the front that names a town the article otherwise speaks of, or a large one.</summary>
    private Place? InName(Toponym toponym)
    {
        var words = toponym.First.Text.Split(' ');
        for (var length = words.Length - 1; length > 0; length--)
        {
            var key = NameKey.Of(string.Join(' ', words[..length]));
            List<(Place Place, bool Other)> found = [];
            _gazetteer.Find(key, found);
            var towns = found.Where(f => f.Place.Kind is PlaceKind.Town or PlaceKind.Quarter && !f.Other).Select(f => new Candidate(f.Place, f.Other, CandidatePriors.Of(f.Place, f.Other, EntityType.Gpe, null) ?? 0)).ToList();
            if (towns.Count == 0) continue;
            var best = towns.MaxBy(t => t.Prior + _evidence.For(t))!;
            if (best.Prior > LargeTown || _named.Contains(best.Place.Index)) return best.Place;
        }

        return null;
    }

    /// <summary>"… in Saskatoon", "… near the town of Kerend", "Kabul's Serena Hotel".</summary>
    private Place? Said(NamedMention mention)
    {
        var at = mention.Span.EndToken;
        if (_names.Is(at, ",")) at++;
        if (_names.Word(at) is "in" or "near" or "outside" or "at" or "of" or "," or "(" || PlaceWords.After(_names.Word(at)) is not null)
        {
            for (var i = at + 1; i <= at + Reach; i++)
            {
                if (Chosen(_names.MentionAt(i)) is { } place) return place;
                if (_names.MentionAt(i) is not null || _names.Word(i).IsEmpty || !char.IsLetter(_names.Word(i)[0])) break;
            }
        }

        if (_names.Word(at) is "," or "(" && Chosen(_names.MentionAt(at + 1)) is { } next) return next;
        var before = mention.Span.FirstToken - 1;
        return _names.Word(before) is "'s" or "’s" ? Chosen(_names.MentionAt(before - 1)) : Chosen(_names.MentionAt(before));
    }

    private Place? InSentence(NamedMention mention)
    {
        var sentence = _names.SentenceOf(mention);
        for (var step = 1; step < 12; step++)
        {
            foreach (var index in (int[])[mention.Index - step, mention.Index + step])
            {
                if (index < 0 || index >= _names.Mentions.Count || _names.SentenceOf(_names.Mentions[index]) != sentence) continue;
                if (_senses.TryGetValue(_names.Mentions[index], out var sense) && IsTown(sense)) return sense.Chosen!.Place;
            }
        }

        return null;
    }

    private Place? Chosen(NamedMention? mention) => mention is not null && _senses.TryGetValue(mention, out var sense) ? sense.Chosen?.Place : null;
}
