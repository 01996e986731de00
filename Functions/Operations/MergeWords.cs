using Dateline.Functions.Storage.Words;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Operations;

/// <summary>Looks every minute whether enough articles are new for their words to be merged; every run of a timer is paid for.</summary>
public sealed class MergeWords(WordMerge merge)
{
    [Function(nameof(MergeWords))]
    public Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellation) => merge.RunAsync(all: false, cancellation);
}
