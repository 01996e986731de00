using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>What speaks for the place that the gazetteer has of a name, where nothing else of the article lies about it: a namesake may be meant.</summary>
internal sealed class OwnFeatures(AnchorMap anchors, PlaceEvidence evidence)
{
    private const double Alone = 0.1;
    private const double LargeCity = 5.2;
    private const int Capital = 3;

    private static readonly double[] Fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];
    private static readonly Scale Leading = new("own leading", Fifths);
    private static readonly Scale Stranger = new("own stranger", Fifths);
    private static readonly Scale Distance = new("own distance", 0, 50, 100, 200, 400, 800, 2000);
    private static readonly Scale Prior = new("own prior", 0, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7);
    private static readonly Scale Share = new("own share", 0, 0.4, 0.6, 0.8, 0.95);
    private static readonly Scale Rivals = new("own rivals", 0, 1, 2, 4, 8, 16);
    private static readonly Scale Mentions = new("own mentions", 1, 2, 4);
    private static readonly string[] Kinds = [.. Enum.GetValues<PlaceKind>().Select(kind => $"own kind {kind}")];

    /// <summary>The place of the gazetteer in question: the one chosen when it stands alone, or the best of those refused.</summary>
    public Candidate? Doubtful(Toponym toponym)
    {
        if (anchors.Count == 0) return null;
        if (toponym.Chosen is not { } chosen) return toponym.IsElsewhere ? toponym.Candidates.Where(c => c.Point is not null && !c.IsSpelling).MaxBy(c => c.Score) : null;
        if (chosen.Point is null || anchors.Count == 1) return null;
        return chosen.Place.Kind switch
        {
            PlaceKind.River => chosen,
            PlaceKind.Town or PlaceKind.Quarter or PlaceKind.Building when chosen.Place.LogPopulation < LargeCity && chosen.Place.Rank < Capital && Others(toponym, chosen) < Alone => chosen,
            _ => null,
        };
    }

    public List<string> Read(Toponym toponym, Candidate own, string? country)
    {
        var (leading, part) = evidence.Leading();
        var distance = Distance.At(anchors.Main.Where(a => a.Place.Index != own.Place.Index).Select(a => Globe.Kilometres(a.Point, own.Point!.Value)).DefaultIfEmpty(double.MaxValue).Min());
        var prior = Prior.At(own.Prior);
        List<string> features =
        [
            "own",
            $"{distance} {prior}",
            $"{distance} {Rivals.At(toponym.Candidates.Count - 1)}",
            toponym.Chosen is null ? "own refused" : "own chosen",
            country is not null ? own.Country == country ? "own country fits" : "own country clashes" : (own.Country == leading ? Leading : Stranger).At(part),
            evidence.Country(own.Country) - own.Share * toponym.Weight > Alone ? "own country known" : "own country new",
            distance,
            prior,
            Share.At(own.Share),
            Rivals.At(toponym.Candidates.Count - 1),
            Mentions.At(toponym.Mentions.Count),
            Kinds[(int)own.Place.Kind],
        ];
        if (own.IsOtherName) features.Add("own other name");
        if (own.IsSpelling) features.Add("own spelling");
        if (toponym.IsDateline) features.Add("own dateline");
        if (toponym.Container is not null) features.Add("own held");
        return features;
    }

    /// <summary>The weight of the other places about it.</summary>
    private double Others(Toponym toponym, Candidate chosen) => anchors.Of(chosen.Place) is var anchor ? anchor.Cluster * anchors.Total - Math.Max(toponym.Weight, anchor.Weight) : 0;
}
