using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("Fire gutted a store in [[GPE|Paris]], [[GPE|Texas]].", "Paris", 33.66, -95.56)]
    [InlineData("Fire gutted a store in [[GPE|Paris]].", "Paris", 48.85, 2.35)]
    [InlineData("[[GPE|SPRINGFIELD]], [[GPE|Ill.]] — Lawmakers met.", "SPRINGFIELD", 39.8, -89.64)]
    [InlineData("He left [[GPE|Tripoli]] for [[GPE|Beirut]] and [[GPE|Sidon]], in [[GPE|Lebanon]].", "Tripoli", 34.43, 35.84)]
    [InlineData("Rebels took [[GPE|Tripoli]] and [[GPE|Benghazi]], [[NORP|Libyan]] officials said.", "Tripoli", 32.89, 13.19)]
    [InlineData("The [[NORP|Spanish]] city of [[GPE|Valencia]] was flooded.", "Valencia", 39.47, -0.38)]
    [InlineData("Lorries from [[GPE|Solihull]] and [[GPE|Dudley]] reached [[GPE|Birmingham]].", "Birmingham", 52.48, -1.9)]
    [InlineData("Jurors from [[GPE|Tuscaloosa]] and [[GPE|Montgomery]] sat in [[GPE|Birmingham]].", "Birmingham", 33.52, -86.8)]
    public void Evidence_in_the_article_chooses_among_namesakes(string text, string name, double lat, double lon)
    {
        var entity = new MarkedArticle(text)[name];
        Assert.InRange(Globe.Kilometres((entity.Lat!.Value, entity.Lon!.Value), (lat, lon)), 0, 50);
        Assert.Equal(Precision.City, entity.Precision);
    }

    [Theory]
    [InlineData("Talks in [[GPE|Tbilisi]] failed, [[GPE|Georgia]] said.", "iso:GE")]
    [InlineData("Storms hit [[GPE|Atlanta]] and [[GPE|Savannah]], in [[GPE|Georgia]].", "geo:4197000")]
    public void A_country_and_a_state_of_one_name_are_told_apart(string text, string id) => Assert.Equal(id, new MarkedArticle(text)["Georgia"].Id);

    [Theory]
    [InlineData("Fighting went on in [[GPE|Kunduz]] province.", "geo:1135690")]
    [InlineData("Fighting went on in [[GPE|Kunduz Province]].", "geo:1135690")]
    [InlineData("Fighting went on in the city of [[GPE|Kunduz]].", "geo:1135689")]
    [InlineData("Fighting went on in [[GPE|Kunduz]].", "geo:1135689")]
    public void The_kind_the_text_asks_for_is_the_kind_it_gets(string text, string id) => Assert.Equal(id, new MarkedArticle(text).Entities.Single().Id);

    [Theory]
    [InlineData("US")]
    [InlineData("U.S.")]
    [InlineData("America")]
    [InlineData("USA")]
    public void The_names_of_a_country_are_one_entity(string form)
    {
        var article = new MarkedArticle($"The [[GPE|United States]] agreed. The [[GPE|{form}]] signed.");
        Assert.Equal("iso:US", article[form].Id);
        Assert.Single(article.Entities);
    }

    [Fact]
    public void One_sense_holds_for_the_whole_article()
    {
        var article = new MarkedArticle("[[GPE|Paris]], [[GPE|Texas]], voted on Tuesday.\n\nThe mayor of [[GPE|Paris]] was pleased.");
        Assert.Equal(article["Paris"].Id, article["Paris", 1].Id);
    }

    [Fact]
    public void Two_senses_that_the_article_names_stay_apart()
    {
        var article = new MarkedArticle("She moved from [[GPE|Paris]], [[GPE|France]], to [[GPE|Paris]], [[GPE|Texas]].");
        Assert.NotEqual(article["Paris"].Id, article["Paris", 1].Id);
    }

    [Fact]
    public void Countries_in_a_list_do_not_hold_each_other()
    {
        var article = new MarkedArticle("Fighters crossed from [[GPE|Chad]], [[GPE|Cameroon]] and [[GPE|Niger]].");
        Assert.Equal(["iso:TD", "iso:CM", "iso:NE"], article.Entities.Select(entity => entity.Id));
    }

    [Fact]
    public void A_site_is_placed_by_the_town_it_is_said_to_stand_in()
    {
        var article = new MarkedArticle("He was taken to [[FAC|Royal University Hospital]] in [[GPE|Saskatoon]], [[GPE|Saskatchewan]].");
        var hospital = article["Royal University Hospital"];
        Assert.Equal((Precision.Near, "CA", article["Saskatoon"].Lat), (hospital.Precision, hospital.Country, hospital.Lat));
    }

    [Fact]
    public void A_site_is_placed_by_the_town_in_its_name()
    {
        var article = new MarkedArticle("Rockets hit [[FAC|Kandahar Airport]]. In [[GPE|Kandahar]], shops closed.");
        Assert.Equal(article["Kandahar"].Lat, article["Kandahar Airport"].Lat);
    }

    [Fact]
    public void A_place_that_nothing_locates_has_no_point()
    {
        var entity = new MarkedArticle("Nobody had heard of [[GPE|Qwertyville]].").Entities.Single();
        Assert.Equal((null, null, null), (entity.Lat, entity.Country, (object?)entity.Precision));
    }

    [Fact]
    public void A_nationality_carries_its_country()
    {
        var article = new MarkedArticle("[[NORP|Afghan]] troops fled, [[NORP|Afghans]] said.");
        Assert.Equal(("norp:afghan", "AF", 2), (article["Afghans"].Id, article["Afghan"].Country, article["Afghan"].Mentions.Count));
    }

    [Fact]
    public void A_person_named_like_a_town_stays_a_person()
    {
        var article = new MarkedArticle("[[PERSON|Cody Brandon]], of [[GPE|Brandon]], [[GPE|Man.]], fled. [[PERSON|Brandon]] was armed.", confidence: 0.6f);
        Assert.Equal((EntityType.Gpe, EntityType.Person), (article["Brandon"].Type, article["Brandon", 1].Type));
        Assert.Equal("per:cody-brandon", article["Brandon", 1].Id);
    }
}
