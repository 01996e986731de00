using System.Collections.Concurrent;
using Dateline.Functions.Tests.Azurite;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Tests.Runtime;

public sealed class PipelineTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_added_around_the_function()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Endpoint>(configure: builder => builder.UseMiddleware<Outer>().UseMiddleware<Inner>());

        await host.Client.GetAsync("/api/Scoped", TestContext.Current.CancellationToken);

        string[] order = await app.Calls.NextAsync<string>(5);
        Assert.Equal(["outer Scoped Host.Functions.Scoped httpTrigger", "inner", "function", "inner done", "outer done"], order);
    }

    [Fact]
    public async Task Middleware_sees_what_a_function_throws_and_may_answer_itself()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Endpoint>(configure: builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidOperationException exception)
            {
                context.GetHttpContext()!.Response.StatusCode = 418;
                await context.GetHttpContext()!.Response.WriteAsync(exception.Message);
            }
        }));

        using var response = await host.Client.GetAsync("/api/Throws", TestContext.Current.CancellationToken);

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("as planned", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_has_its_own_scope_of_services()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Endpoint>(configure: builder =>
        {
            builder.Services.AddScoped<Identity>();
            builder.UseMiddleware(async (context, next) =>
            {
                context.GetHttpContext()!.Response.Headers["X-Scope"] = context.InstanceServices.GetRequiredService<Identity>().Value.ToString();
                await next();
            });
        });

        using var first = await host.Client.GetAsync("/api/Identify", TestContext.Current.CancellationToken);
        using var second = await host.Client.GetAsync("/api/Identify", TestContext.Current.CancellationToken);

        var one = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(one, first.Headers.GetValues("X-Scope").Single());
        Assert.NotEqual(one, await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_is_logged_in_the_words_of_the_host()
    {
        using var log = new LogLines();
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Endpoint>(configure: builder => builder.Logging.AddProvider(log));

        await host.Client.GetAsync("/api/Scoped", TestContext.Current.CancellationToken);

        var lines = log.Of("Function.Scoped");
        Assert.Matches(@"^Executing 'Functions\.Scoped' \(Reason='This function was programmatically called via the host APIs\.', Id=[-0-9a-f]{36}\)$", lines[0].Text);
        Assert.Matches(@"^Executed 'Functions\.Scoped' \(Succeeded, Id=[-0-9a-f]{36}, Duration=\d+ms\)$", lines[1].Text);
    }

    [Fact]
    public async Task A_failure_is_logged_once_with_its_exception()
    {
        using var log = new LogLines();
        await using var app = await RuntimeApp.OnAsync(azurite);
        var host = await app.StartAsync<Endpoint>(configure: builder => builder.Logging.AddProvider(log));

        await host.Client.GetAsync("/api/Throws", TestContext.Current.CancellationToken);

        var failure = Assert.Single(log.All, line => line.Fault is not null);
        Assert.Equal("as planned", failure.Fault!.Message);
        Assert.StartsWith("Executed 'Functions.Throws' (Failed, Id=", failure.Text, StringComparison.Ordinal);
    }

    private sealed class LogLines : ILoggerProvider
    {
        private readonly ConcurrentQueue<(string Category, string Text, Exception? Fault)> lines = new();

        public IReadOnlyList<(string Category, string Text, Exception? Fault)> All => [.. lines];

        public IReadOnlyList<(string Category, string Text, Exception? Fault)> Of(string category) =>
            [.. lines.Where(line => line.Category == category)];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

        public void Dispose()
        {
        }

        private sealed class Logger(string category, LogLines all) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                all.lines.Enqueue((category, formatter(state, exception), exception));
        }
    }

    public sealed class Identity
    {
        public Guid Value { get; } = Guid.NewGuid();
    }

    public sealed class Outer(Calls calls) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            var definition = context.FunctionDefinition;
            calls.Add($"outer {definition.Name} {context.FunctionId} {definition.InputBindings["request"].Type}");
            await next(context);
            calls.Add("outer done");
        }
    }

    public sealed class Inner(Calls calls) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            calls.Add("inner");
            await next(context);
            calls.Add("inner done");
        }
    }

    public sealed class Endpoint(Calls calls, IServiceProvider services)
    {
        [Function("Scoped")]
        public void Scoped([HttpTrigger("get")] HttpRequest request) => calls.Add("function");

        [Function("Identify")]
        public IResult Identify([HttpTrigger("get")] HttpRequest request) => Results.Text(services.GetRequiredService<Identity>().Value.ToString());

        [Function("Throws")]
        public void Throws([HttpTrigger("get")] HttpRequest request) => throw new InvalidOperationException("as planned");
    }
}
