using System.Collections;
using Dateline.Functions.Runtime.Invocation;
using Dateline.Functions.Runtime.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Dateline.Functions.Runtime.Bindings;

/// <summary>Hands what a function returned to its output bindings.</summary>
internal sealed class OutputWriter(BlobBinder blobs, QueueSender queues, JsonBinding json)
{
    /// <returns>The value that is left for the HTTP caller.</returns>
    public async Task<object?> WriteAsync(LocalFunctionContext context, object? returned)
    {
        var outputs = context.Function.Outputs;
        if (returned is null)
            return null;
        if (outputs.Whole is { } whole)
        {
            await WriteAsync(whole, returned, context);
            return null;
        }

        foreach (var (property, output) in outputs.Parts)
        {
            if (property.GetValue(returned) is { } value)
                await WriteAsync(output, value, context);
        }

        return outputs switch
        {
            { HttpResult: { } result } => result.GetValue(returned),
            { Parts.Count: > 0 } => null,
            _ => returned,
        };
    }

    private async Task WriteAsync(OutputBindingAttribute output, object value, LocalFunctionContext context)
    {
        if (output is BlobOutputAttribute blob)
            await blobs.WriteAsync(blob, value, context.Trigger.Data, context.CancellationToken);
        if (output is not QueueOutputAttribute queue)
            return;
        foreach (var message in Messages(value))
            await queues.SendAsync(queue, json.Bytes(message), context.Trigger.Data, context.CancellationToken);
    }

    private static IEnumerable<object> Messages(object value) => value is IEnumerable many and not string and not byte[]? many.OfType<object>()
        : [value];
}
