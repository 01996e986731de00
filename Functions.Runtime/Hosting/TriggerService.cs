using Dateline.Functions.Runtime.Blobs;
using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Queues;
using Dateline.Functions.Runtime.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>Runs the blob, queue and timer triggers between the start and the end of the app.</summary>
internal sealed class TriggerService(
    FunctionCatalog catalog, IServiceProvider services, HostLifecycle lifecycle, RuntimeOptions options,
    IHostApplicationLifetime application, ILoggerFactory loggers) : IHostedService
{
    // What a cancelled function gets to return in before its message is given back without it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private Task running = Task.CompletedTask;

    internal IReadOnlyList<ITriggerListener> Listeners { get; private set; } = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        application.ApplicationStopping.Register(lifecycle.StopTaking);
        Listeners = [.. catalog.Functions.Select(Listener).OfType<ITriggerListener>()];
        running = Task.WhenAll(Listeners.Select(listener => Task.Run(listener.RunAsync, CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lifecycle.StopTaking();
        if (lifecycle.Crashed)
            return;
        if (await EndedWithin(options.DrainTime))
            return;
        lifecycle.StopWorking();
        if (!await EndedWithin(Grace))
            loggers.CreateLogger("Host.Shutdown").LogWarning("Some functions did not stop in time; their events are given back.");
        await Task.WhenAll(Listeners.Select(listener => listener.ReleaseAsync()));
    }

    private async Task<bool> EndedWithin(TimeSpan time) => await Task.WhenAny(running, Task.Delay(time)) == running;

    private ITriggerListener? Listener(FunctionDescriptor function) => function.Trigger switch
    {
        BlobTriggerAttribute => ActivatorUtilities.CreateInstance<BlobListener>(services, function),
        QueueTriggerAttribute => ActivatorUtilities.CreateInstance<QueueListener>(services, function),
        TimerTriggerAttribute => ActivatorUtilities.CreateInstance<TimerListener>(services, function),
        _ => null,
    };
}
