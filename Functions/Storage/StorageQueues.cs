using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Queues;

namespace Dateline.Functions.Storage;

/// <summary>One article to parse: where it stands in which content of which file.</summary>
public sealed record ParseMessage(string Drop, string Version, int Index);

/// <summary>One file to look at again.</summary>
public sealed record ReceiveMessage(string Drop);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ParseMessage))]
[JsonSerializable(typeof(ReceiveMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;

/// <summary>The app's queues.</summary>
public sealed class StorageQueues(QueueServiceClient service)
{
    private readonly QueueClient _toParse = service.GetQueueClient(StorageNames.ToParse);
    private readonly QueueClient _toReceive = service.GetQueueClient(StorageNames.ToReceive);

    public Task ParseAsync(ParseMessage message, CancellationToken cancellation) =>
        _toParse.SendMessageAsync(JsonSerializer.Serialize(message, MessageJson.Default.ParseMessage), cancellation);

    public Task ReceiveAsync(ReceiveMessage message, CancellationToken cancellation) =>
        _toReceive.SendMessageAsync(JsonSerializer.Serialize(message, MessageJson.Default.ReceiveMessage), cancellation);

    /// <summary>About how many messages wait in a queue; null when the queue does not exist.</summary>
    public async Task<int?> LengthAsync(string queue, CancellationToken cancellation)
    {
        try
        {
            return (await service.GetQueueClient(queue).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
        }
        catch (Azure.RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }
}
