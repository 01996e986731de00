using Dateline.Functions.Runtime.Bindings;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Queues;

/// <summary>Sends what functions return to queues, in the encoding of host.json.</summary>
internal sealed class QueueSender(StorageConnections connections, SettingNames names, RuntimeOptions options)
{
    public async Task SendAsync(
        QueueOutputAttribute output, BinaryData body, IReadOnlyDictionary<string, object?> data, CancellationToken cancellationToken)
    {
        var name = BindingTemplate.Fill(names.Resolve(output.QueueName), data);
        var queue = connections.Queues(output.Connection).GetQueueClient(name);
        await queue.SendOrCreateAsync(options.Queues.Encoding.Encode(body), cancellationToken);
    }
}
