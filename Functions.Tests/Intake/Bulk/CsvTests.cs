using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Bulk;

public sealed class CsvTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Each_row_is_an_article(string delimiter)
    {
        var items = Dropped.File($"title{delimiter}body{delimiter}published\r\nOne{delimiter}First words.{delimiter}2015-09-30\r\nTwo{delimiter}Second words.{delimiter}\r\n", "a.csv").Items();

        Assert.Equal(("One", new DateOnly(2015, 9, 30)), (items.ArticleAt(0).Title, items.ArticleAt(0).Published!.Value));
        Assert.Equal(("Two", null), (items.ArticleAt(1).Title, items.ArticleAt(1).Published));
    }

    [Fact]
    public void Quoted_values_hold_line_breaks_delimiters_and_quotes()
    {
        var article = Dropped.File("title,body\n\"Bridge, closed\",\"First \"\"words\"\".\n\nSecond, words.\"\n", "a.csv").Article();

        Assert.Equal("Bridge, closed", article.Title);
        Assert.Equal(["First \"words\".", "Second, words."], article.Paragraphs);
    }

    [Fact]
    public void A_row_without_text_is_rejected_with_its_line()
    {
        var items = Dropped.File("title,body\n\"One\",\"First\nwords.\"\nTwo,\nThree,Third words.\n", "a.csv").Items();

        Assert.Equal((RejectionCodes.NoText, "line 4"), (items.RejectedAt(1).Code, items.RejectedAt(1).Where));
        Assert.Equal("Three", items.ArticleAt(2).Title);
    }

    [Fact]
    public void A_quote_that_never_ends_is_rejected_with_its_line()
    {
        var items = Dropped.File("title,body\nOne,First words.\nTwo,\"Second\nwords", "a.csv").Items();

        Assert.Equal((RejectionCodes.Malformed, "line 3"), (items.RejectedAt(1).Code, items.RejectedAt(1).Where));
    }

    [Fact]
    public void Prose_in_a_file_called_csv_is_text() =>
        Assert.Equal("text", Dropped.File("On Monday, the body of the bridge, and its title, were discussed.", "a.csv").Read().Format);
}
