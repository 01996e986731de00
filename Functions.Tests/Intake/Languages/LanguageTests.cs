using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Functions.Tests.Infra;
using Dateline.Intake;
using Dateline.Intake.Languages;

namespace Dateline.Functions.Tests.Intake.Languages;

public sealed class LanguageTests
{
    public static TheoryData<string, string, string> Texts =>
        [.. File.ReadLines(Repository.PathOf("Functions.Tests", "Intake", "Languages", "texts.tsv")).Where(row => row is not ['#', ..]).Select(row => row.Split('\t')).Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_tells_its_language(string language, string length, string text)
    {
        var found = LanguageDetector.Detect([text]);

        if (language == "en") Assert.Contains(found, new[] { "en", null });
        else if (length == "short") Assert.Contains(found, new[] { language, null });
        else Assert.Equal(language, found);
    }

    [Theory]
    [InlineData("de", "The harbour authority said that the pier would close while engineers look for the cause of a crack.", "en")]
    [InlineData("en-GB", "The harbour authority said that the pier would close while engineers look for the cause of a crack.", "en-GB")]
    [InlineData("en", "Die Hafenbehörde teilte mit, dass der Kai gesperrt wird und die Schiffe warten müssen.", "de")]
    [InlineData("pt_BR", "O cais ficará fechado durante seis semanas, mas os barcos de pesca não precisam de esperar.", "pt-BR")]
    [InlineData("nb", "Moloen blir stengt i seks uker mens ingeniører leter etter årsaken, og skip må vente.", "nb")]
    [InlineData("fr", "Paris Saint-Germain 2-1 Olympique Lyonnais", "fr")]
    [InlineData("English", "Arsenal 2-1 Chelsea, Everton 0-0 Leeds", "English")]
    [InlineData("nonsense value", "Arsenal 2-1 Chelsea, Everton 0-0 Leeds", "en")]
    public void The_text_wins_over_a_declaration_and_a_declaration_over_nothing(string declared, string text, string language)
    {
        var article = Dropped.File($"{{\"title\":\"Kai\",\"body\":\"{text}\",\"language\":\"{declared}\"}}", "a.json").Article();

        Assert.Equal(language == "English" ? "en" : language, article.Language);
    }

    [Fact]
    public void An_article_in_another_language_keeps_its_text_and_metadata_and_has_no_facts()
    {
        var article = Dropped.File("""{"title":"Zwei Tote in Hamburg","body":"Zwei Menschen sind am Dienstag in Hamburg bei einem Brand ums Leben gekommen, wie die Polizei mitteilte.","published":"2015-09-30","source":"Kurier","language":"en"}""").Article();

        var document = Extractor.Create().Extract(article, new DateOnly(2020, 1, 1));

        Assert.Equal(("de", Document.UnsupportedLanguage, "Kurier", "field"), (document.Language, document.Status, document.Source, document.PublishedFrom));
        Assert.StartsWith("Zwei Tote in Hamburg\n\nZwei Menschen", document.Text, StringComparison.Ordinal);
        Assert.Empty(document.Entities);
        Assert.Empty(document.Dates);
        Assert.Empty(document.Figures);
        Assert.Empty(document.Events);
    }

    [Fact]
    public void What_the_sender_says_of_the_language_gives_way_to_the_text()
    {
        var file = Dropped.File("Harbour closes\n\nThe harbour authority said that the pier would close while engineers look for the cause of a crack.", "a.txt");

        var item = Assert.Single(new ArticleReader().Read(file, overrides: new ArticleOverrides { Language = "fr" }).Items);

        Assert.Equal("en", Assert.IsType<ReadArticle>(item).Article.Language);
    }
}
