using System.Threading.Channels;

namespace Dateline.Functions.Tests.Runtime;

/// <summary>What the functions of a test app report, in order.</summary>
public sealed class Calls
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<object?> reports = Channel.CreateUnbounded<object?>();

    public int Waiting => reports.Reader.Count;

    public void Add(object? report) => reports.Writer.TryWrite(report);

    public async Task<object?> NextAsync() =>
        await reports.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);

    public async Task<T[]> NextAsync<T>(int count)
    {
        var next = new T[count];
        for (var i = 0; i < count; i++)
            next[i] = (T)(await NextAsync())!;
        return next;
    }
}
