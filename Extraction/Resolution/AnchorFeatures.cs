using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>What speaks for each place that may lend its point to a name which the gazetteer lacks, and what for none; <see cref="AnchorWeights"/> weighs it.</summary>
internal sealed class AnchorFeatures(ArticleNames names, AnchorMap anchors, NearbyPhrases phrases, PlaceEvidence evidence, OwnFeatures ofOwn)
{
    private const int Mentions = 5;
    private const int Main = 4;

    private static readonly double[] Parts = [0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
    private static readonly double[] Fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];
    private static readonly Scale Cluster = new("cluster", Parts);
    private static readonly Scale Local = new("local", Parts);
    private static readonly Scale Leading = new("leading", Fifths);
    private static readonly Scale Stranger = new("stranger", Fifths);
    private static readonly Scale Weight = new("weight", 0, 1, 2, 3, 4);
    private static readonly Scale Size = new("size", 0, 2, 3, 4, 5, 6, 7);
    private static readonly Scale NoneLeading = new("none leading", Fifths);
    private static readonly Scale NoneTop = new("none top", Parts);
    private static readonly Scale NoneOf = new("none of", 0, 1, 2, 3, 6);
    private static readonly Scale NoneMentions = new("none mentions", 1, 2, 3, 4);
    private static readonly LeadWords NoneBy = new("none by");
    private static readonly string[] Kinds = [.. Enum.GetValues<PlaceKind>().Select(kind => $"kind {kind}")];
    private static readonly string[] Asked = [.. Enum.GetValues<PlaceKind>().Select(kind => $"none asked {kind}")];

    private readonly AnchorSurroundings _surroundings = new(names, anchors);

    /// <summary>The candidates, none first.</summary>
    /// <param name="toponym">The name.</param>
    /// <param name="holder">The country or division said to hold it.</param>
    /// <param name="inName">The town in its name.</param>
    /// <param name="own">The place that the gazetteer has of the name, when in doubt.</param>
    public List<AnchorCandidate> Read(Toponym toponym, Place? holder, Place? inName, Candidate? own)
    {
        var found = new Dictionary<Anchor, HashSet<string>>();
        Dictionary<Anchor, double> close = [];
        foreach (var mention in toponym.Mentions.Take(Mentions))
        {
            _surroundings.Read(mention, found, close);
            if (phrases.Said(mention, anchors) is { } said) AnchorSurroundings.Of(anchors.Of(said), found).Add("said");
        }

        if (inName is { } named) AnchorSurroundings.Of(anchors.Of(named), found).UnionWith([anchors.Of(named).Weight > 0 ? "in its name" : "only in its name", $"in the name of {HeadWords.KindOf(toponym.Key)}"]);
        foreach (var anchor in anchors.Main.Take(Main)) AnchorSurroundings.Of(anchor, found);
        var country = holder?.Country ?? toponym.Adjective;
        var total = close.Values.Sum();
        List<AnchorCandidate> all = [new(null, None(toponym, country))];
        if (own is not null) all.Add(new(new Anchor(own.Place), ofOwn.Read(toponym, own, country), IsOwn: true));
        foreach (var (anchor, features) in found.OrderBy(pair => pair.Key.Place.Index))
        {
            if (anchor.Place.Index == own?.Place.Index) continue;
            Describe(anchor, holder, country, features);
            if (total > 0) features.Add(Local.At(close.Sum(other => other.Key.IsBy(anchor) ? other.Value : 0) / total));
            all.Add(new(anchor, features));
        }

        return all;
    }

    private void Describe(Anchor anchor, Place? holder, string? country, HashSet<string> features)
    {
        features.Add("any");
        var (leading, part) = evidence.Leading();
        if (country is not null) features.Add(anchor.Place.Country == country ? "country fits" : "country clashes");
        else features.Add((anchor.Place.Country == leading ? Leading : Stranger).At(part));
        if (holder is { Kind: not PlaceKind.Country } within) features.Add(new Candidate(anchor.Place, false, 0).Within(within) ? "holder fits" : "holder clashes");
        features.Add(Cluster.At(anchor.Cluster));
        if (anchor.IsDateline) features.Add("dateline");
        if (anchor.InHeadline) features.Add("headline");
        if (anchors.Main.Count > 0 && anchors.Main[0] == anchor) features.Add("first");
        if (anchor.Weight > 0) features.Add(Weight.At(anchor.Weight));
        features.Add(Kinds[(int)anchor.Place.Kind]);
        if (anchor.Place.Kind == PlaceKind.Town) features.Add(anchor.Place.Rank == 3 ? "capital" : Size.At(anchor.Place.LogPopulation));
    }

    private List<string> None(Toponym toponym, string? country)
    {
        List<string> features =
        [
            "none",
            toponym.Asked is { } kind ? Asked[(int)kind] : "none asked nothing",
            country is null ? "none no country" : "none country",
            NoneLeading.At(evidence.Leading().Part),
            NoneTop.At(anchors.Main.Select(a => a.Cluster).DefaultIfEmpty().Max()),
            NoneOf.At(anchors.Count),
            NoneMentions.At(toponym.Mentions.Count),
            NoneBy.Of(names, toponym.First),
        ];
        if (toponym.IsElsewhere) features.Add("none elsewhere");
        if (toponym.IsDateline) features.Add("none dateline");
        if (toponym.IsContainer) features.Add("none container");
        if (HeadWords.IsStreet(toponym.Key)) features.Add("none street");
        if (HeadWords.EndsAsPlace(toponym.Key)) features.Add("none head");
        return features;
    }
}
