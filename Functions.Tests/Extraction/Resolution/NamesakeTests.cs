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

    private static Entity Entity(string text, string name) =>
        Extractor.Extract(new Article { Paragraphs = [text] }, new DateOnly(2024, 5, 7)).Entities.First(entity => entity.Mentions.Any(mention => mention.Text == name));
}
