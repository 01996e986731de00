using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Functions.Tests.Extraction.Resolution;

/// <summary>Towns, states and countries that share a name, told apart by what else the article says.</summary>
public sealed class NamesakeTownTests
{
    [Theory]
    [InlineData("[[GPE|Mexico]], [[GPE|Argentina]] and [[GPE|Ecuador]] have promised help.", "Mexico", "iso:MX")]
    [InlineData("Weavers came to [[GPE|Manchester]], [[GPE|New Hampshire]], from [[GPE|Quebec]].", "Quebec", "geo:6325494")]
    [InlineData("[[GPE|Manchester]] is the largest city of [[GPE|New Hampshire]].", "New Hampshire", "geo:5090174")]
    public void A_town_that_some_list_under_a_great_name_is_not_meant(string text, string name, string id) => Assert.Equal(id, new MarkedArticle(text)[name].Id);

    [Theory]
    [InlineData("The [[GPE|United States]] and [[GPE|Russia]] meet in [[GPE|Geneva]] on Monday.")]
    [InlineData("Talks with [[GPE|Moscow]] would resume in [[GPE|Geneva]], [[GPE|Washington]] said.")]
    public void A_power_that_takes_part_does_not_move_the_talks_to_its_own_small_town(string text) => Near(text, "Geneva", 46.2, 6.15);

    [Fact]
    public void A_town_far_away_that_is_named_with_its_state_later_is_another()
    {
        const string Text = "The pool in [[GPE|Dallas]] is closed. Swimmers go to [[GPE|Monmouth]], [[GPE|Salem]] and [[GPE|Falls City]], said [[GPE|Polk County]].\n\nThe liner came from [[GPE|Dallas]], [[GPE|Texas]].";
        Near(Text, "Dallas", 44.92, -123.32);
        Near(Text, "Dallas", 32.78, -96.8, nth: 1);
    }

    [Fact]
    public void The_other_town_of_a_name_is_not_the_one_the_article_is_about()
    {
        const string Text = "Boats lay in [[GPE|Newcastle]], south of [[GPE|Downpatrick]] and [[GPE|Castlewellan]] in [[GPE|Northern Ireland]].\n\nReaders in the other [[GPE|Newcastle]], on the [[LOC|Tyne]], wrote in.";
        Near(Text, "Newcastle", 54.21, -5.89);
        Near(Text, "Newcastle", 54.97, -1.61, nth: 1);
    }

    [Fact]
    public void A_country_named_in_the_sentence_draws_its_town()
    {
        const string Text = "[[GPE|Honduras]] counted 600 cases, most in [[GPE|San Lorenzo]] and [[GPE|Choluteca]].\n\nIn [[GPE|El Salvador]], officials in [[GPE|La Unión]] sprayed bus stations.";
        Near(Text, "La Unión", 13.34, -87.84);
    }

    [Theory]
    [InlineData("A barn burned near [[GPE|Torrington]], in [[GPE|Litchfield County]].", "Litchfield County", 41.79, -73.24)]
    [InlineData("A barn burned in [[GPE|County Clare]], [[GPE|Ireland]].", "County Clare", 52.85, -9)]
    [InlineData("A barn burned in [[GPE|Colchester County]], near [[GPE|Truro]], [[GPE|Nova Scotia]].", "Colchester County", 45.45, -63.3)]
    [InlineData("The [[LOC|Bann]] flooded [[GPE|Portadown]] in [[GPE|Northern Ireland]].", "Bann", 54.9, -6.5)]
    public void Counties_and_rivers_are_found_with_and_without_the_word_for_them(string text, string name, double lat, double lon) => Near(text, name, lat, lon, 40);

    [Fact]
    public void A_state_behind_its_town_is_no_organisation()
    {
        var article = new MarkedArticle("He got papers in [[GPE|Greeley]], [[ORG|Colorado]], prosecutors said.");
        Assert.Equal((EntityType.Gpe, "US"), (article["Colorado"].Type, article["Colorado"].Country));
    }

    [Theory]
    [InlineData("A [[PERSON|Puryear]] woman died near [[GPE|Paris]] and [[GPE|Cottage Grove]], [[GPE|Tennessee]].")]
    [InlineData("The road past [[PERSON|Puryear]] to [[GPE|Cottage Grove]] and [[GPE|Paris]], [[GPE|Tennessee]], is shut.")]
    public void A_small_town_among_its_neighbours_is_no_person(string text) => Assert.Equal(EntityType.Gpe, new MarkedArticle(text)["Puryear"].Type);

    private static void Near(string text, string name, double lat, double lon, double km = 20, int nth = 0)
    {
        var entity = new MarkedArticle(text)[name, nth];
        Assert.InRange(Globe.Kilometres((entity.Lat ?? 0, entity.Lon ?? 0), (lat, lon)), 0, km);
    }
}
