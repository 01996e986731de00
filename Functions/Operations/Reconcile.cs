using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Operations;

/// <summary>Looks every five minutes for files that were missed.</summary>
public sealed class Reconcile(Reconciliation reconciliation, ILogger<Reconcile> log)
{
    [Function(nameof(Reconcile))]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var asked = await reconciliation.RunAsync(cancellation);
        if (asked > 0) log.LogWarning("{Files} dropped files had been missed and were asked for again", asked);
    }
}
