using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class OrganisationTests
{
    [Theory]
    [InlineData("The [[ORG|Norfolk Island Hiking Club]] ([[ORG|NIHC]]) met. The [[ORG|NIHC]] voted.", "NIHC")]
    [InlineData("The [[ORG|NIHC]] ([[ORG|Norfolk Island Hiking Club]]) met.", "NIHC")]
    [InlineData("[[ORG|Norfolk Island Hiking Club]] met. [[ORG|NIHC]] voted.", "NIHC")]
    [InlineData("[[ORG|Bramble Holdings Ltd]] fell. [[ORG|Bramble Holdings]] rose.", "Bramble Holdings")]
    [InlineData("[[ORG|Bramble Foods]] fell. [[ORG|Bramble]] rose.", "Bramble")]
    [InlineData("[[ORG|Reuters news agency]] said so. [[ORG|Reuters]] agreed.", "Reuters")]
    [InlineData("[[ORG|Nato]] met. [[ORG|North Atlantic Treaty Organization]] ministers spoke for [[ORG|NATO]].", "NATO")]
    [InlineData("The [[ORG|Defence Ministry]] spoke. The [[ORG|Ministry of Defense]] agreed.", "Ministry of Defense")]
    public void The_forms_of_a_name_are_one_organisation(string text, string form)
    {
        var article = new MarkedArticle(text);
        Assert.Single(article.Entities);
        Assert.Contains(article.Entities[0].Mentions, mention => mention.Text == form);
    }

    [Theory]
    [InlineData("IS")]
    [InlineData("Isis")]
    [InlineData("Daesh")]
    [InlineData("Islamic State group")]
    public void A_known_group_has_one_id_under_all_its_names(string form) =>
        Assert.Equal("grp:islamic-state", new MarkedArticle($"Fighters of [[GROUP|{form}]] fled.").Entities.Single().Id);

    [Theory]
    [InlineData("An [[ORG|ADF]] ship left [[GPE|Australia]].", "ADF", "org:adf")]
    [InlineData("The [[GROUP|ADF]] crossed into [[GPE|Congo]].", "ADF", "grp:allied-democratic-forces")]
    [InlineData("The [[GROUP|ADF]] burned a village.", "ADF", "grp:allied-democratic-forces")]
    [InlineData("[[ORG|Allied Democratic Forces]] funds lay in [[GPE|Australia]], the [[ORG|ADF]] said.", "ADF", "grp:allied-democratic-forces")]
    public void An_acronym_is_that_of_a_group_where_the_group_is(string text, string form, string id) => Assert.Equal(id, new MarkedArticle(text)[form].Id);

    [Fact]
    public void The_articles_own_explanation_of_an_acronym_outweighs_the_usual_one()
    {
        var article = new MarkedArticle("The [[ORG|Welsh Hill Orchestra]] ([[ORG|WHO]]) played.");
        Assert.Equal("org:welsh-hill-orchestra", article["WHO"].Id);
    }

    [Fact]
    public void A_short_form_that_two_names_begin_with_joins_neither() =>
        Assert.Equal(3, new MarkedArticle("[[ORG|Bramble Foods]] sued [[ORG|Bramble Motors]]. [[ORG|Bramble]] won.").Entities.Count);

    [Theory]
    [InlineData("[[ORG|Maumee Glass Inc.]] raised its bid. A spokesman for [[GPE|Maumee]] denied it.", "Maumee", "Org")]
    [InlineData("[[ORG|Oka Foods Ltd]] closed. [[PERSON|Oka]] had been for sale since May.", "Oka", "Org")]
    [InlineData("[[ORG|Kessler AG]] met. [[PERSON|Hans Kessler]] spoke. [[PERSON|Kessler]] shareholders clapped.", "Kessler", "Org")]
    [InlineData("[[ORG|Kessler AG]] met. [[PERSON|Hans Kessler]] spoke. [[PERSON|Kessler]] went home.", "Kessler", "Person")]
    [InlineData("[[ORG|Toledo Glass Inc.]] closed a plant in [[GPE|Ohio]]. Offices in [[GPE|Toledo]] stay.", "Toledo", "Gpe")]
    [InlineData("[[ORG|Toledo Glass]] closed a plant. [[GPE|Toledo]] is shocked.", "Toledo", "Gpe")]
    public void The_front_of_a_registered_name_is_the_firm_unless_another_bears_it(string text, string words, string type) =>
        Assert.Equal(type, new MarkedArticle(text)[words].Type.ToString());

    [Fact]
    public void Ministries_of_two_countries_are_two()
    {
        var article = new MarkedArticle("The [[NORP|Afghan]] [[ORG|Defence Ministry]] blamed the [[NORP|Pakistani]] [[ORG|Defence Ministry]].");
        Assert.Equal(("AF", "PK"), (article["Defence Ministry"].Country, article["Defence Ministry", 1].Country));
    }

    [Fact]
    public void Every_mention_is_under_exactly_one_entity_and_ids_do_not_repeat()
    {
        var article = new MarkedArticle("[[ORG|Nato]] and [[GROUP|Taliban]] met [[PERSON|Ali Reza]] in [[GPE|Kabul]]. [[ORG|NATO]] left [[GPE|Kabul]]. [[EVENT|World Cup]] began.");
        Assert.Equal(7, article.Entities.Sum(entity => entity.Mentions.Count));
        Assert.Equal(article.Entities.Count, article.Entities.Select(entity => entity.Id).Distinct().Count());
    }
}
