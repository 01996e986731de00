using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Operations;

/// <summary>Dropped files over HTTP.</summary>
public sealed class Drops(DropQueries queries, DropWaiting waiting, DropUpload upload)
{
    [Function(nameof(ListDrops))]
    public Task<IActionResult> ListDrops(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "drops")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListDrops, question =>
            queries.ListAsync(question[ApiParameters.DropPrefix], question.Limit, question.Position, cancellation));

    // At least one letter, so that /drops is the list's in whatever order a host tries its routes.
    [Function(nameof(GetDrop))]
    public Task<IActionResult> GetDrop(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "patch", "delete", Route = "drops/{*name:minlength(1)}")] HttpRequest request, string name, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetDrop, async question =>
        {
            await waiting.WaitAsync(name, TimeSpan.FromSeconds(question[ApiParameters.Wait]), cancellation);
            return await queries.StoryAsync(name, question.Limit, question.Position, cancellation) is var (view, items)
                ? new JsonBody<DropStory>(new(view, items.Items, question.CursorTo(items.Position)), ApiJson.Readable.DropStory)
                : Problem.NotFound($"dropped file '{name}'");
        });

    [Function(nameof(PutDrop))]
    public Task<IActionResult> PutDrop(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "drops/{*name:minlength(1)}")] HttpRequest request, string name, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.PutDrop, _ => upload.PutAsync(request, name, cancellation));
}
