using Dateline.Functions.Runtime.Invocation;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Runtime.Http;

/// <summary>A request for an HTTP function; its data are the route's values.</summary>
internal sealed class HttpEvent(HttpContext http) : TriggerEvent
{
    public override string Reason => "This function was programmatically called via the host APIs.";

    public override IReadOnlyDictionary<string, object?> Data { get; } =
        new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase);

    public override HttpContext Http => http;

    public override ValueTask<object?> BindAsync(Type type, CancellationToken cancellationToken) =>
        ValueTask.FromResult<object?>(type == typeof(HttpContext) ? http : http.Request);
}
