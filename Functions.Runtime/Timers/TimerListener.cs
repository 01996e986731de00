using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Invocation;
using Dateline.Functions.Runtime.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Runtime.Timers;

/// <summary>Calls one function on its schedule, never twice at a time.</summary>
internal sealed class TimerListener : ITriggerListener
{
    // A delay has an upper bound in .NET, and a clock that is set shifts what is left of a long one.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly FunctionDescriptor function;
    private readonly FunctionInvoker invoker;
    private readonly HostLifecycle lifecycle;
    private readonly TimeProvider time;
    private readonly TimerTriggerAttribute trigger;
    private readonly Schedule schedule;
    private readonly TimerRecord record;
    private readonly ILogger log;

    public TimerListener(
        FunctionDescriptor function, FunctionInvoker invoker, StorageConnections connections, SettingNames names,
        HostLifecycle lifecycle, RuntimeOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        this.function = function;
        this.invoker = invoker;
        this.lifecycle = lifecycle;
        this.time = time;
        trigger = (TimerTriggerAttribute)function.Trigger!;
        schedule = Schedule.Parse(names.Resolve(trigger.Schedule), options.TimeZone, function.Name);
        record = new TimerRecord(connections.Blobs().GetBlobContainerClient("azure-webjobs-hosts"), options.HostId, function.Id);
        log = loggers.CreateLogger("Host.Triggers.Timer");
    }

    public async Task RunAsync()
    {
        var recorded = trigger.UseMonitor && schedule.IsWorthRecording(time.GetUtcNow());
        var last = recorded ? await StorageAsync(() => record.ReadAsync(lifecycle.Taking)) : null;
        // Counted from the record, so that a schedule changed since then is followed as it is now.
        var next = schedule.After(last is null ? time.GetUtcNow() : new DateTimeOffset(DateTime.SpecifyKind(last.LastUpdated, DateTimeKind.Utc)));
        if (recorded && last is null)
            await RecordAsync(StatusAt(time.GetUtcNow(), default, next));
        var now = trigger.RunOnStartup;
        while (next is not null || now)
        {
            if (!now)
                await UntilAsync(next!.Value);
            if (lifecycle.Taking.IsCancellationRequested)
                return;
            var fired = time.GetUtcNow();
            // An occurrence is due when it comes; a whole second later it is past due.
            var late = next is { } due && fired - due > TimeSpan.FromSeconds(1);
            if (!now || late)
                next = schedule.After(fired);
            now = false;
            var status = StatusAt(fired, fired, next);
            await CallAsync(new TimerInfo { IsPastDue = late, ScheduleStatus = recorded ? last ?? status : null }, fired);
            last = status;
            if (recorded && !lifecycle.Crashed)
                await RecordAsync(status);
        }
    }

    private static ScheduleStatus StatusAt(DateTimeOffset now, DateTimeOffset last, DateTimeOffset? next) => new()
    {
        Last = last.UtcDateTime,
        Next = next?.UtcDateTime ?? default,
        LastUpdated = now.UtcDateTime,
    };

    private async Task RecordAsync(ScheduleStatus status) => await StorageAsync(async () =>
    {
        await record.WriteAsync(status);
        return true;
    });

    public Task ReleaseAsync() => Task.CompletedTask;

    private async Task CallAsync(TimerInfo timer, DateTimeOffset fired)
    {
        var most = function.Retry?.MaxRetryCount ?? 0;
        for (var retry = 0; ; retry++)
        {
            var outcome = await invoker.InvokeAsync(function, new TimerEvent(timer, fired), lifecycle.Working, new Attempt(retry, most));
            if (outcome != InvocationOutcome.Failed || retry == most || lifecycle.Taking.IsCancellationRequested)
                return;
            await Task.Delay(function.Retry!.Delay(retry + 1), time, lifecycle.Taking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task UntilAsync(DateTimeOffset due)
    {
        while (due - time.GetUtcNow() is var left && left > TimeSpan.Zero && !lifecycle.Taking.IsCancellationRequested)
        {
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time, lifecycle.Taking)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A record that cannot be read or written costs a warning, not the timer.</summary>
    private async Task<T?> StorageAsync<T>(Func<Task<T>> access)
    {
        try
        {
            return await access();
        }
        catch (Exception exception) when (StorageFault.Is(exception))
        {
            log.LogWarning("The schedule of '{Name}' cannot be recorded: {Reason}", function.Name, StorageFault.Reason(exception));
            return default;
        }
    }
}
