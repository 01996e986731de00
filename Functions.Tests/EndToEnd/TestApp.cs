using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dateline.Functions.Local;
using Dateline.Functions.Runtime.Testing;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Words;
using Dateline.Functions.Tests.Http.OpenApi;
using Dateline.Functions.Tests.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.EndToEnd;

/// <summary>The whole app in memory on a storage account: files go into its container, questions to its endpoints.</summary>
public sealed class TestApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly FunctionsTestHost _host;

    private TestApp(FunctionsTestHost host)
    {
        _host = host;
        Client = new HttpClient(new ContractHandler()) { BaseAddress = host.Client.BaseAddress };
    }

    /// <summary>Speaks to the app; every answer is held against the OpenAPI document.</summary>
    public HttpClient Client { get; }

    public static async Task<TestApp> StartAsync(string storage, Action<FunctionsApplicationBuilder>? configure = null, Dictionary<string, string?>? settings = null) =>
        new(await FunctionsTestHost.StartAsync(
            typeof(DatelineApp).Assembly,
            builder =>
            {
                configure?.Invoke(builder);
                builder.AddDateline();
                builder.AddLocalStorage();
                builder.AddHostProblems();
            },
            new FunctionsTestOptions { Storage = storage, Settings = settings ?? [] },
            TestContext.Current.CancellationToken));

    public Task DropAsync(string name, string text, string? published = null) => DropAsync(name, Encoding.UTF8.GetBytes(text), published);

    public Task DropAsync(string name, byte[] content, string? published = null)
    {
        var metadata = published is null ? null : new Dictionary<string, string> { ["published"] = published };
        return Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Dropped).GetBlobClient(name)
            .UploadAsync(new MemoryStream(content), new BlobUploadOptions { Metadata = metadata }, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until every file is done and returns their states; <paramref name="settled"/> may ask for more.</summary>
    public async Task<IReadOnlyList<string>> OutcomesAsync(IReadOnlyList<string> names, Func<JsonNode, bool>? settled = null)
    {
        var until = DateTime.UtcNow + Patience;
        var states = new List<string>();
        foreach (var name in names)
        {
            JsonNode? story = null;
            while (story is null || story["drop"]!["state"]!.ToString() is "reading" or "parsing" || settled?.Invoke(story) == false)
            {
                Assert.True(DateTime.UtcNow < until, $"'{name}' was not done in time: {story?.ToJsonString()}");
                await Task.Delay(50);
                using var response = await Client.GetAsync(new Uri($"/api/drops/{Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)}", UriKind.Relative));
                if (response.IsSuccessStatusCode) story = JsonNode.Parse(await response.Content.ReadAsStringAsync());
            }

            states.Add(story["drop"]!["state"]!.ToString());
        }

        return states;
    }

    public async Task<JsonNode> JsonAsync(string address) =>
        await Client.GetFromJsonAsync<JsonNode>(new Uri(address, UriKind.Relative), JsonSerializerOptions.Default) ?? throw new InvalidOperationException(address);

    public async Task<IReadOnlyList<string>> TitlesAsync() =>
        [.. (await JsonAsync("/api/articles?limit=1000"))["items"]!.AsArray().Select(article => article!["title"]!.ToString())];

    public async Task<IReadOnlyList<string>> RowsAsync(params string[] names)
    {
        await Get<WordMerge>().RunAsync(all: true, CancellationToken.None);
        return await TableDump.ReadAsync(Get<TableServiceClient>(), names);
    }

    public Task StopAsync() => _host.StopAsync();

    public Task CrashAsync() => _host.CrashAsync();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return _host.DisposeAsync();
    }

    /// <summary>Where a list goes on; empty at its end.</summary>
    public static string NextOf(HttpResponseMessage response)
    {
        var links = response.Headers.TryGetValues("Link", out var values) ? string.Join(", ", values).Split(", ") : [];
        return links.SingleOrDefault(link => link.Contains("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1] ?? "";
    }
}
