using System.Text;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Bulk;

public sealed class JsonLinesTests
{
    [Fact]
    public void Each_line_is_an_article()
    {
        var file = Dropped.File("{\"title\":\"One\",\"body\":\"First words.\"}\r\n\r\n{\"title\":\"Two\",\"body\":\"Second words.\"}\n");

        var reading = file.Read();
        Assert.Equal("jsonl", reading.Format);
        Assert.Equal(["One", "Two"], reading.Items.Select(item => Assert.IsType<ReadArticle>(item).Article.Title));
    }

    [Fact]
    public void A_broken_line_costs_that_line_only_and_says_where()
    {
        var items = Dropped.File("{\"body\":\"First words.\"}\n{\"body\": oops}\n{\"title\":\"No words\"}\n{\"body\":\"Last words.\"}\n", "a.jsonl").Items();

        Assert.Equal(["First words."], items.ArticleAt(0).Paragraphs);
        Assert.Equal((RejectionCodes.Malformed, "line 2, byte 10"), (items.RejectedAt(1).Code, items.RejectedAt(1).Where));
        Assert.Equal((RejectionCodes.NoText, "line 3"), (items.RejectedAt(2).Code, items.RejectedAt(2).Where));
        Assert.Equal(["Last words."], items.ArticleAt(3).Paragraphs);
    }

    [Fact]
    public void A_file_of_one_pretty_object_is_not_json_lines() =>
        Assert.Equal("json", Dropped.File("{\n\"title\": \"One\",\n\"body\": \"First words.\"\n}\n").Read().Format);

    [Fact]
    public void Articles_beyond_the_limit_are_not_read_and_the_reason_names_it()
    {
        var file = Dropped.File(string.Concat(Enumerable.Range(0, 5).Select(number => $"{{\"body\":\"Words of article {number}.\"}}\n")));

        var items = file.Items(new IntakeLimits { Articles = 3 });

        Assert.Equal(4, items.Count);
        Assert.Equal(RejectionCodes.LimitExceeded, items.RejectedAt(3).Code);
        Assert.Contains("3", items.RejectedAt(3).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_in_utf_16_are_read()
    {
        var text = "{\"body\":\"Première ligne.\"}\n{\"body\":\"Deuxième ligne.\"}\n";
        var reading = new DroppedFile(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray(), "a.jsonl").Read();

        Assert.Equal("utf-16", reading.Encoding);
        Assert.Equal(["Première ligne.", "Deuxième ligne."], reading.Items.Select(item => Assert.IsType<ReadArticle>(item).Article.Paragraphs[0]));
    }

    [Fact]
    public void Items_are_read_as_they_are_asked_for()
    {
        // Were the whole file read first, its broken end would show.
        var first = Dropped.File("{\"body\":\"First words.\"}\n{\"body\":\"Second words.\"}\n" + new string('[', 1_000_000)).Read().Items.First();

        Assert.IsType<ReadArticle>(first);
    }
}
