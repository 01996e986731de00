using System.Net;
using System.Text.Json;
using Dateline.Functions.Tests.Azurite;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.Runtime;

public sealed class OutputTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_chain_of_functions_hands_on_through_queues_and_blobs()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        await app.StartAsync<Chain>(new() { ["NEXT_QUEUE"] = "second" });

        await drops.UploadBlobAsync("kunduz.txt", new BinaryData("It fell."), TestContext.Current.CancellationToken);

        Assert.Equal("KUNDUZ IT FELL.", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Every_item_of_a_returned_list_is_a_message()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Many>();

        await host.Client.GetAsync("/api/Many", TestContext.Current.CancellationToken);

        string[] messages = [await app.MessageAsync("many"), await app.MessageAsync("many")];
        Assert.Equal(["a", "b"], messages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_call_may_answer_send_a_message_and_write_a_blob()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Many>();

        using var response = await host.Client.PutAsync("/api/all/kunduz", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("Kunduz", JsonDocument.Parse(await app.MessageAsync("places")).RootElement.GetProperty("Name").GetString());
        var blob = app.Blobs.GetBlobContainerClient("texts").GetBlobClient("kunduz.txt");
        Assert.Equal("It fell.", (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString());
    }

    [Fact]
    public async Task An_input_blob_that_does_not_exist_is_null()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        await app.ContainerAsync("texts");
        var host = await app.StartAsync<Many>();

        Assert.Equal("nothing", await host.Client.GetStringAsync("/api/read/nobody", TestContext.Current.CancellationToken));
    }

    public sealed record Place(string Name, string Text);

    public sealed class Chain(Calls calls)
    {
        [Function("First"), QueueOutput("first")]
        public static Place First([BlobTrigger("drops/{name}.txt")] string text, string name) => new(name, text);

        [Function("Second"), BlobOutput("upper/{Name}")]
        public static string Second([QueueTrigger("first")] Place place) => place.Text.ToUpperInvariant();

        [Function("Third"), QueueOutput("%NEXT_QUEUE%")]
        public static async Task<Place> Third([BlobTrigger("upper/{name}")] string text, string name) =>
            await Task.FromResult(new Place(name.ToUpperInvariant(), text));

        [Function("Fourth")]
        public void Fourth([QueueTrigger("%NEXT_QUEUE%")] Place place, [BlobInput("upper/kunduz")] string text) => calls.Add($"{place.Name} {text}");
    }

    public sealed class Outputs
    {
        [HttpResult]
        public IActionResult? Answer { get; init; }

        [QueueOutput("places")]
        public Place? Message { get; init; }

        [QueueOutput("unused")]
        public string[]? Nothing { get; init; }

        [BlobOutput("texts/{name}.txt")]
        public string? Text { get; init; }
    }

    public sealed class Many
    {
        [Function("Many"), QueueOutput("many")]
        public static string[] Run([HttpTrigger("get")] HttpRequest request) => ["a", "b"];

        [Function("All")]
        public static Outputs All([HttpTrigger("put", Route = "all/{name}")] HttpRequest request) => new()
        {
            Answer = new StatusCodeResult(201),
            Message = new Place("Kunduz", ""),
            Text = "It fell.",
        };

        [Function("Read")]
        public static IResult Read([HttpTrigger("get", Route = "read/{name}")] HttpRequest request, [BlobInput("texts/{name}")] string? text) =>
            Results.Text(text ?? "nothing");
    }
}
