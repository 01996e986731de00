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
    public Task<IActionResult> ListArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListArticles, question =>
            queries.ListAsync(question[ApiParameters.From], question[ApiParameters.To], question.Limit, question.Position, cancellation));

    [Function(nameof(GetArticle))]
    public Task<IActionResult> GetArticle(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetArticle, async _ =>
        {
            if (await queries.FindAsync(id, cancellation) is not var (json, hash)) return Problem.NotFound($"article '{id}'");
            var tag = new EntityTagHeaderValue($"\"{hash}\"");
            request.HttpContext.Response.GetTypedHeaders().ETag = tag;
            return request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any))
                ? new StatusCodeResult(StatusCodes.Status304NotModified)
                : new ContentResult { Content = json, ContentType = JsonBody.ContentType };
        });

    [Function(nameof(DeleteArticle))]
    public async Task<IActionResult> DeleteArticle(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        await store.DeleteAsync(id, cancellation) ? new NoContentResult() : Problem.NotFound($"article '{id}'");
}
