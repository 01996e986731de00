using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Functions.Tests.Extraction.Resolution;

/// <summary>People, companies and clubs named like towns, in plain text read by the whole extractor.</summary>
public sealed class NamesakeTests
{
    private static readonly Extractor Extractor = Extractor.Create();

    [Theory]
    [InlineData("Paris Hilton arrived late and left early, her lawyer said.", "Paris Hilton")]
    [InlineData("Jack London wrote The Call of the Wild in 1903.", "Jack London")]
    [InlineData("Chelsea Clinton told reporters that she would not run.", "Chelsea Clinton")]
    [InlineData("Orlando Bloom and his wife bought the house in May.", "Orlando Bloom")]
    [InlineData("Sydney Sweeney said she had read the script twice.", "Sydney Sweeney")]
    [InlineData("President Abraham Lincoln signed the order. Lincoln was shot two years later.", "Abraham Lincoln")]
    [InlineData("Denzel Washington won an Oscar, and Mr. Washington thanked his wife.", "Denzel Washington")]
    public void A_person_named_like_a_town_is_a_person(string text, string name) => Assert.Equal(EntityType.Person, Entity(text, name).Type);

    [Fact]
    public void The_north_is_the_country_named_so() => Assert.Equal("iso:KP", Entity(
        "North Korea shelled a loudspeaker that plays songs into the North. The army of South Korea led 80 people out of Yeoncheon. The South fired dozens of shells.", "North").Id);

    [Theory]
    [InlineData("Boston Scientific said on Monday it would buy a maker of heart valves.", "Boston Scientific")]
    [InlineData("The Houston Rockets beat the Phoenix Suns 112-104 on Friday.", "Houston Rockets")]
    [InlineData("The Houston Rockets beat the Phoenix Suns 112-104 on Friday.", "Phoenix Suns")]
    public void A_company_or_club_named_after_a_town_has_no_point(string text, string name)
    {
        var entity = Entity(text, name);
        Assert.Equal((EntityType.Org, null), (entity.Type, entity.Lat));
    }

    [Theory]
    [InlineData("A fire destroyed a bakery in Paris, Texas, on Sunday, police said.", "Paris")]
    [InlineData("PARIS, Texas (AP) — A fire destroyed a bakery on Sunday, police said.", "PARIS")]
    public void A_holder_named_in_the_text_decides(string text, string name)
    {
        var paris = Entity(text, name);
        Assert.InRange(Globe.Kilometres((paris.Lat!.Value, paris.Lon!.Value), (33.66, -95.56)), 0, 20);
    }

    [Theory]
    [InlineData("[[PERSON|Wayne Chatham]] fell. [[GPE|Chatham]] was carried off.", "Person")]
    [InlineData("[[PERSON|Wayne Chatham]] fell. Doctors treated [[GPE|Chatham]]'s neck.", "Person")]
    [InlineData("[[PERSON|Wayne Chatham]] fell. Doctors in [[GPE|Chatham]] treated him.", "Gpe")]
    [InlineData("[[PERSON|Wayne Chatham]] fell. He left [[GPE|Chatham]], [[GPE|Ontario]], in 2001.", "Gpe")]
    [InlineData("[[PERSON|Wayne Chatham]] fell. A [[GPE|Chatham]] doctor treated him.", "Gpe")]
    [InlineData("[[PERSON|Denise France]] fell. [[GPE|France]] was shocked.", "Gpe")]
    [InlineData("[[PERSON|Denise Paris]] fell. [[GPE|Paris]] denied it.", "Gpe")]
    public void A_surname_of_the_article_is_the_person_where_no_town_would_stand(string text, string type)
    {
        var words = text.Contains("Chatham", StringComparison.Ordinal) ? "Chatham" : text.Contains("France", StringComparison.Ordinal) ? "France" : "Paris";
        Assert.Equal(type, new MarkedArticle(text)[words].Type.ToString());
    }

    [Theory]
    [InlineData("[[GPE|Nadroga]] 22 [[GPE|Suva]] 19. Twice [[GPE|Suva]] were held up.", 2, "Org")]
    [InlineData("[[GPE|Nadroga]] beat [[GPE|Suva]] 22-19. In [[GPE|Suva]] it rained.", 2, "Gpe")]
    [InlineData("[[GPE|Nadroga]] and [[GPE|Suva]] drew 9-9. [[GPE|Suva]] visit [[GPE|Rewa]] on Friday.", 3, "Org")]
    [InlineData("[[ORG|Hull]] beat [[GPE|Preston]] 2-0. [[PERSON|Ng]] is on loan from [[GPE|Leeds]].", 3, "Org")]
    [InlineData("[[ORG|Hull]] 2 [[GPE|Preston]] 0. [[PERSON|Ng]] moved to [[GPE|Leeds]].", 3, "Gpe")]
    [InlineData("[[GPE|Wales]] 22 [[GPE|France]] 19. [[GPE|Wales]] were held up.", 2, "Gpe")]
    [InlineData("[[PERSON|Sampras]] beat [[PERSON|Agassi]] 6-4. [[PERSON|Agassi]] was ill.", 2, "Person")]
    [InlineData("[[GPE|Nadroga]] beat off a challenge. Twice [[GPE|Suva]] were held up.", 1, "Gpe")]
    public void What_a_result_names_is_a_club_where_it_is_no_town(string text, int mention, string type)
    {
        var mentions = new MarkedArticle(text).Entities.SelectMany(entity => entity.Mentions.Select(m => (m.Start, entity.Type))).OrderBy(m => m.Start).ToList();
        Assert.Equal(type, mentions[mention].Type.ToString());
    }

    [Theory]
    [InlineData("Boats left for [[LOC|Mull]]. Two live on [[GPE|Islay]].", "Islay", "Loc")]
    [InlineData("Sanctions on [[GPE|Cuba]] stay.", "Cuba", "Gpe")]
    [InlineData("[[PERSON|Ann Fry]], 31, of [[PERSON|Brandon]], [[PERSON|Man.]], was held.", "Man.", "Gpe")]
    [InlineData("[[FAC|JARINJE]], [[GPE|Kosovo]] (AFP) — Four were hurt.", "JARINJE", "Gpe")]
    [InlineData("[[PERSON|Kainuu]] chief executive [[PERSON|Antti Heikkinen]] spoke. [[PERSON|Kainuu]] will close.", "Kainuu", "Org")]
    [InlineData("[[PERSON|Simon Hale]], 39, of [[ORG|Wrexham]], was picked up.", "Wrexham", "Gpe")]
    [InlineData("[[PERSON|Ann King]] (34), of [[ORG|Cleggan]], was picked up.", "Cleggan", "Gpe")]
    [InlineData("[[PERSON|Ann King]], 34, of [[FAC|Fenside Road]], was picked up.", "Fenside Road", "Fac")]
    [InlineData("The [[GPE|Pokot]] lost 90 camels.", "Pokot", "Norp")]
    [InlineData("Nine died in a raid on a [[GPE|Turkana]] village.", "Turkana", "Norp")]
    [InlineData("Nine died in [[GPE|Turkana]].", "Turkana", "Gpe")]
    [InlineData("He was sentenced at [[FAC|Castlebar Circuit Court]].", "Castlebar Circuit Court", "Org")]
    [InlineData("Nine thousand filled the [[LOC|Ballhausplatz]].", "Ballhausplatz", "Fac")]
    [InlineData("He met his [[NORP|Myanmar]] counterpart.", "Myanmar", "Gpe")]
    [InlineData("[[PERSON|Bolívar]], beaten 1-0 in [[GPE|Sucre]], went through.", "Bolívar", "Org")]
    [InlineData("[[PERSON|Tullis Russell]], the paper company, is to buy a mill.", "Tullis Russell", "Org")]
    [InlineData("[[PERSON|Tullis Russell]], the company director, is to buy a mill.", "Tullis Russell", "Person")]
    [InlineData("Flights of the airline [[PERSON|Rosa Munda]] stopped.", "Rosa Munda", "Org")]
    [InlineData("[[GPE|Ulverston]] road closed. [[PERSON|Ann Fry]], 28, from [[ORG|Sparta Praha]], signed.", "Sparta Praha", "Org")]
    [InlineData("Four died near [[LOC|Scammon Bay]], [[GPE|Alaska]]. Volunteers of [[LOC|Scammon Bay]] and [[GPE|Hooper Bay]] set out.", "Scammon Bay", "Gpe")]
    [InlineData("[[GPE|Hakodate]], [[GPE|Sapporo]] and [[GPE|Otaru]] lie on [[LOC|Hokkaido]].", "Hokkaido", "Loc")]
    [InlineData("[[PERSON|Saimaa]], based in [[GPE|Lahti]], will close.", "Saimaa", "Org")]
    public void The_words_beside_a_name_tell_its_type(string text, string words, string type) => Assert.Equal(type, new MarkedArticle(text)[words].Type.ToString());

    private static Entity Entity(string text, string name) =>
        Extractor.Extract(new Article { Paragraphs = [text] }, new DateOnly(2024, 5, 7)).Entities.First(entity => entity.Mentions.Any(mention => mention.Text == name));
}
