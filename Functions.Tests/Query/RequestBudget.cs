using Azure.Core;
using Azure.Core.Pipeline;

namespace Dateline.Functions.Tests.Query;

/// <summary>Counts what is asked of storage, fails what goes over a limit, and takes no question that would read a whole table.</summary>
public sealed class RequestBudget : HttpPipelineSynchronousPolicy
{
    private int _asked;
    private int _limit = int.MaxValue;

    public int Asked => _asked;

    public void Allow(int requests) => (_asked, _limit) = (0, requests);

    public override void OnSendingRequest(HttpMessage message)
    {
        var address = Uri.UnescapeDataString(message.Request.Uri.ToString());
        if (Interlocked.Increment(ref _asked) > _limit) throw new InvalidOperationException($"More than {_limit} requests: {message.Request.Method} {address}");
        if (_limit == int.MaxValue || !address.Contains("()", StringComparison.Ordinal)) return;
        if (!address.Contains("PartitionKey ", StringComparison.Ordinal)) throw new InvalidOperationException($"This reads a table from its beginning: {address}");
    }
}
