using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

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
            ? new ListResult<T>(new(stretch.Items, question.CursorTo(stretch.Position)))
            : Problem.NotFound(owner));

    /// <summary>Anything.</summary>
    public static async Task<IActionResult> AnswerAsync(this HttpRequest request, ApiEndpoint endpoint, Func<Question, Task<IActionResult>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var question = Question.Of(request, endpoint);
        return question.Problem ?? await answer(question);
    }
}
