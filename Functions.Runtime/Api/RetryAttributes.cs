using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls a failed function again before its event counts as failed. -1 means without end.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    public int MaxRetryCount { get; protected set; }

    /// <summary>The wait before retry <paramref name="attempt"/>, counted from 1.</summary>
    internal abstract TimeSpan Delay(int attempt);

    private protected static TimeSpan Interval(string value, string name) =>
        TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var interval) && interval >= TimeSpan.Zero
            ? interval
            : throw new ArgumentOutOfRangeException(name, value, "Expected an interval such as 00:00:05.");
}

/// <summary>Retries after the same wait each time, written HH:mm:ss.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    private readonly TimeSpan delay;

    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        delay = Interval(delayInterval, nameof(delayInterval));
        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    public string DelayInterval { get; }

    internal override TimeSpan Delay(int attempt) => delay;
}

/// <summary>Retries after a wait that doubles from the minimum up to the maximum, both written HH:mm:ss.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    private readonly TimeSpan minimum;
    private readonly TimeSpan maximum;

    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        minimum = Interval(minimumInterval, nameof(minimumInterval));
        maximum = Interval(maximumInterval, nameof(maximumInterval));
        if (minimum > maximum)
            throw new ArgumentException("The minimum interval is greater than the maximum.", nameof(minimumInterval));
        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    public string MinimumInterval { get; }

    public string MaximumInterval { get; }

    internal override TimeSpan Delay(int attempt)
    {
        var doubled = minimum * Math.Pow(2, Math.Min(attempt - 1, 30));
        return doubled < maximum ? doubled : maximum;
    }
}
