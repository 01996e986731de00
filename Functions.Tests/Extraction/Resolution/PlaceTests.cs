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
    [InlineData("Hail fell near [[GPE|Moscow]], between [[GPE|Pullman]] and [[GPE|Lewiston]], the office in [[GPE|Spokane]] said.", "Moscow", "US")]
    [InlineData("Hail fell near [[GPE|Moscow]]; [[GPE|Spokane]] was dry. [[GPE|Russia]] asked for aid.", "Moscow", "RU")]
    [InlineData("Gunmen clashed in [[GPE|Tripoli]], the [[NORP|Lebanese]] army said.", "Tripoli", "LB")]
    [InlineData("Fans came from [[GPE|Sheffield]], [[GPE|Leeds]], [[GPE|Barnsley]] and [[GPE|Wales]].", "Wales", "GB")]
    [InlineData("The fair moved from [[GPE|London]], [[GPE|Ky.]], to [[GPE|Corbin]]. The mayor of [[GPE|London]] was sad.", "London", "US")]
    public void The_surroundings_outweigh_a_great_name(string text, string name, string country) => Assert.Equal(country, new MarkedArticle(text)[name].Country);

    [Theory]
    [InlineData("The Bendigo Advertiser", "AU")]
    [InlineData(null, "GB")]
    public void The_publisher_speaks_for_its_town_or_country(string? source, string country) =>
        Assert.Equal(country, new MarkedArticle("A man was hurt in [[GPE|Ascot]].", source: source).Entities.Single().Country);

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
    [InlineData("Floods hit [[GPE|Hunan Province]], [[NORP|Chinese]] officials said.", "Hunan Province", "CN", 27.6, 111.7)]
    [InlineData("Gunmen raided [[GPE|Tsafe Local Government Area]] in northern [[GPE|Nigeria]].", "Tsafe Local Government Area", "NG", 11.96, 6.92)]
    [InlineData("Shells fell on [[GPE|Sulaymaniyyah]], the [[NORP|Iraqi]] army said.", "Sulaymaniyyah", "IQ", 35.56, 45.43)]
    [InlineData("A ferry sank in [[LOC|Kompong Som Bay]], police in [[GPE|Kompong Som]], [[GPE|Cambodia]], said.", "Kompong Som Bay", "KH", 10.6, 103.5)]
    [InlineData("A bus fell into a gorge at [[GPE|Gondia]], in [[GPE|India]].", "Gondia", "IN", 21.46, 80.2)]
    public void A_name_is_found_in_another_spelling_and_without_its_word_for_the_kind(string text, string name, string country, double lat, double lon)
    {
        var entity = new MarkedArticle(text)[name];
        Assert.Equal(country, entity.Country);
        Assert.InRange(Globe.Kilometres((entity.Lat!.Value, entity.Lon!.Value), (lat, lon)), 0, 100);
    }

    [Fact]
    public void Another_spelling_is_no_guess_at_a_country_that_nobody_speaks_of() =>
        Assert.Null(new MarkedArticle("The talks moved to [[GPE|Sulaymaniyyah]], [[NORP|Brazilian]] and [[NORP|Chilean]] envoys said.")["Sulaymaniyyah"].Lat);

    [Theory]
    [InlineData("Fans rode from [[GPE|Lleida]] and [[GPE|Tarragona]] to [[PERSON|Tortosa]] by bus.", "Tortosa", EntityType.Gpe)]
    [InlineData("Schools shut in [[GPE|Lleida]], [[ORG|Manresa]] and [[GPE|Tarragona]].", "Manresa", EntityType.Gpe)]
    [InlineData("Fans rode from [[GPE|Lleida]] and [[GPE|Tarragona]] to [[PERSON|Tortosa]]. [[PERSON|Pau Tortosa]] met them.", "Tortosa", EntityType.Person)]
    [InlineData("Fans rode from [[GPE|Leeds]] and [[GPE|Hull]] to [[PERSON|Tortosa]].", "Tortosa", EntityType.Person)]
    [InlineData("Fans rode from [[GPE|Lleida]] and [[GPE|Tarragona]] to the fair at [[FAC|Tortosa]].", "Tortosa", EntityType.Gpe)]
    public void A_town_among_its_neighbours_is_no_person(string text, string name, EntityType type) => Assert.Equal(type, new MarkedArticle(text)[name].Type);

    [Theory]
    [InlineData("Salmon died near [[GPE|Alta]], the [[NORP|Norwegian]] firm said in [[GPE|Oslo]].", "Alta", "NO")]
    [InlineData("Salmon died near [[GPE|Banff]], [[GPE|Alta.]], the firm said.", "Alta.", "CA")]
    [InlineData("Cars burned in the [[GPE|Alma]] quarter of [[GPE|Roubaix]], [[NORP|French]] police said.", "Alma", "FR")]
    public void A_short_form_and_a_quarter_need_their_country(string text, string name, string country) => Assert.Equal(country, new MarkedArticle(text)[name].Country);

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

    [Theory]
    [InlineData("Rates fell, the [[ORG|Bank of Ghana]] said in [[GPE|Qwertyville]].", "GH")]
    [InlineData("The [[ORG|Kenya National Highways Authority]] closed [[FAC|Qwerty Bypass]].", "KE")]
    [InlineData("He paid GH¢600 in [[GPE|Qwertyville]].", "GH")]
    [InlineData("The house in [[GPE|Qwertyville]] cost RM3,000.", "MY")]
    public void The_names_of_organisations_and_the_money_speak_for_a_country(string text, string country) =>
        Assert.Equal(country, new MarkedArticle(text).Entities.Single(entity => entity.Type is EntityType.Gpe or EntityType.Fac).Country);

    [Fact]
    public void Each_paragraph_of_a_digest_is_about_the_town_it_is_written_from()
    {
        var article = new MarkedArticle("[[GPE|LISBON]] - Fire broke out in [[FAC|Qwerty Street]].\n\n[[GPE|OSLO]] - The [[FAC|Asdf Theatre]] was shut.");
        Assert.Equal((article["LISBON"].Lat, article["OSLO"].Lat), (article["Qwerty Street"].Lat, article["Asdf Theatre"].Lat));
    }

    [Theory]
    [InlineData("Nurses at [[FAC|Witbank Hospital]] went home, [[GPE|South Africa]] said.", "Witbank Hospital", -25.88, 29.22)]
    [InlineData("Ships left the [[FAC|Port of Mombasa]]; [[GPE|Kenya]] waited.", "Port of Mombasa", -4.05, 39.66)]
    [InlineData("Pupils of [[ORG|Nakuru High School]] marched, [[GPE|Kenya]] said.", "Nakuru High School", -0.3, 36.07)]
    public void A_site_is_placed_by_the_town_at_the_front_of_its_name_where_the_country_fits(string text, string name, double lat, double lon)
    {
        var entity = new MarkedArticle(text)[name];
        Assert.InRange(Globe.Kilometres((entity.Lat!.Value, entity.Lon!.Value), (lat, lon)), 0, 30);
    }

    [Fact]
    public void A_street_is_not_in_the_town_it_is_named_after()
    {
        var street = new MarkedArticle("Floods closed [[FAC|Nakuru Avenue]], [[GPE|Kenya]] said.")["Nakuru Avenue"];
        Assert.Equal(("KE", null), (street.Country, street.Lat));
    }

    [Theory]
    [InlineData("A camp near [[GPE|Bari]] was shut.", "IT")]
    [InlineData("[[GPE|Somalia]] said [[GPE|Bari]] was quiet.", "SO")]
    [InlineData("The film was made in [[GPE|Rochester]].", "US")]
    public void A_well_known_town_needs_no_support_and_a_strange_region_does(string text, string country) =>
        Assert.Equal(country, new MarkedArticle(text).Entities[^1].Country);

    [Fact]
    public void A_region_named_by_a_compass_alone_needs_its_country() =>
        Assert.Null(new MarkedArticle("The [[GPE|Far North]] is cold.").Entities.Single().Country);

    [Fact]
    public void A_place_that_nothing_locates_has_no_point()
    {
        var entity = new MarkedArticle("Nobody had heard of [[GPE|Qwertyville]].").Entities.Single();
        Assert.Equal((null, null, null), (entity.Lat, entity.Country, (object?)entity.Precision));
    }

    [Theory]
    [InlineData("He drove from [[GPE|Kabul]] to [[FAC|Qwerty Clinic]], 20 km north of [[GPE|Herat]].", "Qwerty Clinic", "Herat")]
    [InlineData("[[GPE|Kabul]]’s [[FAC|Qwerty Hotel]] burned, as [[GPE|Herat]] had.", "Qwerty Hotel", "Kabul")]
    [InlineData("[[GPE|Qwertyabad]], a village near [[GPE|Herat]], was hit, [[GPE|Kabul]] said.", "Qwertyabad", "Herat")]
    [InlineData("In [[GPE|Herat]], the [[GPE|Qwerty]] quarter was hit, [[GPE|Kabul]] said.", "Qwerty", "Herat")]
    [InlineData("[[GPE|HASTINGS]] — Fire broke out.\n\nThe cause at [[FAC|Qwerty Street]] is unknown, [[GPE|New Zealand]] police said.", "Qwerty Street", "HASTINGS")]
    public void A_place_that_the_gazetteer_lacks_is_placed_by_what_is_said_of_it(string text, string name, string town)
    {
        var article = new MarkedArticle(text);
        Assert.Equal((article[town].Lat, article[town].Lon, Precision.Near), (article[name].Lat, article[name].Lon, article[name].Precision));
    }

    [Theory]
    [InlineData("They met in [[GPE|Bishkek]], in the [[FAC|White House]], [[GPE|Kyrgyzstan]] said.", "White House", "KG")]
    [InlineData("[[PERSON|Joe Biden]] left the [[FAC|White House]] in [[GPE|Washington]].", "White House", "US")]
    [InlineData("Worshippers left the [[FAC|Grand Mosque]] in [[GPE|Mecca]], [[GPE|Saudi Arabia]].", "Grand Mosque", "SA")]
    public void A_name_that_many_sites_have_needs_its_country_in_the_article(string text, string name, string country) =>
        Assert.Equal(country, new MarkedArticle(text)[name].Country);

    [Theory]
    [InlineData("The [[LOC|Godavari]] burst its banks.", 18.5, 79.8, 300)]
    [InlineData("They sailed past [[LOC|Nusa Penida]].", -8.73, 115.54, 20)]
    [InlineData("A jet left [[FAC|Ninoy Aquino International Airport]].", 14.51, 121.02, 10)]
    [InlineData("A jet left [[FAC|Kangerlussuaq Airport]].", 67.01, -50.7, 20)]
    [InlineData("Fans filled the [[FAC|Maracanã]].", -22.91, -43.23, 10)]
    [InlineData("Ice is lost from [[LOC|Thwaites Glacier]].", -75.5, -106.75, 50)]
    [InlineData("Trams run in [[GPE|Ghent]].", 51.05, 3.72, 20)]
    public void Features_and_sites_have_their_place(string text, double lat, double lon, double kilometres)
    {
        var entity = new MarkedArticle(text).Entities.Single();
        Assert.InRange(Globe.Kilometres((entity.Lat!.Value, entity.Lon!.Value), (lat, lon)), 0, kilometres);
    }

    [Fact]
    public void A_name_before_a_comma_is_not_in_the_country_that_follows_it_when_it_lies_elsewhere()
    {
        var article = new MarkedArticle("On Friday at the [[FAC|Parc des Princes]], [[GPE|Argentina]] beat [[GPE|France]].");
        Assert.Equal("FR", article["Parc des Princes"].Country);
    }

    [Fact]
    public void A_part_of_a_longer_name_is_the_same_place()
    {
        var article = new MarkedArticle("Boats left [[GPE|Nusa Lembongan]]. In [[GPE|Lembongan]], shops closed.");
        Assert.Equal(article["Nusa Lembongan"].Id, article["Lembongan"].Id);
    }

    [Theory]
    [InlineData("Mr [[GPE|Paris]] denied it.", "Paris", EntityType.Person)]
    [InlineData("The nurse, [[GPE|Alice Kendall]], agreed.", "Alice Kendall", EntityType.Person)]
    [InlineData("She lives in [[GPE|Martin Place]].", "Martin Place", EntityType.Gpe)]
    [InlineData("They came from [[PERSON|Hugo]], [[GPE|Okla.]], by bus.", "Hugo", EntityType.Gpe)]
    [InlineData("They were born in [[PERSON|Napier]], a port.", "Napier", EntityType.Gpe)]
    [InlineData("They had lost faith in [[PERSON|Napier]].", "Napier", EntityType.Person)]
    [InlineData("They spoke to [[PERSON|Hugo]], who agreed.", "Hugo", EntityType.Person)]
    [InlineData("She died at [[ORG|Bududa Hospital]].", "Bududa Hospital", EntityType.Fac)]
    [InlineData("They played at the [[ORG|Stade de France]].", "Stade de France", EntityType.Fac)]
    [InlineData("[[ORG|PUNE]]: Steelers went top.", "PUNE", EntityType.Gpe)]
    public void A_type_that_the_words_contradict_is_mended(string text, string name, EntityType type) => Assert.Equal(type, new MarkedArticle(text)[name].Type);

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
