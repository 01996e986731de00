using Dateline.Functions.Storage.Words;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Operations;

/// <summary>Looks every quarter of a minute whether enough articles are new for their words to be merged.</summary>
public sealed class MergeWords(WordMerge merge)
{
    [Function(nameof(MergeWords))]
    public Task RunAsync([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellation) => merge.RunAsync(all: false, cancellation);
}
