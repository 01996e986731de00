using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Functions.Runtime.Invocation;

/// <summary>Turns what an HTTP function returned into the response.</summary>
internal static class HttpAnswer
{
    /// <summary>A result writes itself; any other value is written as JSON; null leaves the response as the function made it.</summary>
    public static Task WriteAsync(HttpContext http, object? value) => value switch
    {
        null => Task.CompletedTask,
        IActionResult result => Execute(http, result),
        IResult result => result.ExecuteAsync(http),
        _ => Execute(http, new ObjectResult(value)),
    };

    private static Task Execute(HttpContext http, IActionResult result) =>
        result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
}
