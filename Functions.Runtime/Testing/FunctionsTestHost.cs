using System.Reflection;
using Dateline.Functions.Runtime.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Dateline.Functions.Runtime.Testing;

/// <summary>
/// A function app inside a test: the app's own composition root, all its triggers, a free port. Start it again with the same
/// storage to see what survives.
/// </summary>
public sealed class FunctionsTestHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private bool ended;

    private FunctionsTestHost(WebApplication app)
    {
        this.app = app;
        // Port 0 is settled once the app listens.
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>Speaks to the app; addresses start with the route prefix, as in <c>/api/articles</c>.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Starts the functions of an assembly.</summary>
    /// <param name="functions">The assembly with the functions.</param>
    /// <param name="configure">The app's composition root, what its Program does between CreateBuilder and Build.</param>
    /// <param name="options">Storage and settings.</param>
    /// <exception cref="StartupException">A function or a setting is at fault.</exception>
    public static Task<FunctionsTestHost> StartAsync(
        Assembly functions, Action<FunctionsApplicationBuilder>? configure, FunctionsTestOptions options,
        CancellationToken cancellationToken = default) =>
        StartAsync(functions.GetName().Name!, functions.GetTypes(), configure, options, cancellationToken);

    /// <summary>Starts the functions of some classes only.</summary>
    public static Task<FunctionsTestHost> StartAsync(
        IReadOnlyList<Type> functionClasses, Action<FunctionsApplicationBuilder>? configure, FunctionsTestOptions options,
        CancellationToken cancellationToken = default) =>
        StartAsync("test", functionClasses, configure, options, cancellationToken);

    /// <summary>Stops as on Ctrl-C: takes no more events, finishes what runs, gives back what does not finish in time.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (ended)
            return;
        ended = true;
        await app.StopAsync(cancellationToken);
    }

    /// <summary>Stops as on a power cut: from this moment nothing is deleted, given back or recorded. Functions that run are
    /// cancelled, but what they themselves write cannot be undone.</summary>
    public async Task CrashAsync()
    {
        ended = true;
        Services.GetRequiredService<HostLifecycle>().Crash();
        await app.StopAsync(new CancellationToken(canceled: true));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<FunctionsTestHost> StartAsync(
        string name, IReadOnlyList<Type> types, Action<FunctionsApplicationBuilder>? configure, FunctionsTestOptions options,
        CancellationToken cancellationToken)
    {
        // Short waits, so that a test sees in a moment what a person would see in a second.
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["AzureWebJobsStorage"] = options.Storage,
            ["Functions:BlobPollInterval"] = "00:00:00.1",
            ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:00.2",
            ["Functions:QueueLease"] = "00:00:05",
        };
        foreach (var (key, value) in options.Settings)
            settings[key.Replace("__", ":", StringComparison.Ordinal)] = value;
        var builder = new FunctionsApplicationBuilder(new HostSettings
        {
            ApplicationName = name,
            FunctionTypes = types,
            Overrides = settings,
            ScriptRoot = options.ScriptRoot,
        });
        configure?.Invoke(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, TestLifetime>());
        var app = builder.BuildApplication("http://127.0.0.1:0");
        await app.StartAsync(cancellationToken);
        return new FunctionsTestHost(app);
    }

    /// <summary>Leaves Ctrl-C to the test runner.</summary>
    private sealed class TestLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
