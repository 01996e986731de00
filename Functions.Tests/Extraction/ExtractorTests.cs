using Dateline.Extraction;

namespace Dateline.Functions.Tests.Extraction;

public sealed class ExtractorTests
{
    private static readonly Article Article = new()
    {
        Title = "Troops leave Kabul",
        Published = new DateOnly(2015, 9, 30),
        Paragraphs = ["The United States said Nato troops had left Kabul.", "“It is over,” President Ashraf Ghani told Reuters."],
    };

    private static readonly DateOnly Received = new(2020, 1, 1);

    [Fact]
    public void Every_mention_cuts_exactly_its_text()
    {
        var document = Extractor.Create().Extract(Article, Received);
        var mentions = document.Entities.SelectMany(entity => entity.Mentions).ToList();
        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention => Assert.Equal(document.Text[mention.Start..mention.End], mention.Text));
    }

    [Fact]
    public void The_same_article_gives_the_same_document()
    {
        var extractor = Extractor.Create();
        Assert.Equal(Serialized(extractor), Serialized(extractor));
    }

    [Fact]
    public void The_id_is_the_day_of_publication_and_a_hash_of_the_words()
    {
        var id = Extractor.Create().Extract(Article, Received).Id;
        Assert.Matches("^20150930-[a-z2-7]{16}$", id);
        Assert.StartsWith("20200101-", Extractor.Create().Extract(Article with { Published = null }, Received).Id, StringComparison.Ordinal);
        Assert.Equal(id, ArticleId.Create(new DateOnly(2015, 9, 30), " Troops  leave Kabul", [Article.Paragraphs[0].Replace(" ", "\n ", StringComparison.Ordinal), Article.Paragraphs[1]]));
        Assert.NotEqual(id, ArticleId.Create(new DateOnly(2015, 9, 30), Article.Title, [Article.Paragraphs[0]]));
    }

    [Fact]
    public void An_article_without_words_has_no_facts()
    {
        var document = Extractor.Create().Extract(new Article { Paragraphs = [] }, Received);
        Assert.Empty(document.Text);
        Assert.Empty(document.Entities);
    }

    private static string Serialized(Extractor extractor) =>
        System.Text.Json.JsonSerializer.Serialize(extractor.Extract(Article, Received), Dateline.Extraction.Documents.DocumentJson.Readable.Document);
}
