using System.Collections.Concurrent;
using System.Diagnostics;

namespace Dateline.Functions.Tests.Runtime;

/// <summary>The addresses this process has asked a storage account for since this was made.</summary>
public sealed class StorageRequests : IDisposable
{
    private readonly ConcurrentQueue<string> urls = new();
    private readonly ActivityListener listener;

    public StorageRequests(string account)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("url.full") is string url && url.Contains($"/{account}/", StringComparison.Ordinal))
                    urls.Enqueue(url);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyCollection<string> Urls => [.. urls];

    public void Dispose() => listener.Dispose();
}
