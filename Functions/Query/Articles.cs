using Dateline.Functions.Http;
using Dateline.Functions.Storage.Articles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Dateline.Functions.Query;

/// <summary>Articles over HTTP.</summary>
public sealed class Articles(ArticleQueries queries, ArticleStore store)
{
    [Function(nameof(ListArticles))]
    public async Task<IActionResult> ListArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles")] HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        var (from, to, limit) = (parameters.Day("from"), parameters.Day("to"), parameters.Limit());
        if (from > to) parameters.Fault("from", "it lies after to.");
        var position = parameters.Position();
        if (parameters.Problem() is { } problem) return problem;
        var stretch = await queries.ListAsync(from, to, limit, position, cancellation);
        return new Page<ArticleSummary>(stretch.Items, parameters.NextCursor(stretch.Position)).ToResult(request);
    }

    [Function(nameof(GetArticle))]
    public async Task<IActionResult> GetArticle(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (new Parameters(request).Problem() is { } problem) return problem;
        if (await queries.FindAsync(id, cancellation) is not var (json, hash)) return Problem.NotFound($"article '{id}'");
        var tag = new EntityTagHeaderValue($"\"{hash}\"");
        request.HttpContext.Response.GetTypedHeaders().ETag = tag;
        return request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any))
            ? new StatusCodeResult(StatusCodes.Status304NotModified)
            : new ContentResult { Content = json, ContentType = JsonBody.ContentType };
    }

    [Function(nameof(DeleteArticle))]
    public async Task<IActionResult> DeleteArticle(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        await store.DeleteAsync(id, cancellation) ? new NoContentResult() : Problem.NotFound($"article '{id}'");
}
