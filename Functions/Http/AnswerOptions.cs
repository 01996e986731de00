using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Http;

/// <summary>
/// What a path allows, for all paths. It needs no key: a browser that asks before a request sends none. Nothing else declares
/// OPTIONS, so that no order of routes can send another request here.
/// </summary>
public sealed class AnswerOptions(CrossOrigin origins)
{
    [Function(nameof(AnswerOptions))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "{*path}")] HttpRequest request, string? path)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ApiRoutes.AllowedAt(path ?? "") is not { } methods) return Problem.NotFound($"'{request.Path}'");
        request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        origins.AllowAhead(request.HttpContext, methods);
        return Reply.Empty(StatusCodes.Status204NoContent);
    }
}
