using System.Diagnostics;
using System.Text;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Http;

/// <summary>A stretch of a list and the position where it goes on.</summary>
public sealed record Stretch<T>(IReadOnlyList<T> Items, string? Position);

/// <summary>From a request to its answer: the question is read and its mistakes are answered, whatever the endpoint.</summary>
public static class Answers
{
    /// <summary>A list, page by page.</summary>
    public static Task<IActionResult> ListAsync<T>(this HttpRequest request, ApiEndpoint endpoint, Func<Question, Task<Stretch<T>>> read) =>
        request.ListAsync<T>(endpoint, async question => await read(question), "");

    /// <summary>A list of what belongs to <paramref name="owner"/>; null says that there is no such thing.</summary>
    public static Task<IActionResult> ListAsync<T>(this HttpRequest request, ApiEndpoint endpoint, Func<Question, Task<Stretch<T>?>> read, string owner) =>
        request.AnswerAsync(endpoint, async question => await read(question) is { } stretch
            ? new ListResult<T>(new(stretch.Items, question.CursorTo(stretch.Position)), question)
            : Problem.NotFound(owner));

    /// <summary>Anything.</summary>
    public static async Task<IActionResult> AnswerAsync(this HttpRequest request, ApiEndpoint endpoint, Func<Question, Task<IActionResult>> answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(answer);
        var services = request.HttpContext.RequestServices;
        services?.GetService<CrossOrigin>()?.Allow(request.HttpContext);
        if (services?.GetService<RequestTimes>() is not null) RequestTiming.Begin(request.HttpContext);
        if (!endpoint.Methods.Contains(request.Method)) return Problem.MethodNotAllowed(request, ApiRoutes.AllowedBeside(endpoint));
        var question = Question.Of(request, endpoint);
        if (question.Problem is { } problem) return problem;
        if (question.Format is null) return Problem.NotAcceptable(endpoint.Formats);
        var log = services?.GetService<ILoggerFactory>()?.CreateLogger(typeof(Answers));
        try
        {
            return Whole(await answer(question));
        }
        catch (RequestFailedException fault) when (fault.Status is 0 or 429 or >= 500)
        {
            log?.LogError(fault, "Storage did not answer {Function}", endpoint.Function);
            return Problem.Unavailable(fault.ErrorCode ?? fault.Message.Split('\n')[0]);
        }
        catch (Exception fault) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            var trace = Activity.Current?.TraceId.ToString() ?? request.HttpContext.TraceIdentifier;
            log?.LogError(fault, "{Function} failed, trace {Trace}", endpoint.Function, trace);
            return Problem.Fault(trace);
        }
    }

    // A body that is already there gets what all of them get.
    private static IActionResult Whole(IActionResult result) => result is ContentResult content
        ? new Reply(Encoding.UTF8.GetBytes(content.Content ?? ""), content.ContentType, content.StatusCode ?? StatusCodes.Status200OK)
        : result;
}
