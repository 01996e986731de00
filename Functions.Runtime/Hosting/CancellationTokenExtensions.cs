namespace Dateline.Functions.Runtime.Hosting;

internal static class CancellationTokenExtensions
{
    /// <summary>Ends, without an exception, when the token is cancelled.</summary>
    public static async Task WhenCanceled(this CancellationToken token) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
