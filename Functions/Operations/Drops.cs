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
    private const int LongestWait = 60;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    [Function(nameof(ListDrops))]
    public async Task<IActionResult> ListDrops(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "drops")] HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        var (prefix, limit) = (parameters.Text("prefix"), parameters.Limit());
        var position = parameters.Position();
        if (parameters.Problem() is { } problem) return problem;
        var stretch = await queries.ListAsync(prefix, limit, position, cancellation);
        return new Http.Page<DropView>(stretch.Items, parameters.NextCursor(stretch.Position)).ToResult(request);
    }

    [Function(nameof(GetDrop))]
    public async Task<IActionResult> GetDrop(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "drops/{*name}")] HttpRequest request, string name, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        var limit = parameters.Limit();
        var until = time.GetUtcNow() + TimeSpan.FromSeconds(parameters.Number("wait", 0, 0, LongestWait));
        var position = parameters.Position();
        if (parameters.Problem() is { } problem) return problem;
        while (time.GetUtcNow() < until && await queries.FindAsync(name, cancellation) is var drop && (drop is null || !DropStates.IsFinal(drop.State)))
        {
            await Task.Delay(Look, time, cancellation);
        }

        return await queries.StoryAsync(name, limit, position, cancellation) is var (view, items)
            ? new JsonBody<DropStory>(new(view, items.Items, parameters.NextCursor(items.Position)), ApiJson.Readable.DropStory)
            : Problem.NotFound($"dropped file '{name}'");
    }

    [Function(nameof(PutDrop))]
    public async Task<IActionResult> PutDrop(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "drops/{*name}")] HttpRequest request, string name, CancellationToken cancellation)
    {
        if (new Parameters(request).Problem() is { } problem) return problem;
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
