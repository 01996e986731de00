using System.Text.Json;
using Dateline.Functions.Runtime.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Timers;

/// <summary>An occurrence of a schedule.</summary>
internal sealed class TimerEvent(TimerInfo timer, DateTimeOffset now) : TriggerEvent
{
    public override string Reason => $"Timer fired at {now:O}";

    public override IReadOnlyDictionary<string, object?> Data { get; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    public override ValueTask<object?> BindAsync(Type type, CancellationToken cancellationToken) =>
        ValueTask.FromResult<object?>(type == typeof(string) ? JsonSerializer.Serialize(timer) : timer);
}
