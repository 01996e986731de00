using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Dateline.Functions.Runtime.Queues;

internal static class QueueClientExtensions
{
    public static async Task SendOrCreateAsync(this QueueClient queue, string text, CancellationToken cancellationToken)
    {
        try
        {
            await queue.SendMessageAsync(text, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await queue.SendMessageAsync(text, cancellationToken);
        }
    }
}
