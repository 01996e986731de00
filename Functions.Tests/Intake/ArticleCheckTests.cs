using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake;

public sealed class ArticleCheckTests
{
    [Fact]
    public void A_headline_too_long_to_be_one_is_text()
    {
        var title = string.Join(' ', Enumerable.Repeat("word", 300));
        var file = new DroppedFile(System.Text.Encoding.UTF8.GetBytes($$"""{"title":"{{title}}","body":"Paris is quiet."}"""), "a.json");
        var article = Assert.IsType<ReadArticle>(Assert.Single(new ArticleReader().Read(file).Items)).Article;
        Assert.Null(article.Title);
        Assert.Equal([title, "Paris is quiet."], article.Paragraphs);
    }
}
