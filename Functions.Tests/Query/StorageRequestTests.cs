using System.Text;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Dateline.Functions.Operations;
using Dateline.Functions.Query;
using Dateline.Functions.Query.Maps;
using Dateline.Functions.Query.Timelines;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.Query;

/// <summary>What each endpoint asks of storage; <c>docs/storage.md</c> states the same numbers.</summary>
public sealed class StorageRequestTests(AzuriteFixture azurite)
{
    private const string Battle = "Rebels seize town\n\nRebels attacked the army in Kunduz, Afghanistan, on Monday, killing 12 soldiers.\n\n\"We hold the whole town tonight,\" said Omar Hakimi, a commander.";

    [Fact]
    public async Task No_endpoint_asks_storage_more_often_than_stated()
    {
        var budget = new RequestBudget();
        await using var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync(), services => services.AddSingleton<HttpPipelinePolicy>(budget));
        await storage.ProcessAsync("a.txt", Texts.Kabul, "2015-09-30");
        await storage.ProcessAsync("b.txt", Texts.Paris, "2015-10-01");
        await storage.ProcessAsync("c.txt", Battle, "2015-10-02");
        var (articles, entities, facts) = (storage.New<Articles>(), storage.New<Entities>(), storage.New<Facts>());
        var id = (await storage.Get<ArticleQueries>().ListAsync(new(), 1, null, Token)).Items[0].Id;
        var country = Assert.Single((await storage.Get<EntityQueries>().ListAsync("GPE", "afghanistan", 10, null, Token)).Items).Id;

        // A question, how many answers it has at least, how many requests it takes, and how many more for each answer.
        (string Query, Func<HttpRequest, Task<IActionResult>> Ask, int Answers, int Requests, int PerAnswer)[] endpoints =
        [
            ("", request => articles.ListArticles(request, Token), 3, 1, 0),
            ("?from=2015-10-01&to=2015-10-01", request => articles.ListArticles(request, Token), 1, 1, 0),
            ($"?entity={country}", request => articles.ListArticles(request, Token), 3, 1, 0),
            ("?entity=Afghanistan", request => articles.ListArticles(request, Token), 3, 2 + 20, 0),
            ($"?entity={country}&country=AF&language=en", request => articles.ListArticles(request, Token), 3, 1, 1),
            ("?country=AF", request => articles.ListArticles(request, Token), 3, 1, 0),
            ("?language=en", request => articles.ListArticles(request, Token), 3, 1, 0),
            ("", request => articles.GetArticle(request, id, Token), 0, 2, 0),
            ("", request => articles.GetAnnotations(request, id, Token), 0, 2, 0),
            ("", request => articles.ExportArticles(request, Token), 3, 1, 2),
            ("", request => entities.ListEntities(request, Token), 4, 1, 1),
            ("?type=GPE&prefix=a", request => entities.ListEntities(request, Token), 1, 1, 1),
            ("", request => entities.GetEntity(request, country, Token), 0, 1, 0),
            ("", request => entities.ListEntityArticles(request, country, Token), 3, 1, 0),
            ("", request => entities.ListRelated(request, country, Token), 1, 1, 0),
            ("", request => storage.New<Functions.Query.Stories>().GetStory(request, id, Token), 1, 2, 0),
            ("", request => facts.ListEvents(request, Token), 1, 1, 0),
            ("?type=ASSAULT&country=AF&bbox=60,30,75,40", request => facts.ListEvents(request, Token), 1, 1, 0),
            ("?entity=kunduz", request => facts.ListEvents(request, Token), 1, 1, 0),
            ("?min=10&kind=killed", request => facts.ListFigures(request, Token), 1, 1, 0),
            ("", request => facts.ListQuotes(request, Token), 1, 1, 0),
            ("?q=kabul", request => storage.New<Dateline.Functions.Query.Search.Search>().SearchArticles(request, Token), 1, 1 + 3 + 1, 1),
            ($"?q=%22opened again%22 kabul&entity={country}&language=en", request => storage.New<Dateline.Functions.Query.Search.Search>().SearchArticles(request, Token), 1, 1 + 5, 1),
            ($"?entity={country}", request => storage.New<Timeline>().GetTimeline(request, Token), 3, 1, 0),
            ("?place=iso:AF&by=month", request => storage.New<Timeline>().GetTimeline(request, Token), 2, 1, 0),
            ("?place=Kabul", request => storage.New<Timeline>().GetTimeline(request, Token), 1, 2 + 20, 0),
            ("", request => storage.New<Map>().GetMap(request, Token), 3, 1, 1),
            ("?bbox=60,30,75,40&from=2015-09-30", request => storage.New<Map>().GetMap(request, Token), 1, 16, 2),
            ("", request => storage.New<Drops>().ListDrops(request, Token), 3, 1, 0),
            ("", request => storage.New<Drops>().GetDrop(request, "a.txt", Token), 1, 2, 0),
            ("", request => storage.New<FailureList>().ListFailures(request, Token), 0, 1, 0),
        ];
        foreach (var (query, ask, answers, requests, perAnswer) in endpoints)
        {
            budget.Allow(int.MaxValue - 1);
            var found = await AnswersAsync(query, ask);
            var allowed = requests + (perAnswer * found);
            Assert.True(found >= answers && budget.Asked <= allowed, $"{ask.Method.Name} {query}: {found} answers, {budget.Asked} requests of {allowed}");
            budget.Allow(allowed);
            Assert.Equal(found, await AnswersAsync(query, ask));
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<int> AnswersAsync(string query, Func<HttpRequest, Task<IActionResult>> ask)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = ("GET", "/api/articles/x", new QueryString(query));
        using var body = new MemoryStream();
        http.Response.Body = body;
        var services = new ServiceCollection().AddLogging();
        services.AddMvcCore();
        http.RequestServices = services.BuildServiceProvider();
        await (await ask(http.Request)).ExecuteResultAsync(new ActionContext { HttpContext = http });
        var text = Encoding.UTF8.GetString(body.ToArray());
        Assert.True(http.Response.StatusCode == 200, text);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return http.Response.ContentType!.Contains("ndjson", StringComparison.Ordinal) ? lines.Length : (JsonNode.Parse(text)!["items"] ?? JsonNode.Parse(text)!["features"])?.AsArray().Count ?? 0;
    }
}
