using System.Text;
using System.Text.Json;
using Azure;
using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Functions.Tests.Http;

public sealed class AnswersTests
{
    [Fact]
    public async Task A_failure_of_ours_is_a_problem_that_keeps_its_text_to_itself()
    {
        var (status, problem, text) = await AnswerAsync(new InvalidOperationException("row 7 of table secrets"), TestContext.Current.CancellationToken);

        Assert.Equal(StatusCodes.Status500InternalServerError, status);
        Assert.Equal("urn:dateline:problem:fault", problem.GetProperty("type").GetString());
        Assert.Contains("the-trace", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secrets", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Storage_that_does_not_answer_is_a_problem_to_try_again(int fault)
    {
        var (status, problem, _) = await AnswerAsync(new RequestFailedException(fault, "no answer"), TestContext.Current.CancellationToken);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, status);
        Assert.Equal("urn:dateline:problem:storage-unavailable", problem.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_refusal_of_storage_is_a_failure_of_ours()
    {
        var (status, _, _) = await AnswerAsync(new RequestFailedException(400, "InvalidInput"), TestContext.Current.CancellationToken);

        Assert.Equal(StatusCodes.Status500InternalServerError, status);
    }

    [Fact]
    public async Task Nobody_is_answered_who_has_gone()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => AnswerAsync(new OperationCanceledException(), gone.Token));
    }

    private static async Task<(int Status, JsonElement Problem, string Text)> AnswerAsync(Exception fault, CancellationToken aborted)
    {
        var http = new DefaultHttpContext { TraceIdentifier = "the-trace", RequestAborted = aborted };
        http.Request.Method = "GET";
        using var body = new MemoryStream();
        http.Response.Body = body;
        var result = await http.Request.AnswerAsync(Endpoints.ListArticles, _ => Task.FromException<IActionResult>(fault));
        await result.ExecuteResultAsync(new ActionContext(http, new RouteData(), new()));
        var text = Encoding.UTF8.GetString(body.ToArray());
        return (http.Response.StatusCode, JsonElement.Parse(text), text);
    }
}
