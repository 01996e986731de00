using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using static Dateline.Functions.Http.ApiParameters;

namespace Dateline.Functions.Query;

/// <summary>Entities over HTTP.</summary>
public sealed class Entities(EntityQueries queries)
{
    [Function(nameof(ListEntities))]
    public Task<IActionResult> ListEntities(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "entities")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListEntities, question =>
            queries.ListAsync(question[EntityType], question[Prefix], question.Limit, question.Position, cancellation));

    [Function(nameof(GetEntity))]
    public Task<IActionResult> GetEntity(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "entities/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetEntity, async _ => await queries.FindAsync(id, cancellation) is { } entity
            ? new JsonBody<EntitySummaryView>(entity, ApiJson.Readable.EntitySummaryView)
            : Problem.NotFound($"entity '{id}'"));

    [Function(nameof(ListEntityArticles))]
    public Task<IActionResult> ListEntityArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "entities/{id}/articles")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.ListAsync<EntityArticle>(Endpoints.ListEntityArticles, async question =>
            await queries.ArticlesAsync(id, question[From], question[To], question.Limit, question.Position, cancellation) is var articles
            && (articles.Items.Count > 0 || await queries.FindAsync(id, cancellation) is not null) ? articles : null, $"entity '{id}'");

    [Function(nameof(ListRelated))]
    public Task<IActionResult> ListRelated(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "entities/{id}/related")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.ListAsync<RelatedEntity>(Endpoints.ListRelated, async question => await queries.RelatedAsync(id, question.Limit, cancellation) is var related
            && (related.Count > 0 || await queries.FindAsync(id, cancellation) is not null) ? new(related, null) : null, $"entity '{id}'");
}
