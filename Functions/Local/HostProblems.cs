using Dateline.Functions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Dateline.Functions.Local;

/// <summary>
/// Gives a body to what no function answers: a missing key, a path or a method that there is not. In Azure the host stands before the
/// app there and sends the bare status.
/// </summary>
public sealed class HostProblems(CrossOrigin crossOrigin) : IStartupFilter
{
    private const string Prefix = "/api/";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext));
        next(app);
    };

    private Task AnswerAsync(HttpContext http)
    {
        if (Of(http) is not { } problem) return Task.CompletedTask;
        crossOrigin.Allow(http);
        return problem.ExecuteResultAsync(new ActionContext(http, new RouteData(), new()));
    }

    private static IActionResult? Of(HttpContext http)
    {
        if (http.Response.StatusCode == StatusCodes.Status401Unauthorized) return ProblemType.Unauthorized.ToResult("Send a key as the header x-functions-key or the parameter code.");
        if (http.Response.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)) return null;
        // OPTIONS is answered everywhere, so that routing takes an unknown path for one with another method.
        var path = http.Request.Path.Value ?? "";
        var allowed = path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? ApiRoutes.AllowedAt(path[Prefix.Length..]) : null;
        if (allowed is not null) return Problem.MethodNotAllowed(http.Request, allowed);
        http.Response.Headers.Remove(HeaderNames.Allow);
        return Problem.NotFound($"path '{path}'");
    }
}

public static class HostProblemsFeature
{
    public static void AddHostProblems(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IStartupFilter, HostProblems>();
    }
}
