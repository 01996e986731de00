using System.Net;
using System.Net.Http.Json;
using Dateline.Functions.Tests.Azurite;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Tests.Runtime;

public sealed class HttpTriggerTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("/api/text/kunduz", "kunduz")]
    [InlineData("/api/number/41", "42")]
    [InlineData("/api/optional", "none")]
    [InlineData("/api/optional/7", "7")]
    [InlineData("/api/id/0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("/api/day/2015-09-30", "Wednesday")]
    [InlineData("/api/rest/a/b/c.txt", "a/b/c.txt")]
    [InlineData("/api/rest/a%2Fb", "a%2Fb")]
    [InlineData("/api/Plain", "Plain")]
    [InlineData("/api/context", "context /api/context")]
    [InlineData("/api/result", "typed")]
    public async Task A_route_binds_its_parts_by_name(string path, string answer)
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Routes>();

        Assert.Equal(answer, await host.Client.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("GET", "/api/number/many", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/text/kunduz", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/loose/many", HttpStatusCode.InternalServerError)]
    [InlineData("GET", "/api/throws", HttpStatusCode.InternalServerError)]
    [InlineData("PUT", "/api/both", HttpStatusCode.Accepted)]
    [InlineData("GET", "/api/both", HttpStatusCode.OK)]
    [InlineData("GET", "/api/silent", HttpStatusCode.OK)]
    public async Task A_request_is_answered_by_the_function_whose_route_and_method_match(string method, string path, HttpStatusCode status)
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Routes>();

        using var response = await host.Client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_several_megabytes_reaches_the_function()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Routes>();

        using var response = await host.Client.PostAsync(
            "/api/length", new ByteArrayContent(new byte[40_000_000]), TestContext.Current.CancellationToken);

        Assert.Equal("40000000", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_value_that_is_no_result_is_answered_as_JSON()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Routes>();

        var place = await host.Client.GetFromJsonAsync<Place>("/api/value", TestContext.Current.CancellationToken);

        Assert.Equal(new Place("Kunduz", "AF"), place);
    }

    [Theory]
    [InlineData("", "/text/kunduz")]
    [InlineData("v1/news", "/v1/news/text/kunduz")]
    public async Task The_route_prefix_comes_from_the_host_settings(string prefix, string path)
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Routes>(new() { ["AzureFunctionsJobHost__extensions__http__routePrefix"] = prefix });

        Assert.Equal("kunduz", await host.Client.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Keyed", null, HttpStatusCode.Unauthorized)]
    [InlineData("Keyed", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Keyed", "for-all", HttpStatusCode.OK)]
    [InlineData("Keyed", "for-one", HttpStatusCode.OK)]
    [InlineData("Keyed", "for-admin", HttpStatusCode.OK)]
    [InlineData("Admin", "for-all", HttpStatusCode.Unauthorized)]
    [InlineData("Admin", "for-admin", HttpStatusCode.OK)]
    [InlineData("Keyed", "for-some", HttpStatusCode.OK)]
    [InlineData("Other", "for-some", HttpStatusCode.Unauthorized)]
    [InlineData("Admin", "for-some", HttpStatusCode.Unauthorized)]
    [InlineData("Plain", null, HttpStatusCode.OK)]
    public async Task Keys_are_asked_for_once_settings_give_them(string function, string? key, HttpStatusCode status)
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Routes>(new()
        {
            ["Functions:Keys:default"] = "for-all",
            ["Functions:Keys:Keyed"] = "for-one",
            ["Functions:Keys:_master"] = "for-admin",
            ["Functions:Keys:some:Key"] = "for-some",
            ["Functions:Keys:some:Functions"] = "Key*, Admin",
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{function}");
        request.Headers.Add("x-functions-key", key);

        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Without_keys_every_level_answers()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Routes>();

        Assert.Equal("Admin", await host.Client.GetStringAsync("/api/Admin", TestContext.Current.CancellationToken));
    }

    public sealed record Place(string Name, string Country);

    public sealed class Routes
    {
        [Function("Text")]
        public IActionResult Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "text/{name}")] HttpRequest request, string name) =>
            new ContentResult { Content = name };

        [Function("Number")]
        public async Task<IActionResult> Number([HttpTrigger("get", Route = "number/{n:int}")] HttpRequest request, int n)
        {
            await Task.Yield();
            return new ContentResult { Content = $"{n + 1}" };
        }

        [Function("Loose")]
        public IActionResult Loose([HttpTrigger("get", Route = "loose/{n}")] HttpRequest request, int n) => new OkObjectResult(n);

        [Function("Optional")]
        public ValueTask<IActionResult> Optional([HttpTrigger("get", Route = "optional/{n?}")] HttpRequest request, int? n) =>
            ValueTask.FromResult<IActionResult>(new ContentResult { Content = n is null ? "none" : $"{n}" });

        [Function("Id")]
        public IActionResult Id([HttpTrigger("get", Route = "id/{id:guid}")] HttpRequest request, Guid id) => new ContentResult { Content = id.ToString() };

        [Function("Day")]
        public IActionResult Day([HttpTrigger("get", Route = "day/{day}")] HttpRequest request, DateOnly day) =>
            new ContentResult { Content = day.DayOfWeek.ToString() };

        [Function("Rest")]
        public IActionResult Rest([HttpTrigger("get", Route = "rest/{*path}")] HttpRequest request, string path) => new ContentResult { Content = path };

        [Function(nameof(Plain))]
        public static Task Plain([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => request.HttpContext.Response.WriteAsync("Plain");

        [Function("Context")]
        public async Task Context([HttpTrigger("get", Route = "context")] HttpContext http, FunctionContext context, CancellationToken cancellation) =>
            await http.Response.WriteAsync($"context {context.GetHttpContext()!.Request.Path}", cancellation);

        [Function("Result")]
        public IResult Result([HttpTrigger("get", Route = "result")] HttpRequest request) => Results.Text("typed");

        [Function("Throws")]
        public IActionResult Throws([HttpTrigger("get", Route = "throws")] HttpRequest request) => throw new InvalidOperationException("as planned");

        [Function("PutBoth")]
        public IActionResult PutBoth([HttpTrigger("put", Route = "both")] HttpRequest request) => new AcceptedResult();

        [Function("GetBoth")]
        public IActionResult GetBoth([HttpTrigger("get", Route = "both")] HttpRequest request) => new OkResult();

        [Function("Silent")]
        public void Silent([HttpTrigger("get", Route = "silent")] HttpRequest request)
        {
        }

        [Function("Length")]
        public async Task<IActionResult> Length([HttpTrigger("post", Route = "length")] HttpRequest request, CancellationToken cancellation)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellation);
            return new ContentResult { Content = $"{body.Length}" };
        }

        [Function("Value")]
        public Place Value([HttpTrigger("get", Route = "value")] HttpRequest request) => new("Kunduz", "AF");

        [Function("Keyed")]
        public IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Text("Keyed");

        [Function("Other")]
        public IResult Other([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Text("Other");

        [Function("Admin")]
        public IResult Admin([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => Results.Text("Admin");
    }
}
