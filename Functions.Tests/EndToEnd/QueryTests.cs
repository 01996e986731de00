using System.Net;
using System.Text.Json.Nodes;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage;

namespace Dateline.Functions.Tests.EndToEnd;

public sealed class QueryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Lists_give_everything_once_page_by_page_newest_first()
    {
        await using var app = await StartAsync();
        var addresses = new List<string> { "/api/articles?limit=1" };
        var days = new List<string>();
        while (addresses[^1].Length > 0)
        {
            using var response = await app.Client.GetAsync(new Uri(addresses[^1], UriKind.Relative), Token);
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
            days.AddRange(page["items"]!.AsArray().Select(article => article!["published"]!.ToString()));
            addresses.Add(TestApp.NextOf(response));
            Assert.Equal(page["next"] is null, addresses[^1].Length == 0);
        }

        Assert.Equal(["2015-10-02", "2015-10-01", "2015-09-30"], days);
    }

    [Theory]
    [InlineData("/api/articles?from=2015-10-01", 2)]
    [InlineData("/api/articles?to=2015-10-01", 2)]
    [InlineData("/api/articles?from=2015-10-01&to=2015-10-01", 1)]
    [InlineData("/api/articles?from=2016-01-01", 0)]
    [InlineData("/api/articles?entity=france", 2)]
    [InlineData("/api/articles?entity=France&country=AF", 1)]
    [InlineData("/api/articles?entity=Germany&place=Paris", 1)]
    [InlineData("/api/articles?place=Berlin&to=2015-10-01", 0)]
    [InlineData("/api/articles?place=iso:FR", 2)]
    [InlineData("/api/articles?country=de", 2)]
    [InlineData("/api/articles?entity=Nobody", 0)]
    [InlineData("/api/articles?source=the%20post", 1)]
    [InlineData("/api/articles?source=The%20Post&country=FR", 0)]
    [InlineData("/api/articles?language=en", 3)]
    [InlineData("/api/articles?language=de&place=Paris", 0)]
    public async Task Lists_keep_to_the_days_asked_for(string address, int articles)
    {
        await using var app = await StartAsync();

        Assert.Equal(articles, (await app.JsonAsync(address))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_language_finds_its_regions_too()
    {
        await using var app = await StartAsync();
        await app.DropAsync("d.md", $"---\nlanguage: en-GB\n---\n{Texts.Paris.Replace("Paris", "Lyon", StringComparison.Ordinal)}", "2015-10-03");
        await app.OutcomesAsync(["d.md"]);

        foreach (var (range, articles) in new[] { ("en", 4), ("en-GB", 1), ("en-G", 0), ("en-US", 0) })
        {
            Assert.Equal((range, articles), (range, (await app.JsonAsync($"/api/articles?language={range}"))["items"]!.AsArray().Count));
            Assert.Equal((range, Math.Min(1, articles)), (range, (await app.JsonAsync($"/api/articles?language={range}&entity=Lyon"))["items"]!.AsArray().Count));
            Assert.Equal((range, Math.Min(1, articles)), (range, (await app.JsonAsync($"/api/search?q=lyon&language={range}"))["items"]!.AsArray().Count));
        }
    }

    [Fact]
    public async Task An_entity_is_found_by_the_start_of_its_name_with_its_articles_and_company()
    {
        await using var app = await StartAsync();

        var france = Assert.Single((await app.JsonAsync("/api/entities?type=GPE&prefix=FRAN"))["items"]!.AsArray())!;
        var articles = (await app.JsonAsync($"/api/entities/{france["id"]}/articles"))["items"]!.AsArray();
        var related = (await app.JsonAsync($"/api/entities/{france["id"]}/related"))["items"]!.AsArray();

        Assert.Equal((2, "2015-10-01", "2015-10-02"), ((int)france["articles"]!, france["firstSeen"]!.ToString(), france["lastSeen"]!.ToString()));
        Assert.Equal(["2015-10-02", "2015-10-01"], articles.Select(article => article!["published"]!.ToString()));
        Assert.Equal(("Germany", 2), (related[0]!["name"]!.ToString(), (int)related[0]!["articles"]!));
    }

    [Fact]
    public async Task An_export_has_every_document_and_goes_on_after_any_line()
    {
        await using var app = await StartAsync();
        var lines = await LinesAsync(app, "/api/export?to=2015-10-02");

        Assert.Equal(["2015-10-02", "2015-10-01", "2015-09-30"], lines.Select(line => line["published"]!.ToString()));
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            var rest = await LinesAsync(app, $"/api/export?to=2015-10-02&cursor={line["cursor"]}");
            Assert.Equal(lines.Skip(index + 1).Select(other => other.ToJsonString()), rest.Select(other => other.ToJsonString()));
            var document = line.DeepClone().AsObject();
            document.Remove("cursor");
            Assert.True(JsonNode.DeepEquals(await app.JsonAsync($"/api/articles/{line["id"]}"), document));
        }

        Assert.Single(await LinesAsync(app, "/api/export?from=2015-10-01&to=2015-10-01"));
    }

    [Fact]
    public async Task Annotations_point_at_the_words_they_are_about()
    {
        await using var app = await StartAsync();
        var id = (await app.JsonAsync("/api/articles"))["items"]![0]!["id"]!;
        var text = (await app.JsonAsync($"/api/articles/{id}"))["text"]!.ToString();

        var collection = await app.JsonAsync($"/api/articles/{id}/annotations");

        Assert.Equal(("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection"), (collection["@context"]!.ToString(), collection["type"]!.ToString()));
        var items = collection["first"]!["items"]!.AsArray();
        Assert.Equal(items.Count, (int)collection["total"]!);
        Assert.Contains(items, item => item!["body"]!.ToJsonString().Contains("\"GPE\"", StringComparison.Ordinal));
        Assert.Equal(items.Count, items.Select(item => item!["id"]!.ToString()).Distinct().Count());
        Assert.All(items, item =>
        {
            var (position, quote) = (item!["target"]!["selector"]![0]!, item["target"]!["selector"]![1]!);
            Assert.Equal(quote["exact"]!.ToString(), text[(int)position["start"]!..(int)position["end"]!]);
            Assert.Contains($"{quote["prefix"]}{quote["exact"]}{quote["suffix"]}", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/api/articles?limit=0", "limit")]
    [InlineData("/api/articles?limit=1001", "limit")]
    [InlineData("/api/articles?form=2015-01-01", "form")]
    [InlineData("/api/articles?from=yesterday", "from")]
    [InlineData("/api/articles?cursor=AAAA", "cursor")]
    [InlineData("/api/export?cursor=AAAA", "cursor")]
    [InlineData("/api/search", "q")]
    [InlineData("/api/search?q=-a", "q")]
    [InlineData("/api/search?q=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l%20m%20n%20o%20p%20q", "q")]
    [InlineData("/api/timeline", "entity")]
    [InlineData("/api/timeline?entity=a&place=b", "entity")]
    [InlineData("/api/timeline?entity=a&by=year", "by")]
    [InlineData("/api/map?bbox=1,2", "bbox")]
    [InlineData("/api/export?limit=1", "limit")]
    [InlineData("/api/articles?country=Chad", "country")]
    [InlineData("/api/entities?type=CITY", "type")]
    [InlineData("/api/drops?limit=x", "limit")]
    public async Task A_parameter_that_is_unknown_or_malformed_is_named(string address, string parameter)
    {
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync());

        using var response = await app.Client.GetAsync(new Uri(address, UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.Equal("urn:dateline:problem:bad-parameter", problem["type"]!.ToString());
        Assert.Equal(parameter, Assert.Single(problem["parameters"]!.AsArray())!["name"]!.ToString());
    }

    [Theory]
    [InlineData("/api/articles/20150930-abcdefghijklmnop")]
    [InlineData("/api/articles/x")]
    [InlineData("/api/entities/geo:0")]
    [InlineData("/api/entities/geo:0/articles")]
    [InlineData("/api/drops/never/dropped.txt")]
    public async Task What_is_not_there_is_a_problem_of_its_own(string address)
    {
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync());

        using var response = await app.Client.GetAsync(new Uri(address, UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Health_and_status_answer()
    {
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync());

        Assert.Equal("ok", (await app.JsonAsync("/api/health"))["status"]!.ToString());
        Assert.Equal(0, (int)(await app.JsonAsync("/api/status"))["queues"]!["articles-to-parse"]!);
    }

    private static async Task<List<JsonNode>> LinesAsync(TestApp app, string address) =>
        [.. (await app.Client.GetStringAsync(new Uri(address, UriKind.Relative), Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(await azurite.NewAccountAsync());
        await app.DropAsync("a.md", $"---\nsource: The Post\n---\n{Texts.Kabul}", "2015-09-30");
        await app.DropAsync("b.txt", Texts.Paris, "2015-10-01");
        await app.DropAsync("c.txt", Texts.Berlin, "2015-10-02");
        await app.OutcomesAsync(["a.md", "b.txt", "c.txt"]);
        return app;
    }
}
