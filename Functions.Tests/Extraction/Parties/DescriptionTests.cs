using Dateline.Extraction.Documents;
using Dateline.Functions.Tests.Extraction.Events;

namespace Dateline.Functions.Tests.Extraction.Parties;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("Tom Reed, the governor of Ohio, spoke on Monday.", "Critics accused the governor of lying.", "per:tom-reed")]
    [InlineData("Tom Reed, the chief of the secret service, spoke on Monday.", "Critics accused the chief of lying.", "per:tom-reed")]
    [InlineData("Colonel Ali Haddad spoke on Monday.", "The rebels accused the colonel of lying.", "per:ali-haddad")]
    [InlineData("The Moro Islamic Liberation Front held the town for a week.", "Villagers accused the rebel group of theft.", "grp:moro-islamic-liberation-front")]
    [InlineData("Kirkby Council met on Monday.", "Residents accused the council of lying.", "org:kirkby-council")]
    [InlineData("Southern Copper opened the mine in 1990.", "Farmers accused the company of lying.", "org:southern-copper")]
    public void A_description_means_the_one_it_fits(string before, string text, string entity) => Assert.Equal(entity, Accused(before, text));

    [Theory]
    [InlineData("Tom Reed, the deputy governor of Ohio, spoke on Monday.", "Critics accused the governor of lying.", "per:tom-reed")]
    [InlineData("Tom Reed, the governor of Ohio, spoke on Monday.", "Critics accused the other governor of lying.", "per:tom-reed")]
    [InlineData("Maria Silva, the Brazilian foreign minister, spoke on Monday.", "Critics accused the Iraqi foreign minister of lying.", "per:maria-silva")]
    [InlineData("Maria Silva, the interior minister, spoke on Monday.", "Critics accused the prime minister of lying.", "per:maria-silva")]
    [InlineData("The Health Ministry spoke on Monday.", "Farmers accused the company of lying.", "org:health-ministry")]
    [InlineData("La Stampa reported it on Monday.", "Voters accused the party of lying.", "org:la-stampa")]
    public void A_description_does_not_mean_one_it_does_not_fit(string before, string text, string entity) => Assert.NotEqual(entity, Accused(before, text));

    private static string? Accused(string before, string text) => Assert.Single(ExtractedEvents.Of(before, text), found => found.Text == "accused").Target?.Entity;
}
