using Dateline.Extraction.Places;

namespace Dateline.Functions.Tests.Extraction.Places;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Saint Petersburg", "St. Petersburg")]
    [InlineData("Al-Hasakah", "al Hasakah")]
    [InlineData("SÃO PAULO", "Sao Paulo")]
    [InlineData("Mount Everest", "Mt. Everest")]
    [InlineData("Burma", "Myanmar")]
    [InlineData("Bombay", "Mumbai")]
    [InlineData("Texas", "TX")]
    public void Spellings_of_a_name_find_the_same_place(string one, string other)
    {
        var found = Gazetteer.Default.Lookup(one);
        Assert.NotEmpty(found);
        Assert.NotEmpty(found.Intersect(Gazetteer.Default.Lookup(other)));
    }

    [Fact]
    public void A_town_knows_what_holds_it()
    {
        var paris = Gazetteer.Default.Lookup("Paris").Single(place => place.Region?.Name == "Texas" && place.Kind == PlaceKind.Town);
        Assert.Equal(("US", "Lamar County", "geo:4717560"), (paris.Country, paris.District?.Name, paris.Id));
        Assert.Equal((33.661, -95.555), paris.Point!.Value);
    }

    [Fact]
    public void A_feature_between_countries_belongs_to_none()
    {
        var sea = Gazetteer.Default.Lookup("Black Sea").Single(place => place.Kind == PlaceKind.Sea);
        Assert.Null(sea.Country);
        Assert.Null(sea.Region);
    }

    [Theory]
    [InlineData("sulaimaniyah", "sulaymaniya")]
    [InlineData("goettingen", "gottingen")]
    [InlineData("moskovsky", "moskovskiy")]
    [InlineData("thiruvananthapuram", "tiruvanantapuram")]
    [InlineData("vista hermosa", "vistahermosa")]
    [InlineData("as suwayda", "suweida")]
    public void The_spellings_of_one_name_have_one_key(string one, string other) => Assert.Equal(SpellingKey.Of(one), SpellingKey.Of(other));

    [Theory]
    [InlineData("kabul", "kobul")]
    [InlineData("basra", "bosra")]
    [InlineData("mali", "molo")]
    public void Names_with_other_vowels_have_other_keys(string one, string other) => Assert.NotEqual(SpellingKey.Of(one), SpellingKey.Of(other));

    [Theory]
    [InlineData("yunnan province", "yunnan")]
    [InlineData("birnin magaji local government area", "birnin magaji")]
    [InlineData("province of salta", "salta")]
    [InlineData("province", null)]
    [InlineData("greenwood", null)]
    public void A_name_is_left_without_its_words_for_a_division(string key, string? bare) => Assert.Equal(bare, PlaceWords.Bare(key));

    [Theory]
    [InlineData("Qwertyville")]
    [InlineData("")]
    public void An_unknown_name_finds_nothing(string name)
    {
        Assert.Empty(Gazetteer.Default.Lookup(name));
        Assert.False(Gazetteer.Default.Contains(name));
    }

    [Theory]
    [InlineData("Burkinabe", "BF", true)]
    [InlineData("Britons", "GB", true)]
    [InlineData("Catalan", "ES", false)]
    public void A_word_for_people_names_their_country(string word, string code, bool national)
    {
        var demonym = Countries.ByPeople(word);
        Assert.Equal((code, national), (demonym?.Country.Code, demonym?.National));
    }

    [Fact]
    public void A_region_can_be_written_though_it_is_its_own()
    {
        var texas = Gazetteer.Default.Lookup("Texas").Single(place => place.Kind == PlaceKind.Region);
        Assert.Equal(texas, texas.Region);
        Assert.Equal("Texas (geo:4736286)", texas.ToString());
    }
}
