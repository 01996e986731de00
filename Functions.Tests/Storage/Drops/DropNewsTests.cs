using Dateline.Functions.Storage.Drops;

namespace Dateline.Functions.Tests.Storage.Drops;

public sealed class DropNewsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public async Task Who_listens_hears_of_its_file_and_of_no_other()
    {
        var news = new DropNews();
        using var first = news.Listen("a.txt");
        using var second = news.Listen("a.txt");
        using var other = news.Listen("b.txt");

        var waiting = new[] { first, second, other }.Select(listener => listener.WaitAsync(Long, TimeProvider.System, Token)).ToArray();
        news.Tell("a.txt");

        await Task.WhenAll(waiting[0], waiting[1]);
        Assert.False(waiting[2].IsCompleted);
    }

    [Fact]
    public async Task News_that_come_while_nobody_waits_end_the_next_wait_and_only_that()
    {
        var news = new DropNews();
        using var listener = news.Listen("a.txt");

        news.Tell("a.txt");
        await listener.WaitAsync(Long, TimeProvider.System, Token);

        var next = listener.WaitAsync(Long, TimeProvider.System, Token);
        Assert.False(next.IsCompleted);
        news.Tell("a.txt");
        await next;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
