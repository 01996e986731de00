using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Where a place is that the gazetteer lacks, or has only a doubtful namesake of: by one of the places about it in the article or in its
/// name. A log-linear model shares belief among them, the namesake and none (<see cref="AnchorFeatures"/>); the one with most belief
/// within reach of it is chosen, when that is enough.
/// </summary>
internal sealed class NearbyTowns
{
    /// <summary>The belief that a point needs: the share of right points among all stays at 92 %.</summary>
    private const double Enough = 0.3;

    private const double Some = 0.4;

    private readonly PlaceEvidence _evidence;
    private readonly NearbyPhrases _phrases;
    private readonly NameTowns _nameTowns;
    private readonly AnchorFeatures _features;
    private readonly OwnFeatures _own;

    public NearbyTowns(ArticleNames names, Gazetteer gazetteer, List<Toponym> toponyms, PlaceEvidence evidence)
    {
        _evidence = evidence;
        _phrases = new NearbyPhrases(names, toponyms);
        _nameTowns = new NameTowns(gazetteer, toponyms, evidence);
        var anchors = new AnchorMap(names, gazetteer, toponyms);
        _own = new OwnFeatures(anchors, evidence);
        _features = new AnchorFeatures(names, anchors, _phrases, evidence, _own);
    }

    /// <summary>What may lend its point, none first.</summary>
    public List<AnchorCandidate> Candidates(Toponym toponym)
    {
        var holder = Holder(toponym);
        return _features.Read(toponym, holder, _nameTowns.Find(toponym, holder?.Country ?? toponym.Adjective), _own.Doubtful(toponym));
    }

    /// <summary>Whether the gazetteer lacks it or may have a namesake only.</summary>
    public bool IsOpen(Toponym toponym) => toponym.Chosen is null || _own.Doubtful(toponym) is not null;

    /// <summary>The place that the gazetteer has of a name, if that is meant; else the place that lends its point, and the country, when the text leaves no doubt.</summary>
    public (Candidate? Own, Place? Anchor, string? Country) Find(Toponym toponym)
    {
        var candidates = Candidates(toponym);
        var beliefs = AnchorChoice.Beliefs([.. candidates.Select(candidate => AnchorWeights.Score(candidate.Features, toponym.Type))]);
        var (best, belief) = AnchorChoice.Best(candidates, beliefs);
        if (best is null || belief < Enough) return (null, null, Holder(toponym)?.Country ?? toponym.Adjective ?? AnchorChoice.Country(candidates, beliefs) ?? (toponym.IsElsewhere ? null : Leading()));
        return best.IsOwn ? (_own.Doubtful(toponym), null, null) : (null, best.Anchor!.Place, best.Anchor.Place.Country);
    }

    private string? Leading() => _evidence.Leading() is (var country, > Some) ? country : null;

    /// <summary>The country, region or district said to hold it.</summary>
    private Place? Holder(Toponym toponym) =>
        toponym.Container?.Chosen?.Place is { Kind: not (PlaceKind.Town or PlaceKind.Quarter or PlaceKind.Building) } container ? container : toponym.Mentions.Select(_phrases.SaidToHold).FirstOrDefault(place => place is not null);
}
