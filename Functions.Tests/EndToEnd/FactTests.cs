using System.Net;
using System.Text.Json.Nodes;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Functions.Parsing;
using Dateline.Functions.Storage;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.EndToEnd;

public sealed class FactTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Facts_are_found_by_each_filter_page_by_page_and_go_with_their_article()
    {
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync(), builder => builder.Services.AddSingleton<IArticleParser, BattleParser>());
        await app.DropAsync("a.txt", "One\n\nThe first of two.", "2015-09-30");
        await app.DropAsync("b.txt", "Two\n\nThe second of two.", "2015-10-02");
        Assert.Equal(["parsed", "parsed"], await app.OutcomesAsync(["a.txt", "b.txt"]));

        (string Address, int Facts)[] questions =
        [
            ("events", 4), ("events?type=ASSAULT", 2), ("events?type=AID", 0), ("events?status=planned", 2), ("events?actor=grp:taliban", 2), ("events?actor=TALIBAN", 2),
            ("events?actor=ministers", 2), ("events?target=geo:1135689", 2), ("events?place=Kunduz", 2), ("events?place=iso:AF", 2), ("events?place=geo:2988507&type=ASSAULT", 0),
            ("events?bbox=68,36,69,37", 2), ("events?bbox=-10,30,80,60", 4), ("events?bbox=100,-50,10,90", 2), ("events?bbox=-10,30,80,60&type=CONSULT", 2),
            ("events?actor=grp:taliban&place=iso:AF&bbox=68,36,69,37&type=ASSAULT&status=asserted", 2),
            ("events?from=2015-10-01", 2), ("events?type=ASSAULT&to=2015-10-01", 1), ("events?from=2015-10-01&to=2015-10-01", 0),
            ("figures", 4), ("figures?kind=killed", 2), ("figures?place=geo:1135689", 2), ("figures?kind=injured&place=kunduz", 0), ("figures?bbox=68,36,69,37", 2), ("figures?from=2015-10-02", 2),
            ("events?entity=geo:1135689", 2), ("events?entity=geo:1135689&actor=grp:taliban", 2), ("events?actor=geo:1135689", 0), ("events?entity=Paris", 2),
            ("events?country=af", 2), ("events?country=FR&type=CONSULT&source=the%20post&language=en", 2), ("events?source=other", 0), ("events?language=de", 0),
            ("figures?min=13", 2), ("figures?min=12", 4), ("figures?country=AF&min=13", 0), ("figures?entity=kunduz&kind=killed", 2), ("quotes?source=THE%20POST", 2),
            ("quotes", 2), ("quotes?speaker=One%20Resident", 2), ("quotes?speaker=per:nobody", 0), ("quotes?to=2015-09-30", 1),
        ];
        foreach (var (address, facts) in questions) Assert.Equal((address, facts), (address, (await EachAsync(app, address)).Count));

        foreach (var article in (await app.JsonAsync("/api/articles"))["items"]!.AsArray())
        {
            using var response = await app.Client.DeleteAsync(new Uri($"/api/articles/{article!["id"]}", UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        }

        Assert.Empty(await app.RowsAsync(StorageNames.Events, StorageNames.Figures, StorageNames.Quotes));
    }

    [Fact]
    public async Task What_the_extractor_reads_is_listed_with_spans_that_cut_the_article()
    {
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync());
        await app.DropAsync("a.txt", "Rebels seize town\n\nRebels attacked the army in Kunduz on Monday, killing 12 soldiers.\n\n\"We hold the whole town tonight,\" said Omar Hakimi, a commander.", "2015-09-30");
        Assert.Equal(["parsed"], await app.OutcomesAsync(["a.txt"]));
        var id = (await app.JsonAsync("/api/articles"))["items"]![0]!["id"]!.ToString();
        var article = await app.JsonAsync($"/api/articles/{id}");
        var text = article["text"]!.ToString();

        foreach (var list in new[] { "events", "figures", "quotes" })
        {
            var items = (await app.JsonAsync($"/api/{list}"))["items"]!.AsArray();
            Assert.Equal(article[list]!.AsArray().Count, items.Count);
            Assert.All(items, item => Assert.Equal((id, item!["text"]!.ToString()), (item["article"]!["id"]!.ToString(), text[(int)item["start"]!..(int)item["end"]!])));
        }

        Assert.NotEmpty((await app.JsonAsync("/api/quotes"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/events?type=WAR", "type")]
    [InlineData("/api/events?speaker=per:a", "speaker")]
    [InlineData("/api/events?bbox=1,2,3", "bbox")]
    [InlineData("/api/events?bbox=1,2,3,NaN", "bbox")]
    [InlineData("/api/events?bbox=1,50,3,40", "bbox")]
    [InlineData("/api/figures?kind=dead", "kind")]
    [InlineData("/api/figures?min=-1", "min")]
    [InlineData("/api/figures?country=AFG", "country")]
    [InlineData("/api/events?min=1", "min")]
    [InlineData("/api/quotes?bbox=1,2,3,4", "bbox")]
    [InlineData("/api/quotes?from=2015-10-02&to=2015-10-01", "from")]
    public async Task A_parameter_that_is_unknown_or_malformed_is_named(string address, string parameter)
    {
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync());

        using var response = await app.Client.GetAsync(new Uri(address, UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.Equal(parameter, Assert.Single(problem["parameters"]!.AsArray())!["name"]!.ToString());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>All facts of a list, one a page, each once.</summary>
    private static async Task<List<string>> EachAsync(TestApp app, string address)
    {
        var facts = new List<string>();
        var next = $"/api/{address}{(address.Contains('?', StringComparison.Ordinal) ? "&" : "?")}limit=1";
        while (next.Length > 0)
        {
            using var response = await app.Client.GetAsync(new Uri(next, UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            facts.AddRange(JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["items"]!.AsArray().Select(fact => fact!.ToJsonString()));
            next = TestApp.NextOf(response);
        }

        Assert.Equal(facts.Count, facts.Distinct().Count());
        return facts;
    }

    private sealed class BattleParser : IArticleParser
    {
        public Document Parse(Article article, DateOnly received) => FactDocuments.Battle(ArticleId.Create(article, received)) with { Published = article.Published };
    }
}
