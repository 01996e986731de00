using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Json;

public sealed class JsonShapesTests
{
    [Fact]
    public void A_guardian_answer_gives_its_results()
    {
        var items = Dropped.File("""
            {"response":{"status":"ok","total":2,"results":[
              {"id":"world/1","webTitle":"Bridge closes","webPublicationDate":"2015-09-30T06:00:05Z","webUrl":"https://paper.example/1",
               "fields":{"headline":"Bridge closes at Orrin","byline":"Jane Doe","publication":"The Paper","body":"<p>First words.</p><p>Second words.</p>"}},
              {"id":"world/2","webTitle":"No body here","fields":{}}]}}
            """).Items();

        var article = items.ArticleAt(0);
        Assert.Equal(("Bridge closes at Orrin", "Jane Doe", "The Paper", "https://paper.example/1"), (article.Title, article.Byline, article.Source, article.Url));
        Assert.Equal(new DateOnly(2015, 9, 30), article.Published);
        Assert.Equal(["First words.", "Second words."], article.Paragraphs);
        Assert.Equal((RejectionCodes.NoText, "$.response.results[1]"), (items.RejectedAt(1).Code, items.RejectedAt(1).Where));
    }

    [Fact]
    public void A_new_york_times_answer_gives_its_documents()
    {
        var article = Dropped.File("""
            {"status":"OK","response":{"docs":[{"web_url":"https://paper.example/1","abstract":"In short.","lead_paragraph":"The bridge at Orrin closed on Monday.",
             "headline":{"main":"Bridge Closes","kicker":null,"name":null},"byline":{"original":"By Jane Doe","person":[]},
             "pub_date":"2015-09-30T06:00:05+0000","source":"The Paper"}],"meta":{"hits":1}}}
            """).Article();

        Assert.Equal(("Bridge Closes", "By Jane Doe", "The Paper"), (article.Title, article.Byline, article.Source));
        Assert.Equal(["The bridge at Orrin closed on Monday."], article.Paragraphs);
    }

    [Fact]
    public void Schema_org_news_is_read_with_its_nested_names()
    {
        var article = Dropped.File("""
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Bridge closes","datePublished":"2015-09-30T06:00:00+01:00",
             "author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}],"publisher":{"@type":"Organization","name":"The Paper"},
             "inLanguage":"en-GB","articleBody":"First words.\n\nSecond words."}
            """).Article();

        Assert.Equal(("Jane Doe, John Roe", "The Paper", "en-GB"), (article.Byline, article.Source, article.Language));
        Assert.Equal(["First words.", "Second words."], article.Paragraphs);
    }

    [Fact]
    public void Ninjs_2_gives_its_main_headline_and_body()
    {
        var article = Dropped.File("""
            {"uri":"urn:ninjs.example:1","type":"text","language":"en","firstcreated":"2015-09-30T06:00:00Z","by":"Jane Doe",
             "headlines":[{"role":"short","value":"Bridge"},{"role":"main","value":"Bridge closes at Orrin"}],
             "bodies":[{"role":"main","contenttype":"text/plain","value":"First words.\n\nSecond words."},{"role":"summary","contenttype":"text/html","value":"<p>In short.</p>"}],
             "copyrightholder":"The Agency"}
            """).Article();

        Assert.Equal(("Bridge closes at Orrin", "Jane Doe", "The Agency"), (article.Title, article.Byline, article.Source));
        Assert.Equal(["First words.", "Second words."], article.Paragraphs);
    }

    [Fact]
    public void Ninjs_1_gives_its_html_body()
    {
        var article = Dropped.File("""{"uri":"http://a.example/1","headline":"Bridge closes","versioncreated":"2015-09-30T06:00:00Z","body_html":"<p>First words.</p>"}""").Article();

        Assert.Equal(("Bridge closes", new DateOnly(2015, 9, 30)), (article.Title, article.Published!.Value));
    }

    [Fact]
    public void A_json_feed_gives_its_items()
    {
        var items = Dropped.File("""
            {"version":"https://jsonfeed.org/version/1.1","title":"The Paper","items":[
              {"id":"1","title":"One","content_text":"First words.","date_published":"2015-09-30T06:00:00Z"},{"id":"2","title":"Two","content_html":"<p>Second words.</p>"}]}
            """).Items();

        Assert.Equal("One", items.ArticleAt(0).Title);
        Assert.Equal(["Second words."], items.ArticleAt(1).Paragraphs);
    }

    [Theory]
    [InlineData("""{"versioncreated":"2014-05-03T10:00:00Z","headline":"Bridge closes","byline":"Jane Doe","body_text":"The bridge closed.","infosource":[{"name":"Wire"}]}""", "2014-05-03")]
    [InlineData("""{"standard":{"name":"ninjs","version":"2.1"},"firstCreated":"2021-05-02T09:00:00Z","versionCreated":"2021-05-03T10:00:00Z","headlines":[{"role":"short","value":"Shut"},{"role":"main","value":"Bridge closes"}],"by":"Jane Doe","bodies":[{"role":"caption","value":"Not this."},{"role":"main","contentType":"text/html","value":"<p>The bridge closed.</p>"}],"infoSources":[{"name":"Wire"}]}""", "2021-05-02")]
    [InlineData("""{"standard":{"name":"ninjs","version":"3.0"},"firstCreated":"2023-05-02T09:00:00Z","headlines":[{"role":"main","value":"Bridge closes"}],"by":"Jane Doe","bodies":[{"contentType":"text/plain","value":"The bridge closed."}],"infoSources":[{"name":"Wire"}]}""", "2023-05-02")]
    public void Ninjs_is_read_in_all_its_versions(string json, string day)
    {
        var article = Dropped.File(json, "a.json").Article();

        Assert.Equal(("Bridge closes", "Jane Doe", "Wire", day), (article.Title, article.Byline, article.Source, article.Published?.ToString("O", null)));
        Assert.Equal(["The bridge closed."], article.Paragraphs);
    }

    [Fact]
    public void The_headline_counts_before_the_title_of_a_list() =>
        Assert.Equal("Bridge closes", Dropped.File("""{"response":{"content":{"webTitle":"Bridge closes | World","fields":{"headline":"Bridge closes","body":"<p>The bridge closed.</p>"}}}}""", "a.json").Article().Title);
}
