using Dateline.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Intake;

/// <summary>A file that was missed, or whose reading is replayed.</summary>
public sealed class ReceiveAgain(DropReception reception)
{
    [Function(nameof(ReceiveAgain))]
    public Task RunAsync([QueueTrigger(StorageNames.ToReceive)] ReceiveMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return reception.ReceiveAsync(message.Drop, cancellation);
    }
}
