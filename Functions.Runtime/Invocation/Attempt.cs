using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Invocation;

/// <summary>The state of a retry attribute's tries; 0 of 0 where there is none.</summary>
internal sealed class Attempt(int count, int most) : RetryContext
{
    public static readonly Attempt Only = new(0, 0);

    public override int RetryCount => count;

    public override int MaxRetryCount => most;
}
