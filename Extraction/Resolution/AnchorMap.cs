using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>The anchors of an article: which mention names which, how much the article speaks of each and of what lies about it.</summary>
internal sealed class AnchorMap
{
    /// <summary>How far about an anchor a place near it may lie, in kilometres.</summary>
    public const double Near = 50;

    private const double Compact = 45;
    private const int Most = 40;

    private readonly Dictionary<NamedMention, Anchor> _byMention = [];
    private readonly Dictionary<int, Anchor> _byPlace = [];

    public AnchorMap(ArticleNames names, Gazetteer gazetteer, IEnumerable<Toponym> toponyms)
    {
        foreach (var toponym in toponyms)
        {
            if (toponym.Chosen is not { } chosen || !IsAnchor(chosen.Place, gazetteer)) continue;
            if (!_byPlace.TryGetValue(chosen.Place.Index, out var anchor)) _byPlace[chosen.Place.Index] = anchor = new Anchor(chosen.Place);
            anchor.Weight += toponym.Weight;
            foreach (var mention in toponym.Mentions)
            {
                _byMention[mention] = anchor;
                var paragraph = names.ParagraphOf(mention.Span.FirstToken);
                if (paragraph == 0 && names.Text.HasTitle) anchor.InHeadline = true;
                else anchor.IsDateline |= mention.Span.Start == names.Text.Paragraphs[paragraph].Start && (toponym.IsDateline || !mention.Text.Any(char.IsLower));
            }
        }

        Main = [.. _byPlace.Values.OrderByDescending(a => a.Weight).ThenBy(a => a.Place.Index).Take(Most)];
        Total = Main.Sum(a => a.Weight);
        foreach (var anchor in _byPlace.Values) anchor.Cluster = Around(anchor);
    }

    /// <summary>The anchors that the article speaks most of, the first before the others.</summary>
    public IReadOnlyList<Anchor> Main { get; }

    /// <summary>The weight of <see cref="Main"/> together.</summary>
    public double Total { get; }

    public int Count => _byPlace.Count;

    public bool Has(Place place) => _byPlace.ContainsKey(place.Index);

    public Anchor? At(NamedMention mention) => _byMention.GetValueOrDefault(mention);

    /// <summary>The anchor at a place, a new one when the article does not name it.</summary>
    public Anchor Of(Place place)
    {
        if (_byPlace.TryGetValue(place.Index, out var known)) return known;
        var made = new Anchor(place);
        made.Cluster = Around(made);
        return made;
    }

    private double Around(Anchor anchor) => Total <= 0 ? 0 : Main.Sum(other => other.IsBy(anchor) ? other.Weight : 0) / Total;

    private static bool IsAnchor(Place place, Gazetteer gazetteer) => place.Point is not null && place.Kind switch
    {
        PlaceKind.Town or PlaceKind.Quarter or PlaceKind.Building or PlaceKind.Lake or PlaceKind.Mountain => true,
        PlaceKind.Area => place.Rank > 0,
        PlaceKind.Region or PlaceKind.District or PlaceKind.Country => gazetteer.IsCompact(place, Compact),
        _ => false,
    };
}
