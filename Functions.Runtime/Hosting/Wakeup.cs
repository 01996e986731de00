namespace Dateline.Functions.Runtime.Hosting;

/// <summary>
/// Cuts short what listeners rest when something in this process has probably just made work for them. Without it a file would wait
/// for the next scan and its message for the next poll; work that comes from outside still does.
/// </summary>
internal sealed class Wakeup
{
    /// <summary>A request has changed something: there may be a new blob.</summary>
    public Signal Blobs { get; } = new();

    /// <summary>A blob was handled, or a request has changed something: there may be a new message.</summary>
    public Signal Queues { get; } = new();

    public sealed class Signal
    {
        private TaskCompletionSource next = New();

        public void Pulse() => Interlocked.Exchange(ref next, New()).TrySetResult();

        /// <summary>Ends after the longest time, or from the shortest on at a pulse, or when the token is cancelled, without an exception; true after a pulse.</summary>
        public async Task<bool> RestAsync(TimeSpan least, TimeSpan most, CancellationToken cancellation)
        {
            var pulse = Volatile.Read(ref next).Task;
            await Delay(least, cancellation);
            if (most <= least)
                return pulse.IsCompleted;
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(pulse, Delay(most - least, over.Token));
            await over.CancelAsync();
            return pulse.IsCompleted;
        }

        private static async Task Delay(TimeSpan time, CancellationToken cancellation) =>
            await Task.Delay(time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
