namespace Dateline.Functions.Runtime.Queues;

/// <summary>The wait between polls of an empty queue: 100 ms at first, doubled each time up to a most.</summary>
internal sealed class PollingBackoff(TimeSpan most)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    private TimeSpan next = Least;

    public void Reset() => next = Least;

    /// <summary>The wait after one more empty poll.</summary>
    public TimeSpan Next()
    {
        var wait = next;
        next = wait * 2 < most ? wait * 2 : (most > Least ? most : Least);
        return wait;
    }

    public async Task WaitAsync(CancellationToken cancellationToken) =>
        await Task.Delay(Next(), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
