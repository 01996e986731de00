using Dateline.Functions.Runtime.Hosting;

namespace Dateline.Functions.Tests.Runtime;

public sealed class WakeupTests
{
    private static readonly TimeSpan Forever = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_pulse_ends_the_rest_of_everyone_who_rests()
    {
        var wakeup = new Wakeup();
        var rests = Enumerable.Range(0, 3).Select(_ => wakeup.Queues.RestAsync(TimeSpan.Zero, Forever, TestContext.Current.CancellationToken)).ToList();

        wakeup.Queues.Pulse();

        Assert.All(await Task.WhenAll(rests), Assert.True);
    }

    [Fact]
    public async Task A_rest_ends_with_its_time_or_its_token_without_a_pulse()
    {
        var wakeup = new Wakeup();
        using var stop = new CancellationTokenSource();
        var rest = wakeup.Queues.RestAsync(TimeSpan.Zero, Forever, stop.Token);

        wakeup.Blobs.Pulse();
        await stop.CancelAsync();

        Assert.False(await rest);
        Assert.False(await wakeup.Queues.RestAsync(TimeSpan.FromMilliseconds(1), TimeSpan.Zero, TestContext.Current.CancellationToken));
    }
}
