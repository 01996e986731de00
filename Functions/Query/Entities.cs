using Dateline.Functions.Http;
using Dateline.Functions.Storage.Entities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Query;

/// <summary>Entities over HTTP.</summary>
public sealed class Entities(EntityQueries queries)
{
    [Function(nameof(ListEntities))]
    public async Task<IActionResult> ListEntities(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "entities")] HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        var (type, prefix, limit) = (parameters.OneOf("type", EntityTypeWords.All), parameters.Text("prefix"), parameters.Limit());
        var position = parameters.Position();
        if (parameters.Problem() is { } problem) return problem;
        var stretch = await queries.ListAsync(type, prefix, limit, position, cancellation);
        return new Page<EntitySummaryView>(stretch.Items, parameters.NextCursor(stretch.Position)).ToResult(request);
    }

    [Function(nameof(GetEntity))]
    public async Task<IActionResult> GetEntity(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "entities/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (new Parameters(request).Problem() is { } problem) return problem;
        return await queries.FindAsync(id, cancellation) is { } entity
            ? new JsonBody<EntitySummaryView>(entity, ApiJson.Readable.EntitySummaryView)
            : Problem.NotFound($"entity '{id}'");
    }

    [Function(nameof(ListEntityArticles))]
    public async Task<IActionResult> ListEntityArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "entities/{id}/articles")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        var (from, to, limit) = (parameters.Day("from"), parameters.Day("to"), parameters.Limit());
        if (from > to) parameters.Fault("from", "it lies after to.");
        var position = parameters.Position();
        if (parameters.Problem() is { } problem) return problem;
        if (await queries.FindAsync(id, cancellation) is null) return Problem.NotFound($"entity '{id}'");
        var stretch = await queries.ArticlesAsync(id, from, to, limit, position, cancellation);
        return new Page<EntityArticle>(stretch.Items, parameters.NextCursor(stretch.Position)).ToResult(request);
    }

    [Function(nameof(ListRelated))]
    public async Task<IActionResult> ListRelated(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "entities/{id}/related")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        var limit = parameters.Limit();
        if (parameters.Problem() is { } problem) return problem;
        if (await queries.FindAsync(id, cancellation) is null) return Problem.NotFound($"entity '{id}'");
        return new Page<RelatedEntity>(await queries.RelatedAsync(id, limit, cancellation), null).ToResult(request);
    }
}
