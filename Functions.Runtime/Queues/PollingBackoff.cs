using Dateline.Functions.Runtime.Hosting;

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

    /// <summary>Rests; work in this process that may have sent a message ends it early.</summary>
    public async Task WaitAsync(Wakeup wakeup, CancellationToken cancellationToken)
    {
        if (await wakeup.Queues.RestAsync(Least, Next(), cancellationToken))
            Reset();
    }
}
