using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Resolution;
using Dateline.Tools.Train.Places;

namespace Dateline.Functions.Tests.Tools;

public sealed class AnchorTrainingTests
{
    private static readonly Place Kampala = Town("Kampala"), Lima = Town("Lima");

    [Fact]
    public void The_feature_of_the_right_anchors_decides()
    {
        var model = Train();
        Assert.Equal(Lima, model.Choose(Example(Kampala, "far", "said")).Anchor!.Place);
        Assert.Equal(Kampala, model.Choose(Example(Lima, "said", "far")).Anchor!.Place);
    }

    [Fact]
    public void The_same_examples_give_the_same_table() => Assert.Equal(Train().Rows(), Train().Rows());

    [Fact]
    public void A_row_has_the_feature_and_a_weight_a_column()
    {
        var row = Train().Rows().Single(line => line.StartsWith("said\t", StringComparison.Ordinal)).Split('\t');
        Assert.Equal(1 + AnchorWeights.Columns, row.Length);
        Assert.True(float.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public void A_report_counts_what_the_gazetteer_has_and_what_is_believed_enough()
    {
        var report = new PlaceReport();
        report.Add(Example(Lima, "said", "far") with { Found = Lima.Point, Candidates = [] }, default);
        report.Add(Example(Lima, "far", "said"), (new Anchor(Lima), 0.75));
        report.Add(Example(Lima, "far", "said"), (new Anchor(Kampala), 0.42));
        List<string> lines = [];
        report.Write(lines.Add);
        Assert.Equal("3 places, 1 in the gazetteer for sure, 1 of them right, 2 open", lines[0]);
        Assert.Contains("belief 0.40: 2 placed, 1 right; of all P 66.7 R 66.7", lines);
        Assert.Contains("belief 0.70: 1 placed, 1 right; of all P 100.0 R 66.7", lines);
    }

    private static AnchorTraining Train()
    {
        var model = new AnchorTraining();
        model.Learn(Enumerable.Range(0, 20).SelectMany(_ => new[] { Example(Kampala, "said", "far"), Example(Lima, "far", "said") }));
        return model;
    }

    private static PlaceExample Example(Place gold, string kampala, string lima) =>
        new(gold.Point!.Value, EntityType.Gpe, null, [new(null, ["none"]), new(new Anchor(Kampala), [kampala]), new(new Anchor(Lima), [lima])]);

    private static Place Town(string name) => Gazetteer.Default.Lookup(name).Where(place => place.Kind == PlaceKind.Town).MaxBy(place => place.LogPopulation);
}
