using Azure.Core;
using Azure.Core.Pipeline;

namespace Dateline.Functions.Tests.Storage;

/// <summary>Breaks off at one request, as a crash would: what was asked before has been done, what was to come has not.</summary>
public sealed class FailAt : HttpPipelineSynchronousPolicy
{
    private int _left = -1;
    private int _asked;

    /// <summary>Whether the request has been reached since the last call of <see cref="Request"/>.</summary>
    public bool Failed { get; private set; }

    public int Asked => Volatile.Read(ref _asked);

    public void Request(int number) => (_left, Failed, _asked) = (number, false, 0);

    public override void OnSendingRequest(HttpMessage message)
    {
        Interlocked.Increment(ref _asked);
        if (Interlocked.Decrement(ref _left) != 0) return;
        Failed = true;
        throw new InvalidOperationException("Broken off.");
    }
}
