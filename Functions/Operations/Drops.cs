using Azure;
using Azure.Storage.Blobs.Models;
using Dateline.Functions.Http;
using Dateline.Functions.Intake;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Drops;
using Dateline.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Operations;

/// <summary>Dropped files over HTTP.</summary>
public sealed class Drops(DropQueries queries, DroppedBlobs blobs, ArticleReader reader, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    [Function(nameof(ListDrops))]
    public Task<IActionResult> ListDrops(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "drops")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListDrops, question =>
            queries.ListAsync(question[ApiParameters.DropPrefix], question.Limit, question.Position, cancellation));

    [Function(nameof(GetDrop))]
    public Task<IActionResult> GetDrop(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "drops/{*name}")] HttpRequest request, string name, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetDrop, async question =>
        {
            var until = time.GetUtcNow() + TimeSpan.FromSeconds(question[ApiParameters.Wait]);
            while (time.GetUtcNow() < until && await queries.FindAsync(name, cancellation) is var drop && (drop is null || !DropStates.IsFinal(drop.State)))
            {
                await Task.Delay(Look, time, cancellation);
            }

            return await queries.StoryAsync(name, question.Limit, question.Position, cancellation) is var (view, items)
                ? new JsonBody<DropStory>(new(view, items.Items, question.CursorTo(items.Position)), ApiJson.Readable.DropStory)
                : Problem.NotFound($"dropped file '{name}'");
        });

    [Function(nameof(PutDrop))]
    public async Task<IActionResult> PutDrop(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "drops/{*name}")] HttpRequest request, string name, CancellationToken cancellation)
    {
        if (Question.Of(request, Endpoints.PutDrop).Problem is { } problem) return problem;
        if (request.ContentLength > reader.Limits.FileBytes) return Problem.TooLarge(reader.Limits.FileBytes);
        var onlyNew = request.Headers.IfNoneMatch.Contains("*");
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = request.ContentType },
            Conditions = onlyNew ? new() { IfNoneMatch = ETag.All } : null,
        };
        try
        {
            await blobs.Container.GetBlobClient(name).UploadAsync(new CappedStream(request.Body, reader.Limits.FileBytes), options, cancellation);
        }
        catch (RequestFailedException fault) when (onlyNew && fault.IsConflict())
        {
            return Problem.Exists(name);
        }
        catch (StreamTooLongException)
        {
            return Problem.TooLarge(reader.Limits.FileBytes);
        }

        return new AcceptedResult($"{request.PathBase}{request.Path}", null);
    }
}
