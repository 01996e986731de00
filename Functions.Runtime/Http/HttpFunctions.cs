using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Http;

/// <summary>Serves the HTTP functions under the route prefix.</summary>
internal sealed class HttpFunctions(
    FunctionCatalog catalog, FunctionInvoker invoker, FunctionKeys keys, RuntimeOptions options, HostLifecycle lifecycle,
    Wakeup wakeup)
{
    /// <exception cref="StartupException">A route template cannot be read.</exception>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var function in catalog.Functions)
        {
            if (function.Trigger is not HttpTriggerAttribute trigger)
                continue;
            RequestDelegate serve = http => ServeAsync(function, trigger, http);
            var pattern = Pattern(function, trigger);
            if (trigger.Methods is { Length: > 0 } methods)
                endpoints.MapMethods(pattern, methods.Select(method => method.ToUpperInvariant()), serve);
            else
                endpoints.Map(pattern, serve);
        }
    }

    public static string RouteOf(FunctionDescriptor function, RuntimeOptions options) =>
        $"{options.RoutePrefix}/{(((HttpTriggerAttribute)function.Trigger!).Route ?? function.Name).TrimStart('/')}".Trim('/');

    private string Pattern(FunctionDescriptor function, HttpTriggerAttribute trigger)
    {
        var route = RouteOf(function, options);
        try
        {
            RoutePatternFactory.Parse(route);
            return route;
        }
        catch (RoutePatternException exception)
        {
            throw new StartupException($"The route '{trigger.Route}' of function '{function.Name}' cannot be read: {exception.Message}", exception);
        }
    }

    private async Task ServeAsync(FunctionDescriptor function, HttpTriggerAttribute trigger, HttpContext http)
    {
        if (!keys.Allow(http.Request, function.Name, trigger.AuthLevel))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifecycle.Working);
        var outcome = await invoker.InvokeAsync(function, new HttpEvent(http), stop.Token);
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !HttpMethods.IsOptions(http.Request.Method))
        {
            wakeup.Blobs.Pulse();
            wakeup.Queues.Pulse();
        }

        if (outcome == InvocationOutcome.Succeeded)
            return;
        if (http.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = outcome == InvocationOutcome.Failed
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status503ServiceUnavailable;
    }
}
