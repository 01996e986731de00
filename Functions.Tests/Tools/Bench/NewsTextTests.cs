using Dateline.Tools.Bench.Http;

namespace Dateline.Functions.Tests.Tools.Bench;

public sealed class NewsTextTests
{
    [Fact]
    public void The_same_seed_gives_the_same_articles() =>
        Assert.Equal(new BenchArticles(7, 100).Lines(20), new BenchArticles(7, 100).Lines(20));

    [Fact]
    public void No_slot_is_left_open() =>
        Assert.DoesNotContain(new NewsText(3).Article(2_000).Paragraphs, paragraph => paragraph.Contains('{', StringComparison.Ordinal));

    [Fact]
    public void No_town_is_in_every_article_and_most_are_in_few()
    {
        var text = new NewsText(5);
        var articles = Enumerable.Range(0, 1_000).Select(_ => string.Join(' ', text.Article(200).Paragraphs)).ToList();
        int In(string town) => articles.Count(article => article.Contains(town, StringComparison.Ordinal));
        Assert.InRange(In(NewsPools.Towns[0]), 100, 400);
        Assert.True(In(NewsPools.Towns[5_000]) < 10);
    }
}
