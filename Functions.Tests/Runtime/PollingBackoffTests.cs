using Dateline.Functions.Runtime.Queues;

namespace Dateline.Functions.Tests.Runtime;

public sealed class PollingBackoffTests
{
    [Fact]
    public void The_wait_doubles_up_to_the_most_and_starts_again_after_a_message()
    {
        var backoff = new PollingBackoff(TimeSpan.FromMilliseconds(500));

        int[] waits = [.. Enumerable.Range(0, 5).Select(_ => (int)backoff.Next().TotalMilliseconds)];
        backoff.Reset();

        Assert.Equal([100, 200, 400, 500, 500], waits);
        Assert.Equal(100, backoff.Next().TotalMilliseconds);
    }

    [Fact]
    public void The_wait_is_never_shorter_than_a_tenth_of_a_second()
    {
        var backoff = new PollingBackoff(TimeSpan.Zero);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(100, backoff.Next().TotalMilliseconds));
    }
}
