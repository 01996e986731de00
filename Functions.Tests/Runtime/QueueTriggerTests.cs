using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Dateline.Functions.Tests.Azurite;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Tests.Runtime;

public sealed class QueueTriggerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_message_binds_as_text_message_bytes_and_JSON()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        foreach (var name in (string[])["text", "message", "bytes", "json", "parts"])
            await (await app.QueueAsync(name)).SendMessageAsync("""{"Name":"Kunduz","id":7}""", TestContext.Current.CancellationToken);

        await app.StartAsync<EveryType>();

        Assert.Equal(
            ["bytes 24", "json Kunduz", """message {"Name":"Kunduz","id":7} 1""", "parts Kunduz 1", """text {"Name":"Kunduz","id":7}"""],
            (await app.Calls.NextAsync<string>(5)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_handled_message_is_gone()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        await app.StartAsync<Echo>();

        await work.SendMessageAsync("one", TestContext.Current.CancellationToken);

        Assert.Equal("one", await app.Calls.NextAsync());
        await RuntimeApp.UntilAsync(async () => (await work.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
    }

    [Fact]
    public async Task A_message_that_always_fails_goes_to_the_poison_queue_as_it_was_sent()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        await app.StartAsync<Failing>(new() { ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "3" });

        await work.SendMessageAsync("never", TestContext.Current.CancellationToken);

        Assert.Equal("never", await app.MessageAsync("work-poison"));
        long[] tries = await app.Calls.NextAsync<long>(3);
        Assert.Equal([1L, 2L, 3L], tries);
        Assert.Equal(0, app.Calls.Waiting);
        await RuntimeApp.UntilAsync(async () => (await work.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
    }

    [Fact]
    public async Task A_failed_message_waits_for_the_visibility_timeout_of_the_host_settings()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        await work.SendMessageAsync("later", TestContext.Current.CancellationToken);
        await app.StartAsync<Failing>(new() { ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "01:00:00" });
        Assert.Equal(1L, await app.Calls.NextAsync());

        await RuntimeApp.UntilAsync(async () => (await work.PeekMessageAsync()).Value is null);
        Assert.Equal(1, (await work.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_message_stays_hidden_while_its_function_outlasts_the_lease()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        await app.StartAsync<Lasting>(new() { ["Functions__QueueLease"] = "00:00:01" });

        await work.SendMessageAsync("long", TestContext.Current.CancellationToken);

        Assert.Equal("started", await app.Calls.NextAsync());
        Assert.Equal("ended", await app.Calls.NextAsync());
        await RuntimeApp.UntilAsync(async () => (await work.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        Assert.Equal(0, app.Calls.Waiting);
    }

    [Fact]
    public async Task A_message_that_is_not_base64_is_poisoned_without_a_call()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        await app.QueueAsync("work");
        var raw = new QueueClient(app.Storage, "work");
        await raw.SendMessageAsync("plain words!", TestContext.Current.CancellationToken);

        await app.StartAsync<Echo>();

        var poison = new QueueClient(app.Storage, "work-poison");
        QueueMessage? message = null;
        await RuntimeApp.UntilAsync(async () =>
            await poison.ExistsAsync() && (message = (await poison.ReceiveMessageAsync()).Value) is not null);
        Assert.Equal("plain words!", message!.MessageText);
        Assert.Equal(0, app.Calls.Waiting);
    }

    [Fact]
    public async Task Plain_text_messages_are_read_when_the_host_settings_say_so()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        await app.QueueAsync("work");
        await new QueueClient(app.Storage, "work").SendMessageAsync("plain words!", TestContext.Current.CancellationToken);

        await app.StartAsync<Echo>(new() { ["AzureFunctionsJobHost__extensions__queues__messageEncoding"] = "none" });

        Assert.Equal("plain words!", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task No_more_messages_are_worked_on_at_once_than_the_host_settings_allow()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        for (var number = 0; number < 20; number++)
            await work.SendMessageAsync($"{number}", TestContext.Current.CancellationToken);

        await app.StartAsync<Slow>(new()
        {
            ["AzureFunctionsJobHost__extensions__queues__batchSize"] = "3",
            ["AzureFunctionsJobHost__extensions__queues__newBatchThreshold"] = "1",
        });

        Assert.InRange((await app.Calls.NextAsync<int>(20)).Max(), 2, 4);
    }

    [Fact]
    public async Task A_queue_that_does_not_exist_yet_is_waited_for()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        await app.StartAsync<Echo>();

        await (await app.QueueAsync("work")).SendMessageAsync("at last", TestContext.Current.CancellationToken);

        Assert.Equal("at last", await app.Calls.NextAsync());
    }

    public sealed record Place(string Name);

    public sealed class EveryType(Calls calls)
    {
        [Function("Text")]
        public void Text([QueueTrigger("text")] string message) => calls.Add($"text {message}");

        [Function("Message")]
        public void Message([QueueTrigger("message")] QueueMessage message) => calls.Add($"message {message.Body} {message.DequeueCount}");

        [Function("Bytes")]
        public void Bytes([QueueTrigger("bytes")] byte[] message) => calls.Add($"bytes {message.Length}");

        [Function("Json")]
        public void Json([QueueTrigger("json")] Place place) => calls.Add($"json {place.Name}");

        [Function("Parts")]
        public void Parts([QueueTrigger("parts")] string message, string name, int dequeueCount) => calls.Add($"parts {name} {dequeueCount}");
    }

    public sealed class Echo(Calls calls)
    {
        [Function("Echo")]
        public void Run([QueueTrigger("work")] string message) => calls.Add(message);
    }

    public sealed class Failing(Calls calls)
    {
        [Function("Fail")]
        public void Run([QueueTrigger("work")] QueueMessage message)
        {
            calls.Add(message.DequeueCount);
            throw new InvalidOperationException("as planned");
        }
    }

    public sealed class Lasting(Calls calls)
    {
        [Function("Last")]
        public async Task Run([QueueTrigger("work")] string message)
        {
            calls.Add("started");
            await Task.Delay(TimeSpan.FromSeconds(3));
            calls.Add("ended");
        }
    }

    public sealed class Slow(Calls calls)
    {
        private static int running;

        [Function("Slow")]
        public async Task Run([QueueTrigger("work")] string message)
        {
            var now = Interlocked.Increment(ref running);
            await Task.Delay(30);
            Interlocked.Decrement(ref running);
            calls.Add(now);
        }
    }
}
