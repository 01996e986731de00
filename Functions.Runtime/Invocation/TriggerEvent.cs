using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Runtime.Invocation;

/// <summary>What made a function be called.</summary>
internal abstract class TriggerEvent
{
    /// <summary>The words of the log line, as the Azure host writes them.</summary>
    public abstract string Reason { get; }

    /// <summary>Facts that parameters and output paths take by name, without regard to case.</summary>
    public abstract IReadOnlyDictionary<string, object?> Data { get; }

    public virtual HttpContext? Http => null;

    /// <summary>The value of the trigger's own parameter.</summary>
    public abstract ValueTask<object?> BindAsync(Type type, CancellationToken cancellationToken);
}
