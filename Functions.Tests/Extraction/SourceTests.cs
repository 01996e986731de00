using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction;

/// <summary>Claims, figures and quotations name one party in one way.</summary>
public sealed class SourceTests
{
    [Theory]
    [InlineData("[[GPE|Chad]]’s health ministry said more than 40 people had been killed and more than 330 injured in the fighting.", "Chad’s health ministry")]
    [InlineData("The garrison of 200 soldiers abandoned the fort, a [[NORP|Chadian]] security official told [[ORG|Reuters]].", "a Chadian security official")]
    [InlineData("“Some 300 villagers have fled,” a [[NORP|Chadian]] army spokesman said.", "a Chadian army spokesman")]
    [InlineData("The [[GPE|United States]] said 14 soldiers were dead.", "The United States")]
    [InlineData("[[GROUP|Boko Haram]] fighters said 14 soldiers were dead.", "Boko Haram fighters")]
    public void A_party_is_the_same_wherever_it_is_a_source(string marked, string text)
    {
        var document = MarkedText.Read(marked);
        var sources = document.Claims.Select(claim => claim.Source).Concat(document.Figures.Select(figure => figure.Source)).Concat(document.Quotes.Select(quote => quote.Speaker)).ToList();
        Assert.True(sources.Count > 1);
        Assert.All(sources, source => Assert.Equal(text, source?.Text));
        Assert.Single(sources.Distinct());
    }

    [Fact]
    public void A_verb_is_no_source() =>
        Assert.Null(Assert.Single(MarkedText.Read("The blast, the third in a week, wounded more than 40 traders.").Figures).Source);

    [Fact]
    public void A_ministry_of_a_country_is_that_country() =>
        Assert.All(MarkedText.Read("[[GPE|Chad]]’s health ministry said 40 people had been killed.").Figures, figure => Assert.StartsWith("iso:TD", figure.Source?.Entity, StringComparison.Ordinal));
}
