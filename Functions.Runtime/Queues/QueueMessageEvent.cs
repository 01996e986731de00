using System.Text.Json;
using Azure.Storage.Queues.Models;
using Dateline.Functions.Runtime.Bindings;
using Dateline.Functions.Runtime.Invocation;

namespace Dateline.Functions.Runtime.Queues;

/// <summary>A message of a queue, with its body decoded.</summary>
internal sealed class QueueMessageEvent(string queue, QueueMessage message, JsonBinding json) : TriggerEvent
{
    public override string Reason => $"New queue message detected on '{queue}'.";

    public override IReadOnlyDictionary<string, object?> Data { get; } = DataOf(message);

    public override ValueTask<object?> BindAsync(Type type, CancellationToken cancellationToken) =>
        ValueTask.FromResult(type == typeof(QueueMessage) ? message : json.Content(message.Body, type));

    private static Dictionary<string, object?> DataOf(QueueMessage message)
    {
        var data = Properties(message.Body);
        data["QueueTrigger"] = message.Body.ToString();
        data["DequeueCount"] = message.DequeueCount;
        data["Id"] = message.MessageId;
        data["PopReceipt"] = message.PopReceipt;
        data["ExpirationTime"] = message.ExpiresOn;
        data["InsertionTime"] = message.InsertedOn;
        data["NextVisibleTime"] = message.NextVisibleOn;
        return data;
    }

    /// <summary>The simple properties of a JSON message, which paths of other bindings may name.</summary>
    private static Dictionary<string, object?> Properties(BinaryData body)
    {
        var properties = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (body.ToMemory().Span.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
            return properties;
        try
        {
            using var document = JsonDocument.Parse(body);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
                    properties[property.Name] = property.Value.ToString();
            }
        }
        catch (JsonException)
        {
            // Text that only looks like JSON has no properties; a function that wants JSON fails when it is bound.
        }

        return properties;
    }
}
