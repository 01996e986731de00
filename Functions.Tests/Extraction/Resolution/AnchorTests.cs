using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Resolution;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class AnchorTests
{
    [Theory]
    [InlineData(-1, "part 0")]
    [InlineData(0.34, "part 0")]
    [InlineData(0.35, "part 0.35")]
    [InlineData(7, "part 0.8")]
    public void A_scale_names_the_highest_step_that_is_reached(double value, string name) => Assert.Equal(name, new Scale("part", 0, 0.35, 0.8).At(value));

    [Fact]
    public void Two_towns_side_by_side_outweigh_one_that_is_likelier_than_either()
    {
        AnchorCandidate[] candidates = [new(null, []), .. new[] { "Durban", "Minneapolis", "Saint Paul" }.Select(town => new AnchorCandidate(new Anchor(Town(town)), []))];
        var (best, belief) = AnchorChoice.Best(candidates, AnchorChoice.Beliefs([0, 1, 0.5, 0.6]));
        Assert.Equal("Saint Paul", best!.Anchor!.Place.Name);
        Assert.Equal((Math.Exp(0.5) + Math.Exp(0.6)) / (1 + Math.Exp(1) + Math.Exp(0.5) + Math.Exp(0.6)), belief, 6);
    }

    [Fact]
    public void A_place_itself_is_better_than_a_likelier_one_by_it()
    {
        AnchorCandidate[] candidates = [new(null, []), new(new Anchor(Town("Minneapolis")), [], IsOwn: true), new(new Anchor(Town("Saint Paul")), [])];
        Assert.Equal("Minneapolis", AnchorChoice.Best(candidates, AnchorChoice.Beliefs([0, 0.5, 1])).Candidate!.Anchor!.Place.Name);
    }

    [Fact]
    public void A_namesake_far_from_all_else_yields_to_the_town_a_place_is_said_to_be_in()
    {
        var article = new MarkedArticle("[[GPE|BUENAVENTURA]], [[GPE|Colombia]] — Gunmen fired on a bakery in [[GPE|El Dorado]], a part of [[GPE|Buenaventura]], police in [[GPE|Buenaventura]] said. [[GPE|Cali]] sent help.");
        Assert.Equal((article["Buenaventura"].Lat, Precision.Near), (article["El Dorado"].Lat, article["El Dorado"].Precision));
    }

    [Fact]
    public void A_place_near_no_one_town_is_in_the_country_that_most_is_believed_of()
    {
        AnchorCandidate[] candidates = [new(null, []), .. new[] { "Durban", "Minneapolis", "Houston" }.Select(town => new AnchorCandidate(new Anchor(Town(town)), []))];
        Assert.Equal("US", AnchorChoice.Country(candidates, [0.2, 0.32, 0.24, 0.24]));
        Assert.Null(AnchorChoice.Country([new(null, [])], [1]));
    }

    [Fact]
    public void An_article_without_a_town_offers_none() => Assert.Null(AnchorChoice.Best([new(null, [])], [1]).Candidate);

    [Fact]
    public void What_is_said_of_a_place_speaks_for_its_town() =>
        Assert.True(AnchorWeights.Score(["any", "said", "after by near"], EntityType.Gpe) > AnchorWeights.Score(["any"], EntityType.Gpe));

    [Theory]
    [InlineData("[[GPE|Kitgum]] — Raiders burned huts in [[GPE|Qwertyabad]], elders said.\n\nA clinic in [[GPE|Kitgum]] took in the hurt. [[GPE|Uganda]] sent troops.", "Qwertyabad", "Kitgum")]
    [InlineData("Police in [[GPE|Mumbai]] closed [[FAC|Qwerty Bridge]]; trains from [[GPE|Delhi]] ran late.", "Qwerty Bridge", "Mumbai")]
    public void A_village_is_near_the_town_that_most_speaks_for(string text, string name, string town)
    {
        var article = new MarkedArticle(text);
        Assert.Equal((article[town].Lat, article[town].Lon, Precision.Near), (article[name].Lat, article[name].Lon, article[name].Precision));
    }

    private static Place Town(string name) => Gazetteer.Default.Lookup(name).Where(place => place.Kind == PlaceKind.Town).MaxBy(place => place.LogPopulation);
}
