namespace Dateline.Functions.Runtime.Hosting;

/// <summary>The stages of an app's end: it takes no more events, its calls are told to stop, or it crashes.</summary>
internal sealed class HostLifecycle : IDisposable
{
    private readonly CancellationTokenSource taking = new();
    private readonly CancellationTokenSource working = new();
    private volatile bool crashed;

    /// <summary>Cancelled when no more events are to be taken.</summary>
    public CancellationToken Taking => taking.Token;

    /// <summary>Cancelled when the calls that run have to give up.</summary>
    public CancellationToken Working => working.Token;

    /// <summary>True after a simulated crash: nothing more may be written, as nothing could be.</summary>
    public bool Crashed => crashed;

    public void StopTaking() => taking.Cancel();

    public void StopWorking() => working.Cancel();

    public void Crash()
    {
        crashed = true;
        taking.Cancel();
        working.Cancel();
    }

    public void Dispose()
    {
        taking.Dispose();
        working.Dispose();
    }
}
