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
    [InlineData("Police in [[GPE|Belleville]], [[GPE|Ontario]], closed a road.\n\n[[GPE|Canada]] has few such beds. A man was taken to [[FAC|Hamilton General Hospital]]. [[GPE|Ottawa]] has more.", "Hamilton General Hospital", 43.26, -79.85)]
    [InlineData("Police in [[GPE|Dibrugarh]], in [[GPE|Assam]], closed a road.\n\nThe hurt were taken to [[FAC|Gauhati Medical College Hospital]].", "Gauhati Medical College Hospital", 26.18, 91.75)]
    public void A_site_is_named_for_the_town_of_its_own_country(string text, string name, double lat, double lon) => Near(text, name, lat, lon, 30);

    [Fact]
    public void A_province_of_the_second_level_is_meant_where_a_province_is_named() =>
        Near("[[GPE|AREQUIPA]], [[GPE|Peru]] - Strikers in [[GPE|Mollendo]] and [[GPE|Camana]] held the province of [[LOC|Islay]] for a week, police in [[GPE|Arequipa]] said.", "Islay", -17.1, -71.9, 60);

    [Fact]
    public void A_town_next_to_those_of_the_article_outweighs_a_larger_one_an_hour_away() =>
        Near("Pickets in [[GPE|Richmond]], [[GPE|Indiana]], came from [[GPE|Fountain City]], [[GPE|Cambridge City]], [[GPE|Hagerstown]] and [[GPE|Centerville]].", "Centerville", 39.82, -84.99, 20);

    [Fact]
    public void A_name_read_in_two_ways_does_not_speak_for_itself() =>
        Assert.Equal("AO", new MarkedArticle("[[GPE|Luanda]] (dpa) - Troops reached [[GPE|Menongue]], said [[GPE|Luanda]], and flights to the city of [[GPE|Kuito]] begin. In [[GPE|Kuito]] the shelling eased.")["Kuito"].Country);

    [Fact]
    public void A_seat_that_begins_like_its_state_does_not_have_its_name() =>
        Assert.Equal(Precision.Region, new MarkedArticle("Police in [[GPE|Nalanda]], [[GPE|Patna]] and [[GPE|Rajgir]] were told by [[GPE|Bihar]] to wait.")["Bihar"].Precision);

    [Theory]
    [InlineData("A barn burned near [[GPE|Torrington]], in [[GPE|Litchfield County]].", "Litchfield County", 41.79, -73.24)]
    [InlineData("A barn burned in [[GPE|County Clare]], [[GPE|Ireland]].", "County Clare", 52.85, -9)]
    [InlineData("A barn burned in [[GPE|Colchester County]], near [[GPE|Truro]], [[GPE|Nova Scotia]].", "Colchester County", 45.45, -63.3)]
    [InlineData("The [[LOC|Bann]] flooded [[GPE|Portadown]] in [[GPE|Northern Ireland]].", "Bann", 54.9, -6.5)]
    public void Counties_and_rivers_are_found_with_and_without_the_word_for_them(string text, string name, double lat, double lon) => Near(text, name, lat, lon, 40);

    [Theory]
    [InlineData("Ships left the [[LOC|Black Sea]] province of [[GPE|Sinop]] in [[GPE|Turkey]].", "Black Sea", "loc:black-sea")]
    [InlineData("The [[LOC|Danube]] in [[GPE|Serbia]] froze at [[GPE|Novi Sad]].", "Danube", "loc:danube")]
    [InlineData("The [[LOC|Missouri River]] in [[GPE|Montana]] froze.", "Missouri River", "loc:missouri-river")]
    public void A_sea_or_river_reaches_beyond_the_province_named_with_it(string text, string name, string id) => Assert.Equal(id, new MarkedArticle(text)[name].Id);

    [Theory]
    [InlineData("Tanks left [[GPE|Minsk]] for [[GPE|Brest]], [[GPE|Belarus]] said. A spy had been poisoned in [[GPE|Salisbury]].", "Salisbury", "ZW")]
    [InlineData("Nurses in [[GPE|Huambo]] and [[GPE|Kuito]], in [[GPE|Angola]], walked out.", "Kuito", "EC")]
    public void An_old_name_is_not_meant_where_nothing_speaks_of_its_country(string text, string name, string country) => Assert.NotEqual(country, new MarkedArticle(text)[name].Country);

    [Fact]
    public void An_old_name_is_meant_where_its_country_is_spoken_of() =>
        Assert.Equal("ZW", new MarkedArticle("Trains from [[GPE|Bulawayo]] reached [[GPE|Salisbury]], the [[NORP|Rhodesian]] railway said, and went on to [[GPE|Umtali]] in [[GPE|Zimbabwe]].")["Salisbury"].Country);

    [Theory]
    [InlineData("A bank in [[GPE|Ames]] failed, as did two in [[GPE|Waterloo]] and [[GPE|Cedar Rapids]], [[GPE|Iowa]]. In [[GPE|Washington]], a senator wept.", "Washington", "geo:4140963")]
    [InlineData("A bank in [[GPE|Washington]], [[GPE|Iowa]], failed, as did two in [[GPE|Ames]] and [[GPE|Waterloo]].", "Washington", "geo:4880731")]
    [InlineData("Police from [[GPE|Wales]] came to [[GPE|Sheffield]], [[GPE|Rotherham]] and [[GPE|Worksop]].", "Wales", "geo:2634895")]
    public void The_capital_of_the_country_outweighs_its_namesakes_until_told_apart(string text, string name, string id) => Assert.Equal(id, new MarkedArticle(text)[name].Id);

    [Theory]
    [InlineData("Floods hit [[GPE|Johor]] and [[GPE|Pahang]], in [[GPE|Malaysia]].", "Johor", "geo:1733049")]
    [InlineData("Shops closed in the [[GPE|Baba Amr]] neighbourhood in [[GPE|Homs]], in [[GPE|Syria]].", "Homs", "geo:169577")]
    public void A_state_and_its_seat_are_told_apart(string text, string name, string id) => Assert.Equal(id, new MarkedArticle(text)[name].Id);

    [Theory]
    [InlineData("Teachers in [[GPE|Bhopal]] and [[GPE|Indore]] struck; [[GPE|M.P.]] called it unlawful.", "M.P.", "geo:1264542")]
    [InlineData("Troops flew to bases in the [[LOC|Far East]], [[NORP|Russian]] officers in [[GPE|Khabarovsk]] said.", "Far East", "loc:russian-far-east")]
    [InlineData("A barge sank in the [[LOC|Humber]], police in [[GPE|Grimsby]] and [[GPE|Leeds]] said.", "Humber", "loc:humber-estuary")]
    [InlineData("Floods cut off villages in [[GPE|Norrbotten]], in [[GPE|Sweden]].", "Norrbotten", "geo:604010")]
    [InlineData("Police in [[GPE|Guangxi Zhuang Autonomous Region]], in [[GPE|China]], closed a mine.", "Guangxi Zhuang Autonomous Region", "geo:1809867")]
    public void A_region_is_found_by_the_names_it_goes_by(string text, string name, string id) => Assert.Equal(id, new MarkedArticle(text)[name].Id);

    [Fact]
    public void The_state_named_draws_its_town() =>
        Near("Rebels in [[GPE|Chhattisgarh]] cut the road from [[GPE|Jagdalpur]] to [[GPE|Bijapur]] and [[GPE|Narayanpur]].", "Narayanpur", 19.72, 81.25);

    [Fact]
    public void A_state_behind_its_town_is_no_organisation()
    {
        var article = new MarkedArticle("He got papers in [[GPE|Greeley]], [[ORG|Colorado]], prosecutors said.");
        Assert.Equal((EntityType.Gpe, "US"), (article["Colorado"].Type, article["Colorado"].Country));
    }

    [Theory]
    [InlineData("A [[PERSON|Puryear]] woman died near [[GPE|Paris]] and [[GPE|Cottage Grove]], [[GPE|Tennessee]].")]
    [InlineData("The road past [[PERSON|Puryear]] to [[GPE|Cottage Grove]] and [[GPE|Paris]], [[GPE|Tennessee]], is shut.")]
    [InlineData("[[PERSON|Joan Hale]] of [[PERSON|Puryear]] drove to [[GPE|Cottage Grove]] and [[GPE|Paris]], [[GPE|Tennessee]].")]
    [InlineData("[[ORG|Puryear]], 9 miles north, lost its school; [[GPE|Cottage Grove]] and [[GPE|Paris]], [[GPE|Tennessee]], kept theirs.")]
    [InlineData("A bus had raced another since [[ORG|Puryear]], police in [[GPE|Cottage Grove]] and [[GPE|Paris]], [[GPE|Tennessee]], said.")]
    public void A_small_town_among_its_neighbours_is_no_person(string text) => Assert.Equal(EntityType.Gpe, new MarkedArticle(text)["Puryear"].Type);

    [Theory]
    [InlineData("Two men were treated at [[FAC|Hull Royal Infirmary]]. [[GPE|Leeds]] and [[GPE|Edinburgh]] had no rain.", "Hull Royal Infirmary", 53.74, -0.34)]
    [InlineData("Crews from [[GPE|Kampala]] took the hurt to [[FAC|Mbarara Referral Hospital]], [[NORP|Ugandan]] police said.", "Mbarara Referral Hospital", -0.6, 30.65)]
    public void A_hospital_stands_in_the_town_of_its_name(string text, string name, double lat, double lon) => Near(text, name, lat, lon);

    [Theory]
    [InlineData("Shoppers left [[GPE|Blantyre]] for [[GPE|Limbe]] and [[GPE|Zomba]], in [[GPE|Malawi]].", "Limbe", -15.81, 35.05)]
    [InlineData("Mourners walked from [[GPE|Kumasi]] to [[GPE|Sunyani]], in [[GPE|Brong Ahafo Region]], [[GPE|Ghana]].", "Brong Ahafo Region", 7.75, -1.5)]
    [InlineData("Snow closed schools in [[GPE|Toronto]] and across [[GPE|Ontario]].", "Ontario", 50, -85.5)]
    public void Quarters_and_former_regions_are_where_maps_put_them(string text, string name, double lat, double lon) => Near(text, name, lat, lon);

    private static void Near(string text, string name, double lat, double lon, double km = 20, int nth = 0)
    {
        var entity = new MarkedArticle(text)[name, nth];
        Assert.InRange(Globe.Kilometres((entity.Lat ?? 0, entity.Lon ?? 0), (lat, lon)), 0, km);
    }
}
