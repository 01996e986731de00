using System.Text;
using Dateline.Extraction;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake;

public sealed class FormatTests
{
    private const string Body = "The bridge at Orrin closed on Monday, and the town was cut in two until the evening came and the ferry ran.";

    [Theory]
    [InlineData("{\"title\":\"T\",\"body\":\"Some words.\"}", "a.txt", null, "json")]
    [InlineData("<!-- saved --><!DOCTYPE html><html><body><p>Some words.</p></body></html>", "a.txt", null, "html")]
    [InlineData("# Heading\n\nSome words.", "a.txt", null, "markdown")]
    [InlineData("---\ntitle: T\n---\nSome words.", "a", null, "markdown")]
    [InlineData("Some words.", "a.json", null, "text")]
    [InlineData("Some words.", "a.html", null, "text")]
    [InlineData("Some *words*.", "a.md", null, "markdown")]
    [InlineData("Some words.", "a", "text/markdown; charset=utf-8", "markdown")]
    [InlineData("[Orrin] Some words.", "a.txt", null, "text")]
    public void Content_decides_before_type_and_name(string content, string name, string? type, string format) =>
        Assert.Equal(format, new ArticleReader().Read(File(content, name, type)).Format);

    [Fact]
    public void Markdown_gives_its_words_without_marks_and_its_front_matter_as_metadata()
    {
        var article = Read("""
            ---
            title: "Bridge closes"
            author: [Jane Doe, John Roe]
            published: 2015-09-30
            source: Orrin Gazette
            ---

            The *bridge* at [Orrin](https://orrin.example) closed
            on **Monday** &amp; Tuesday. ![a bridge](b.png)

            - It will open in May.

            ```
            code
            ```
            """, "a.md");

        Assert.Equal(("Bridge closes", "Jane Doe, John Roe", new DateOnly(2015, 9, 30), "Orrin Gazette"), (article.Title, article.Byline, article.Published!.Value, article.Source));
        Assert.Equal(["The bridge at Orrin closed on Monday & Tuesday.", "It will open in May."], article.Paragraphs);
    }

    [Fact]
    public void A_page_gives_its_article_without_what_stands_around_it()
    {
        var article = Read($"""
            <!doctype html><html lang="en-GB"><head><title>Bridge closes at Orrin | Orrin Gazette</title>
            <link rel="canonical" href="https://gazette.example/bridge">
            <meta property="article:published_time" content="2015-09-30T06:00:00Z"><meta property="og:site_name" content="Orrin Gazette">
            <meta name="author" content="Jane Doe"></head><body>
            <div class="cookie-consent"><p>We value your privacy, and we and our partners store cookies, as you would expect of us here.</p></div>
            <nav><ul><li><a href="/">Home</a></li></ul></nav>
            <main><p class="kicker">Local</p><h1>Bridge closes at Orrin</h1>
            <div class="body"><p>{Body}</p><figure><img><figcaption>The bridge.</figcaption></figure>
            <p>“It was <a href="/x">cold</a>,” said the mayor, who had walked, with her dog, from one bank of the river to the other.</p></div>
            <div class="related-links"><p><a href="/1">Ten bridges that you must see before you die, and then some more of them</a></p></div></main>
            <section id="comments"><p>I have used this bridge for forty years, and nobody ever asked me, or my wife, what we think of it.</p></section>
            <footer><p>Copyright the Orrin Gazette</p></footer></body></html>
            """, "a.html");

        Assert.Equal(
            ("Bridge closes at Orrin", "Jane Doe", new DateOnly(2015, 9, 30), "Orrin Gazette", "https://gazette.example/bridge", "en-GB"),
            (article.Title, article.Byline, article.Published!.Value, article.Source, article.Url, article.Language));
        Assert.Equal([Body, "“It was cold,” said the mayor, who had walked, with her dog, from one bank of the river to the other."], article.Paragraphs);
    }

    [Fact]
    public void A_page_drawn_by_scripts_is_read_from_its_linked_data()
    {
        var article = Read($$"""
            <html><body><div id="app"></div><script type="application/ld+json">
            {"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Bridge closes","articleBody":"{{Body}}","author":[{"name":"Jane Doe"}],"datePublished":"2015-09-30"}]}
            </script></body></html>
            """, "a.html");

        Assert.Equal(("Bridge closes", "Jane Doe"), (article.Title, article.Byline));
        Assert.Equal([Body], article.Paragraphs);
    }

    [Fact]
    public void Every_article_of_an_array_is_read_and_a_bad_one_is_rejected_with_its_place()
    {
        var items = new ArticleReader().Read(File($$"""
            [ {"title":"One","paragraphs":["First.","Second."]}, {"title":"Two"}, {"headline":"Three","articleBody":"<p>{{Body}}</p><p>More words.</p>"} ]
            """, "a.json")).Items.ToList();

        Assert.Equal(["First.", "Second."], Assert.IsType<ReadArticle>(items[0]).Article.Paragraphs);
        Assert.Equal((RejectionCodes.NoText, "$[1]"), (Assert.IsType<Rejected>(items[1]).Code, ((Rejected)items[1]).Where));
        Assert.Equal([Body, "More words."], Assert.IsType<ReadArticle>(items[2]).Article.Paragraphs);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "empty")]
    [InlineData("%PDF-1.7 …", "malformed")]
    [InlineData("PK\u0003\u0004", "malformed")]
    [InlineData("<?xml version=\"1.0\"?><invoice></invoice>", "unsupported-format")]
    [InlineData("{\"title\": \"T\", ", "malformed")]
    [InlineData("<html><body><script>x()</script></body></html>", "no-text")]
    [InlineData("... --- ...", "no-text")]
    [InlineData("a\0b\0\u0001\u0002\u0003\u0004", "binary")]
    public void What_cannot_be_read_is_rejected_with_a_reason(string content, string code)
    {
        var rejected = Assert.IsType<Rejected>(Assert.Single(new ArticleReader().Read(File(content, "a.txt")).Items));

        Assert.Equal(code, rejected.Code);
        Assert.EndsWith(".", rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file", 10, 1000, "The file has 20 bytes; the limit is 10.")]
    [InlineData("article", 1000, 10, "The article has 22 bytes of text; the limit is 10.")]
    public void A_broken_limit_is_named_in_the_reason(string _, int file, int article, string reason)
    {
        var reader = new ArticleReader(new() { FileBytes = file, ArticleBytes = article });

        var rejected = Assert.IsType<Rejected>(Assert.Single(reader.Read(File("Twenty bytes of text", "a.txt")).Items));

        Assert.Equal(RejectionCodes.LimitExceeded, rejected.Code);
        Assert.StartsWith(reason, rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", "a.html")]
    [InlineData("[", "a.json")]
    [InlineData("> ", "a.md")]
    public void Nesting_without_end_is_rejected(string opener, string name)
    {
        var content = string.Concat(Enumerable.Repeat(opener, 100_000)) + "Some words.";

        Assert.Equal(RejectionCodes.LimitExceeded, Assert.IsType<Rejected>(Assert.Single(new ArticleReader().Read(File(content, name)).Items)).Code);
    }

    [Fact]
    public void What_the_sender_says_stands_above_what_the_file_says()
    {
        var (overrides, _) = ArticleOverrides.FromMetadata(new Dictionary<string, string> { ["Published"] = "2015-09-30", ["source"] = "Orrin%20Gazette", ["other"] = "x" });

        var article = Assert.IsType<ReadArticle>(Assert.Single(new ArticleReader().Read(File("""{"body":"Some words.","published":"2001-01-01","source":"X","language":"en"}""", "a.json"), overrides: overrides).Items)).Article;

        Assert.Equal((new DateOnly(2015, 9, 30), "Orrin Gazette", "en"), (article.Published!.Value, article.Source, article.Language));
    }

    [Fact]
    public void A_date_that_cannot_be_understood_is_refused() =>
        Assert.Equal(RejectionCodes.BadMetadata, ArticleOverrides.FromMetadata(new Dictionary<string, string> { ["published"] = "soon" }).Rejection?.Code);

    private static Article Read(string content, string name) =>
        Assert.IsType<ReadArticle>(Assert.Single(new ArticleReader().Read(File(content, name)).Items)).Article;

    private static DroppedFile File(string content, string name, string? type = null) => new(Encoding.UTF8.GetBytes(content), name, type);
}
