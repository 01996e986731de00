using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Dateline.Functions.Tests.Azurite;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Tests.Runtime;

public sealed class BlobTriggerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_dropped_blob_calls_the_function_with_the_parts_of_its_path()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        await app.StartAsync<Named>();

        await drops.UploadBlobAsync("2015/kunduz.txt", new BinaryData("It fell."), TestContext.Current.CancellationToken);

        Assert.Equal("2015 kunduz txt It fell. drops/2015/kunduz.txt", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task A_blob_binds_as_client_stream_text_and_bytes()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        await app.StartAsync<EveryType>();

        await drops.UploadBlobAsync("a", new BinaryData("""{"Name":"Kunduz"}"""), TestContext.Current.CancellationToken);

        var calls = await app.Calls.NextAsync<string>(6);
        Assert.Equal(
            ["base a", "bytes 17", "client a", "json Kunduz", "stream 17", """text {"Name":"Kunduz"}"""], calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_blob_that_was_there_before_the_start_is_found()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        await drops.UploadBlobAsync("early", new BinaryData("x"), TestContext.Current.CancellationToken);

        await app.StartAsync<Counting>();

        Assert.Equal("early", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task A_version_is_handled_once_also_after_a_restart()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        var first = await app.StartAsync<Counting>();
        await drops.UploadBlobAsync("one", new BinaryData("x"), TestContext.Current.CancellationToken);
        Assert.Equal("one", await app.Calls.NextAsync());
        await first.StopAsync(TestContext.Current.CancellationToken);

        var host = await app.StartAsync<Counting>();
        await drops.UploadBlobAsync("two", new BinaryData("x"), TestContext.Current.CancellationToken);

        Assert.Equal("two", await app.Calls.NextAsync());
        await RuntimeApp.ScansAsync(host, 2);
        Assert.Equal(0, app.Calls.Waiting);
    }

    [Fact]
    public async Task A_new_version_is_handled_again_even_with_the_same_content()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        await app.StartAsync<Counting>();
        for (var version = 0; version < 3; version++)
        {
            await drops.GetBlobClient("one").UploadAsync(new BinaryData("x"), overwrite: true, TestContext.Current.CancellationToken);
            Assert.Equal("one", await app.Calls.NextAsync());
        }
    }

    [Fact]
    public async Task A_receipt_names_function_version_and_path()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        await app.StartAsync<Counting>();
        var uploaded = await drops.UploadBlobAsync("one", new BinaryData("x"), TestContext.Current.CancellationToken);
        await app.Calls.NextAsync();

        var hosts = app.Blobs.GetBlobContainerClient("azure-webjobs-hosts");
        await RuntimeApp.UntilAsync(async () =>
            await hosts.GetBlobClient($"blobreceipts/test/Host.Functions.Count/{uploaded.Value.ETag.ToString().Trim('"')}/drops/one").ExistsAsync());
    }

    [Fact]
    public async Task Blobs_written_and_changed_while_the_container_is_listed_are_all_handled()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        await app.StartAsync<Versions>(new() { ["Functions__BlobPollInterval"] = "00:00:00" });
        string[] names = [.. Enumerable.Range(0, 40).Select(number => $"blob{number:00}")];

        await Parallel.ForEachAsync(names, async (name, cancellation) =>
        {
            for (var version = 1; version <= 5; version++)
                await drops.GetBlobClient(name).UploadAsync(new BinaryData($"{version}"), overwrite: true, cancellation);
        });

        HashSet<string> open = [.. names];
        while (open.Count > 0)
        {
            var (name, content) = ((string, string))(await app.Calls.NextAsync())!;
            if (content == "5")
                open.Remove(name);
        }
    }

    [Fact]
    public async Task A_blob_that_always_fails_is_tried_five_times_and_then_reported()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        var host = await app.StartAsync<Failing>();
        var uploaded = await drops.UploadBlobAsync("bad/one.txt", new BinaryData("x"), TestContext.Current.CancellationToken);

        var message = JsonDocument.Parse(await app.MessageAsync("webjobs-blobtrigger-poison")).RootElement;

        Assert.Equal(5, app.Calls.Waiting);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["FunctionId"] = "Host.Functions.Fail",
                ["BlobType"] = "BlockBlob",
                ["ContainerName"] = "drops",
                ["BlobName"] = "bad/one.txt",
                ["ETag"] = uploaded.Value.ETag.ToString().Trim('"'),
            },
            message.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!));
        await RuntimeApp.ScansAsync(host, 2);
        Assert.Equal(5, app.Calls.Waiting);
    }

    [Fact]
    public async Task A_blob_that_fails_at_first_is_handled_by_a_later_try()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        var host = await app.StartAsync<Recovering>();

        await drops.UploadBlobAsync("one", new BinaryData("x"), TestContext.Current.CancellationToken);

        int[] tries = await app.Calls.NextAsync<int>(3);
        Assert.Equal([1, 2, 3], tries);
        await RuntimeApp.ScansAsync(host, 2);
        Assert.Equal(0, app.Calls.Waiting);
    }

    [Fact]
    public async Task No_more_blobs_are_worked_on_at_once_than_the_host_settings_allow()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        for (var number = 0; number < 12; number++)
            await drops.UploadBlobAsync($"{number}", new BinaryData("x"), TestContext.Current.CancellationToken);

        await app.StartAsync<Slow>(new() { ["AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism"] = "3" });

        Assert.Equal(3, (await app.Calls.NextAsync<int>(12)).Max());
    }

    [Fact]
    public async Task A_scan_of_handled_blobs_asks_for_nothing_but_listings()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        var first = await app.StartAsync<Counting>();
        for (var number = 0; number < 30; number++)
            await drops.UploadBlobAsync($"{number}", new BinaryData("x"), TestContext.Current.CancellationToken);
        await app.Calls.NextAsync<string>(30);
        await first.StopAsync(TestContext.Current.CancellationToken);
        using var requests = new StorageRequests(app.Blobs.AccountName);

        var host = await app.StartAsync<Counting>();
        await RuntimeApp.ScansAsync(host, 3);

        Assert.True(requests.Urls.Count >= 3);
        // An address of a container, /account/container, is a listing; a blob or a receipt has a longer one.
        Assert.All(requests.Urls, url => Assert.Equal(3, new Uri(url).Segments.Length));
    }

    public sealed record Place(string Name);

    public sealed class Named(Calls calls)
    {
        [Function("Named")]
        public void Run([BlobTrigger("drops/{folder}/{name}.{kind}")] string text, string folder, string name, string kind, string blobTrigger) =>
            calls.Add($"{folder} {name} {kind} {text} {blobTrigger}");
    }

    public sealed class EveryType(Calls calls)
    {
        [Function("Client")]
        public void Client([BlobTrigger("drops/{name}")] BlobClient blob) => calls.Add($"client {blob.Name}");

        [Function("Base")]
        public void Base([BlobTrigger("drops/{name}")] BlobBaseClient blob) => calls.Add($"base {blob.Name}");

        [Function("Stream")]
        public async Task Stream([BlobTrigger("drops/{name}")] Stream blob)
        {
            using var copy = new MemoryStream();
            await blob.CopyToAsync(copy);
            calls.Add($"stream {copy.Length}");
        }

        [Function("Text")]
        public void Text([BlobTrigger("drops/{name}")] string blob) => calls.Add($"text {blob}");

        [Function("Bytes")]
        public void Bytes([BlobTrigger("drops")] byte[] blob) => calls.Add($"bytes {blob.Length}");

        [Function("Json")]
        public void Json([BlobTrigger("drops/{name}")] Place place) => calls.Add($"json {place.Name}");
    }

    public sealed class Counting(Calls calls)
    {
        [Function("Count")]
        public void Count([BlobTrigger("drops/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob) => calls.Add(blob.Name);
    }

    public sealed class Versions(Calls calls)
    {
        [Function("Versions")]
        public void Run([BlobTrigger("drops/{name}")] string text, string name) => calls.Add((name, text));
    }

    public sealed class Failing(Calls calls)
    {
        [Function("Fail")]
        public void Fail([BlobTrigger("drops/bad/{name}")] string text)
        {
            calls.Add(text);
            throw new InvalidOperationException("as planned");
        }
    }

    public sealed class Recovering(Calls calls)
    {
        private static int tries;

        [Function("Recover")]
        public void Recover([BlobTrigger("drops/one")] string text)
        {
            var now = Interlocked.Increment(ref tries);
            calls.Add(now);
            if (now < 3)
                throw new InvalidOperationException("as planned");
        }
    }

    public sealed class Slow(Calls calls)
    {
        private static int running;

        [Function("Slow")]
        public async Task Run([BlobTrigger("drops/{name}")] string text)
        {
            var now = Interlocked.Increment(ref running);
            await Task.Delay(50);
            Interlocked.Decrement(ref running);
            calls.Add(now);
        }
    }
}
