using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Dateline.Functions.Storage;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage;
using Dateline.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.EndToEnd;

public sealed class DropHttpTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_the_sender_says_comes_with_the_file()
    {
        await using var app = await StartAsync();

        using var put = await PutAsync(app, "/api/drops/ordner/straße%20%231.txt", Texts.Kabul, ("x-ms-meta-published", "2015-09-30"), ("x-ms-meta-source", "Süddeutsche"), ("x-ms-meta-url", "https://example.org/a?b=1"), ("x-ms-meta-language", "en"), ("x-ms-meta-other", "x"));

        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        Assert.Equal("ordner/straße #1.txt", (await BodyAsync(put))["name"]!.ToString());
        var story = await app.JsonAsync(put.Headers.Location! + "?wait=60");
        Assert.Equal(("parsed", "text/plain; charset=utf-8"), (story["drop"]!["state"]!.ToString(), story["drop"]!["contentType"]!.ToString()));
        Assert.Equal((await BodyAsync(put))["version"]!.ToString(), story["drop"]!["version"]!.ToString());
        var article = await app.JsonAsync($"/api/articles/{story["items"]![0]!["article"]}");
        Assert.Equal(("2015-09-30", "Süddeutsche", "https://example.org/a?b=1"), (article["published"]!.ToString(), article["source"]!.ToString(), article["url"]!.ToString()));
        var blob = app.Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Dropped).GetBlobClient("ordner/straße #1.txt");
        Assert.DoesNotContain("other", (await blob.GetPropertiesAsync(cancellationToken: Token)).Value.Metadata.Keys);
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone_when_the_sender_says_so()
    {
        await using var app = await StartAsync();
        using var first = await PutAsync(app, "/api/drops/a.txt", Texts.Kabul, ("If-None-Match", "*"));
        using var second = await PutAsync(app, "/api/drops/a.txt", Texts.Paris, ("If-None-Match", "*"));

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        Assert.Equal("urn:dateline:problem:exists", (await BodyAsync(second))["type"]!.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_refused_with_the_limit_and_leaves_nothing(bool saysItsLength)
    {
        await using var app = await StartAsync(new IntakeLimits { FileBytes = 6_000_000 });
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/drops/big.txt") { Content = new StreamContent(new MemoryStream(new byte[9_000_000])) };
        if (!saysItsLength) request.Headers.TransferEncodingChunked = true;

        using var response = await app.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("6,000,000", (await BodyAsync(response))["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.False(await app.Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Dropped).GetBlobClient("big.txt").ExistsAsync(Token));
    }

    [Theory]
    [InlineData("/api/drops/a.txt", "x-ms-meta-published", "yesterday", "bad-header")]
    [InlineData("/api/drops/folder/", "x-other", "1", "bad-name")]
    [InlineData("/api/drops/a.txt?folder=x", "x-other", "1", "bad-parameter")]
    public async Task What_cannot_be_kept_is_refused_at_once(string address, string header, string value, string problem)
    {
        await using var app = await StartAsync();

        using var response = await PutAsync(app, address, Texts.Kabul, (header, value));

        Assert.Equal((HttpStatusCode.BadRequest, $"urn:dateline:problem:{problem}"), (response.StatusCode, (await BodyAsync(response))["type"]!.ToString()));
    }

    /// <summary>The ledger still tells of the old content when the new one has just been taken.</summary>
    [Fact]
    public async Task A_wait_is_for_the_content_that_the_file_has_now()
    {
        await using var app = await StartAsync();
        using var first = await PutAsync(app, "/api/drops/a.txt", Texts.Kabul);
        await app.JsonAsync("/api/drops/a.txt?wait=60");
        using var second = await PutAsync(app, "/api/drops/a.txt", Texts.Paris);

        var story = await app.JsonAsync("/api/drops/a.txt?wait=60");

        Assert.Equal((await BodyAsync(second))["version"]!.ToString(), story["drop"]!["version"]!.ToString());
        Assert.Equal("parsed", story["drop"]!["state"]!.ToString());
    }

    [Fact]
    public async Task A_wait_ends_with_its_time_and_with_its_caller()
    {
        await using var app = await StartAsync();
        using var gone = new CancellationTokenSource();

        using var missing = await app.Client.GetAsync(new Uri("/api/drops/never.txt?wait=1", UriKind.Relative), Token);
        var waiting = app.Client.GetAsync(new Uri("/api/drops/never.txt?wait=60", UriKind.Relative), gone.Token);
        await gone.CancelAsync();

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await app.StopAsync();
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData("reads", HttpStatusCode.OK, HttpStatusCode.Unauthorized)]
    [InlineData("writes", HttpStatusCode.OK, HttpStatusCode.Accepted)]
    public async Task One_key_opens_what_reads_and_another_what_changes_something(string? key, HttpStatusCode read, HttpStatusCode write)
    {
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync(), settings: new()
        {
            ["Functions:Keys:reader:Key"] = "reads",
            ["Functions:Keys:reader:Functions"] = "Get*, List*, Search*, Export*",
            ["Functions:Keys:writer:Key"] = "writes",
            ["Functions:Keys:writer:Functions"] = "*",
        });
        var inQuery = key is null ? "" : $"?code={key}";

        using var get = await app.Client.GetAsync(new Uri($"/api/articles{inQuery}", UriKind.Relative), Token);
        using var head = await app.Client.SendAsync(new(HttpMethod.Head, $"/api/articles{inQuery}"), Token);
        using var put = await PutAsync(app, "/api/drops/a.txt", Texts.Kabul, ("x-functions-key", key ?? ""));
        using var deletion = await app.Client.DeleteAsync(new Uri($"/api/articles/20150930-abcdefghijklmnop{inQuery}", UriKind.Relative), Token);
        using var wrongMethod = await app.Client.DeleteAsync(new Uri($"/api/articles{inQuery}", UriKind.Relative), Token);
        using var health = await app.Client.GetAsync(new Uri("/api/health", UriKind.Relative), Token);

        Assert.Equal((read, read, write, HttpStatusCode.OK), (get.StatusCode, head.StatusCode, put.StatusCode, health.StatusCode));
        Assert.Equal(write == HttpStatusCode.Accepted ? HttpStatusCode.NotFound : write, deletion.StatusCode);
        Assert.Equal(read == HttpStatusCode.OK ? HttpStatusCode.MethodNotAllowed : read, wrongMethod.StatusCode);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;

    private static Task<HttpResponseMessage> PutAsync(TestApp app, string address, string text, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=utf-8");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return app.Client.SendAsync(request, Token);
    }

    private async Task<TestApp> StartAsync(IntakeLimits? limits = null) =>
        await TestApp.StartAsync(await azurite.NewAccountAsync(), limits is null ? null : builder => builder.Services.AddSingleton(new ArticleReader(limits)));
}
