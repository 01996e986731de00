using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class PlaceNounTests
{
    public static TheoryData<string, string> Rows => [.. Resource.Rows("place-nouns.tsv").Select(row => (row[3], row[1]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_noun_behind_a_name_says_what_bears_it(string example, string type)
    {
        var tagged = type == "Gpe" ? "FAC" : "GPE";
        var article = new MarkedArticle(example.Replace("[[", $"[[{tagged}|", StringComparison.Ordinal));
        Assert.Equal(type, article.Entities.Single().Type.ToString());
    }

    [Theory]
    [InlineData("Planes left [[GPE|Lagos]] airport.", "Gpe")]
    [InlineData("Fishing by the [[GPE|Buimo]]. Prison is no place for him.", "Gpe")]
    [InlineData("Miners left the [[GPE|Kostenko]] coal mine.", "Fac")]
    public void A_town_keeps_its_name_and_a_noun_of_the_next_sentence_says_nothing(string text, string type) =>
        Assert.Equal(type, new MarkedArticle(text).Entities.Single().Type.ToString());

    [Theory]
    [InlineData("At [[GPE|Minawawo]], a camp of 60,000 refugees, it rained.", "Fac")]
    [InlineData("Rain fell on the camp at [[GPE|Minawawo]].", "Fac")]
    [InlineData("Rain fell on the camp at [[GPE|Harare]].", "Gpe")]
    [InlineData("She is from [[FAC|Preah Romkel]], a village near the border.", "Gpe")]
    [InlineData("[[PERSON|Usolye]], a town of 75,000, has no hospital.", "Gpe")]
    [InlineData("[[PERSON|Usolye]], a town clerk, has no car.", "Person")]
    public void The_article_says_itself_what_a_name_is(string text, string type) =>
        Assert.Equal(type, new MarkedArticle(text).Entities.Single().Type.ToString());

    [Fact]
    public void A_site_bears_its_name_throughout_the_article()
    {
        var article = new MarkedArticle("Riot in [[GPE|Mukhobola]]. Ten were hurt at the [[GPE|Mukhobola]] camp.");
        Assert.Equal("Fac", article["Mukhobola"].Type.ToString());
    }

    [Theory]
    [InlineData("Farms by the [[GPE|Reno]] near [[GPE|Bologna]] flooded.", "Reno", EntityType.Loc)]
    [InlineData("The bank shut the [[GPE|Reno]] branch, [[GPE|Nevada]] officials said.", "Reno", EntityType.Gpe)]
    [InlineData("A bank failed in [[GPE|Reno]], [[GPE|Nevada]].", "Reno", EntityType.Gpe)]
    [InlineData("Ships left the [[GPE|Gambia]] for [[GPE|Dakar]].", "Gambia", EntityType.Gpe)]
    public void What_stands_alone_behind_the_is_the_river_of_that_name(string text, string name, EntityType type) => Assert.Equal(type, new MarkedArticle(text)[name].Type);

    [Theory]
    [InlineData("The first train pulled into [[PERSON|Qwertyan]] County on Monday.", "Qwertyan")]
    [InlineData("Rebels signed a truce on the island of [[ORG|Qwertyan]].", "Qwertyan")]
    [InlineData("Herders met in the [[ORG|Qwertyan]] district.", "Qwertyan")]
    public void What_is_called_a_county_or_an_island_is_a_place(string text, string name) => Assert.Equal(EntityType.Gpe, new MarkedArticle(text)[name].Type);

    [Theory]
    [InlineData("The department of [[ORG|Qwertyan]] wrote to [[ORG|Qwertyan State]].", "Qwertyan")]
    [InlineData("Nurses of [[ORG|Qwertyan]] struck.", "Qwertyan")]
    public void What_is_called_a_department_may_be_none(string text, string name) => Assert.Equal(EntityType.Org, new MarkedArticle(text)[name].Type);
}
