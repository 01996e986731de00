using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http;

/// <summary>
/// Where the time of one request goes: how often storage was asked, and how long the request waited for it. Requests to storage that
/// run beside one another count once. Answered as <c>Server-Timing</c> when setting <c>Diagnostics:ServerTiming</c> is true.
/// </summary>
public sealed class RequestTiming
{
    private static readonly AsyncLocal<RequestTiming?> Running = new();

    private readonly Lock _lock = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _asked;
    private int _open;
    private long _since;
    private long _waited;

    public static RequestTiming? Current => Running.Value;

    /// <summary>Counts from here on, and tells it in the head of the answer, when that is sent.</summary>
    public static void Begin(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var timing = Running.Value = new();
        http.Response.OnStarting(() =>
        {
            http.Response.Headers["Server-Timing"] = timing.ToString();
            return Task.CompletedTask;
        });
    }

    /// <summary>The header's value: milliseconds.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"total;dur={Stopwatch.GetElapsedTime(_started).TotalMilliseconds:F3}, storage;dur={TimeSpan.FromSeconds((double)_waited / Stopwatch.Frequency).TotalMilliseconds:F3};desc=\"{_asked} requests\"");
        }
    }

    private void Enter()
    {
        lock (_lock)
        {
            _asked++;
            if (_open++ == 0) _since = Stopwatch.GetTimestamp();
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_open == 0) _waited += Stopwatch.GetTimestamp() - _since;
        }
    }

    /// <summary>Stands in the pipeline of every storage client.</summary>
    public sealed class Policy : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var timing = Current;
            timing?.Enter();
            try
            {
                ProcessNext(message, pipeline);
            }
            finally
            {
                timing?.Leave();
            }
        }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var timing = Current;
            timing?.Enter();
            try
            {
                await ProcessNextAsync(message, pipeline);
            }
            finally
            {
                timing?.Leave();
            }
        }
    }
}
