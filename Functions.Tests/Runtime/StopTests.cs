using Azure.Storage.Queues;
using Dateline.Functions.Tests.Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.Runtime;

public sealed class StopTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_stop_lets_a_running_function_finish()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        var gate = new TaskCompletionSource();
        var host = await app.StartAsync<Patient>(configure: builder => builder.Services.AddSingleton(gate));
        await work.SendMessageAsync("one", TestContext.Current.CancellationToken);
        Assert.Equal("started", await app.Calls.NextAsync());

        var stopping = host.StopAsync(TestContext.Current.CancellationToken);
        gate.SetResult();
        await stopping;

        Assert.Equal("ended", await app.Calls.NextAsync());
        Assert.Equal(0, (await work.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_function_that_gives_up_when_told_has_its_message_given_back()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        var host = await app.StartAsync<Cancellable>(new() { ["Functions__ShutdownTimeout"] = "00:00:00", ["Functions__QueueLease"] = "01:00:00" });
        await work.SendMessageAsync("one", TestContext.Current.CancellationToken);
        Assert.Equal("started", await app.Calls.NextAsync());

        await host.StopAsync(TestContext.Current.CancellationToken);

        await IsVisibleAsync(work, "one");
    }

    [Fact]
    public async Task A_function_that_does_not_listen_has_its_message_given_back_too()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        var gate = new TaskCompletionSource();
        var host = await app.StartAsync<Patient>(
            new() { ["Functions__ShutdownTimeout"] = "00:00:00", ["Functions__QueueLease"] = "01:00:00" },
            builder => builder.Services.AddSingleton(gate));
        await work.SendMessageAsync("one", TestContext.Current.CancellationToken);
        Assert.Equal("started", await app.Calls.NextAsync());

        await host.StopAsync(TestContext.Current.CancellationToken);

        await IsVisibleAsync(work, "one");
        gate.SetResult();
    }

    [Fact]
    public async Task After_a_crash_a_message_comes_back_when_its_lease_has_run_out()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        var host = await app.StartAsync<Cancellable>(new() { ["Functions__QueueLease"] = "00:00:02" });
        await work.SendMessageAsync("one", TestContext.Current.CancellationToken);
        Assert.Equal("started", await app.Calls.NextAsync());
        await host.CrashAsync();
        Assert.Null((await work.PeekMessageAsync(TestContext.Current.CancellationToken)).Value);

        await app.StartAsync<QueueTriggerTests.Echo>();

        Assert.Equal("one", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task After_a_crash_a_blob_is_handled_by_the_next_start()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var drops = await app.ContainerAsync("drops");
        var gate = new TaskCompletionSource();
        var host = await app.StartAsync<PatientBlob>(configure: builder => builder.Services.AddSingleton(gate));
        await drops.UploadBlobAsync("one", new BinaryData("x"), TestContext.Current.CancellationToken);
        Assert.Equal("one", await app.Calls.NextAsync());
        await host.CrashAsync();
        gate.SetResult();

        await app.StartAsync<PatientBlob>(configure: builder => builder.Services.AddSingleton(gate));

        Assert.Equal("one", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task A_backlog_is_finished_by_starts_and_stops_without_a_message_lost()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var work = await app.QueueAsync("work");
        string[] messages = [.. Enumerable.Range(0, 60).Select(number => $"{number:00}")];
        foreach (var message in messages)
            await work.SendMessageAsync(message, TestContext.Current.CancellationToken);
        HashSet<object?> seen = [];

        for (var start = 0; start < 3; start++)
        {
            var host = await app.StartAsync<QueueTriggerTests.Echo>();
            seen.Add(await app.Calls.NextAsync());
            await host.StopAsync(TestContext.Current.CancellationToken);
        }

        await app.StartAsync<QueueTriggerTests.Echo>();
        while (seen.Count < messages.Length)
            seen.Add(await app.Calls.NextAsync());
        Assert.Equal(messages, seen.Cast<string>().Order(StringComparer.Ordinal));
    }

    private static async Task IsVisibleAsync(QueueClient queue, string text) =>
        Assert.Equal(text, (await queue.PeekMessageAsync(TestContext.Current.CancellationToken)).Value?.Body.ToString());

    public sealed class Patient(Calls calls, TaskCompletionSource gate)
    {
        [Function("Patient")]
        public async Task Run([QueueTrigger("work")] string message)
        {
            calls.Add("started");
            await gate.Task;
            calls.Add("ended");
        }
    }

    public sealed class PatientBlob(Calls calls, TaskCompletionSource gate)
    {
        [Function("PatientBlob")]
        public async Task Run([BlobTrigger("drops/{name}")] string text, string name)
        {
            calls.Add(name);
            await gate.Task;
        }
    }

    public sealed class Cancellable(Calls calls)
    {
        [Function("Cancellable")]
        public async Task Run([QueueTrigger("work")] string message, CancellationToken cancellation)
        {
            calls.Add("started");
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
    }
}
