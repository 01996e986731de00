using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage;

namespace Dateline.Functions.Tests.EndToEnd;

/// <summary>What holds for every endpoint, whatever it is about.</summary>
public sealed class ConventionTests(AzuriteFixture azurite)
{
    private const string Battle = "Rebels seize town\n\nRebels attacked the army in Kunduz on Monday, killing 12 soldiers.\n\n\"We hold the whole town tonight,\" said Omar Hakimi, a commander.";

    [Fact]
    public async Task Every_read_has_its_head_its_tag_and_its_not_modified()
    {
        await using var app = await WithBattleAsync();
        foreach (var address in await AddressesAsync(app))
        {
            using var get = await SendAsync(app, HttpMethod.Get, address);
            using var head = await SendAsync(app, HttpMethod.Head, address);
            using var again = await SendAsync(app, HttpMethod.Get, address, ("If-None-Match", $"\"other\", W/{get.Headers.ETag}"));

            Assert.Equal((address, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotModified), (address, get.StatusCode, head.StatusCode, again.StatusCode));
            Assert.False(get.Headers.ETag!.IsWeak);
            Assert.Equal((get.Headers.ETag, get.Content.Headers.ContentLength, 0), (head.Headers.ETag, head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync(Token)).Length));
            Assert.Equal((get.Headers.ETag, get.Headers.CacheControl), (again.Headers.ETag, again.Headers.CacheControl));
            Assert.Contains("Accept", get.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("/api/articles", "GET, HEAD, OPTIONS")]
    [InlineData("/api/articles/20150930-abcdefghijklmnop", "DELETE, GET, HEAD, OPTIONS")]
    [InlineData("/api/drops/a/b.txt", "GET, HEAD, OPTIONS, PUT")]
    [InlineData("/api/drops", "GET, HEAD, OPTIONS")]
    [InlineData("/api/failures/1/replay", "OPTIONS, POST")]
    [InlineData("/api/openapi.json", "GET, HEAD, OPTIONS")]
    public async Task A_path_says_what_it_allows_and_refuses_the_rest(string address, string allowed)
    {
        await using var app = await StartAsync();

        using var options = await SendAsync(app, HttpMethod.Options, address);
        using var patch = await SendAsync(app, HttpMethod.Patch, address);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.MethodNotAllowed), (options.StatusCode, patch.StatusCode));
        Assert.Equal(allowed, string.Join(", ", options.Content.Headers.Allow.Order()));
        Assert.Equal(allowed, string.Join(", ", patch.Content.Headers.Allow.Order()));
        Assert.Equal("urn:dateline:problem:method-not-allowed", (await ProblemAsync(patch))["type"]!.ToString());
    }

    [Fact]
    public async Task A_path_that_is_none_allows_nothing()
    {
        await using var app = await StartAsync();

        using var options = await SendAsync(app, HttpMethod.Options, "/api/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, options.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/nowhere", HttpStatusCode.NotFound, "not-found")]
    [InlineData("PUT", "/api/nowhere/at/all", HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "/elsewhere", HttpStatusCode.NotFound, "not-found")]
    [InlineData("PROPFIND", "/api/articles", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("GET", "/api/quotes", HttpStatusCode.Unauthorized, "unauthorized")]
    public async Task What_no_function_answers_is_a_problem_all_the_same(string method, string address, HttpStatusCode status, string type)
    {
        await using var app = await StartAsync(new() { ["Cors:Origins"] = "*", ["Functions:Keys:default"] = "secret" });

        using var response = await SendAsync(app, new HttpMethod(method), address, ("Origin", "https://news.example"));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal($"urn:dateline:problem:{type}", (await ProblemAsync(response))["type"]!.ToString());
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed, response.Content.Headers.Allow.Contains("GET"));
    }

    [Theory]
    [InlineData("/api/articles", "text/csv", "text/csv")]
    [InlineData("/api/articles", "application/atom+xml", "application/atom+xml")]
    [InlineData("/api/articles?format=ndjson", "text/csv", "application/x-ndjson")]
    [InlineData("/api/entities", "application/geo+json", "application/geo+json")]
    [InlineData("/api/events?format=geojson", "*/*", "application/geo+json")]
    [InlineData("/api/figures?format=csv", "*/*", "text/csv")]
    [InlineData("/api/quotes?format=ndjson", "*/*", "application/x-ndjson")]
    [InlineData("/api/drops", "application/x-ndjson;q=0.9, text/csv;q=0.1", "application/x-ndjson")]
    public async Task A_list_is_written_in_the_format_that_is_asked_for(string address, string accept, string type)
    {
        await using var app = await WithBattleAsync();

        using var response = await SendAsync(app, HttpMethod.Get, address, ("Accept", accept));

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("/api/quotes", "application/geo+json", HttpStatusCode.NotAcceptable, "not-acceptable")]
    [InlineData("/api/status", "text/html", HttpStatusCode.NotAcceptable, "not-acceptable")]
    [InlineData("/api/quotes?format=geojson", "*/*", HttpStatusCode.BadRequest, "bad-parameter")]
    public async Task A_format_that_there_is_not_is_a_problem_that_lists_those_there_are(string address, string accept, HttpStatusCode status, string type)
    {
        await using var app = await StartAsync();

        using var response = await SendAsync(app, HttpMethod.Get, address, ("Accept", accept));

        Assert.Equal(status, response.StatusCode);
        var problem = await ProblemAsync(response);
        Assert.Equal($"urn:dateline:problem:{type}", problem["type"]!.ToString());
        Assert.Contains("json", problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_body_is_compressed_for_those_who_take_it_under_a_tag_of_its_own(string coding)
    {
        await using var app = await WithBattleAsync();
        await app.DropAsync("b.txt", "Police arrest editor\n\nPolice arrested the editor on Monday. The army shelled the village, and the president accused the rebels of lying.\n\nThe minister signed a treaty with Peru.", "2015-09-30");
        await app.OutcomesAsync(["a.txt", "b.txt"]);
        using var plain = await SendAsync(app, HttpMethod.Get, "/api/events");

        using var response = await SendAsync(app, HttpMethod.Get, "/api/events", ("Accept-Encoding", coding));

        Assert.Equal([coding], response.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Headers.ETag, response.Headers.ETag);
        var body = await response.Content.ReadAsStreamAsync(Token);
        await using Stream unpacked = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Token), await reader.ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData("https://news.example", "https://news.example", "https://news.example")]
    [InlineData("https://one.example, https://news.example", "https://news.example", "https://news.example")]
    [InlineData("*", "https://news.example", "*")]
    [InlineData("https://one.example", "https://news.example", null)]
    [InlineData(null, "https://news.example", null)]
    public async Task Pages_of_other_origins_may_ask_when_settings_name_them(string? setting, string origin, string? allowed)
    {
        await using var app = await StartAsync(new() { ["Cors:Origins"] = setting, ["Functions:Keys:default"] = "secret" });

        using var ahead = await SendAsync(app, HttpMethod.Options, "/api/articles/1", ("Origin", origin), ("Access-Control-Request-Method", "DELETE"));
        using var get = await SendAsync(app, HttpMethod.Get, "/api/articles", ("Origin", origin), ("x-functions-key", "secret"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.OK), (ahead.StatusCode, get.StatusCode));
        Assert.Equal((allowed, allowed), (Header(ahead, "Access-Control-Allow-Origin"), Header(get, "Access-Control-Allow-Origin")));
        Assert.Equal(allowed is not null, Header(ahead, "Access-Control-Allow-Methods")?.Contains("DELETE", StringComparison.Ordinal) == true);
        Assert.Equal(allowed is not null, Header(get, "Access-Control-Expose-Headers")?.Contains("Link", StringComparison.Ordinal) == true);
        Assert.Equal(setting is not null and not "*", Header(get, "Vary")?.Contains("Origin", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Where_the_time_went_is_told_when_a_setting_asks(string setting, bool told)
    {
        await using var app = await StartAsync(new() { ["Diagnostics:ServerTiming"] = setting });

        using var response = await SendAsync(app, HttpMethod.Get, "/api/articles");

        Assert.Equal(told, Header(response, "Server-Timing")?.Contains("desc=\"1 requests\"", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_description_and_its_page_are_served_from_the_app()
    {
        await using var app = await StartAsync();

        var document = await app.JsonAsync("/api/openapi.json");
        var page = await app.Client.GetStringAsync(new Uri("/api/docs", UriKind.Relative), Token);

        Assert.Equal(("3.1.0", "/api"), (document["openapi"]!.ToString(), document["servers"]![0]!["url"]!.ToString()));
        Assert.Contains("/api/openapi.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        var script = page.Split("src=\"")[1].Split('"')[0];
        using var response = await SendAsync(app, HttpMethod.Get, script, ("Accept-Encoding", "br"));
        Assert.Equal((HttpStatusCode.OK, "text/javascript"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
    }

    private static Task<HttpResponseMessage> SendAsync(TestApp app, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return app.Client.SendAsync(request, Token);
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(TestApp app)
    {
        var article = (await app.JsonAsync("/api/articles"))["items"]![0]!["id"]!.ToString();
        return
        [
            "/api/articles", $"/api/articles/{article}", "/api/entities", "/api/entities/geo:1135689", "/api/entities/geo:1135689/articles", "/api/entities/geo:1135689/related", "/api/events",
            "/api/figures", "/api/quotes", "/api/drops", "/api/drops/a.txt", "/api/failures", "/api/status", "/api/health", "/api/openapi.json", "/api/docs",
        ];
    }

    private async Task<TestApp> StartAsync(Dictionary<string, string?>? settings = null) => await TestApp.StartAsync(await azurite.NewAccountAsync(), settings: settings);

    private async Task<TestApp> WithBattleAsync()
    {
        var app = await StartAsync();
        await app.DropAsync("a.txt", Battle, "2015-09-30");
        await app.OutcomesAsync(["a.txt"]);
        return app;
    }
}
