using Dateline.Tools.Bench;

namespace Dateline.Functions.Tests.Tools.Bench;

public sealed class BenchTextTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    public void An_article_has_about_the_words_asked_for(int words) =>
        Assert.InRange(BenchText.Words(new BenchText(1).Article(words)), words, words + 100);

    [Fact]
    public void The_same_seed_gives_the_same_text() =>
        Assert.Equal(new BenchText(7).Article(300).Paragraphs, new BenchText(7).Article(300).Paragraphs);

    [Fact]
    public void No_slot_is_left_open() =>
        Assert.DoesNotContain(new BenchText(3).Article(2_000).Paragraphs, paragraph => paragraph.Contains('{', StringComparison.Ordinal));
}
