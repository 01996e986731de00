using Dateline.Functions.Http;
using Dateline.Functions.Query.Annotations;
using Dateline.Functions.Storage.Articles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Query;

/// <summary>Articles over HTTP.</summary>
public sealed class Articles(ArticleQueries queries, ArticleExport export, ArticleStore store)
{
    [Function(nameof(ListArticles))]
    public Task<IActionResult> ListArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "articles")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListArticles, question =>
            queries.ListAsync(
                new(question[ApiParameters.From], question[ApiParameters.To], question[ApiParameters.Entity], question[ApiParameters.Place], question[ApiParameters.Country], question[ApiParameters.Source], question[ApiParameters.Language]),
                question.Limit, question.Position, cancellation));

    [Function(nameof(GetArticle))]
    public Task<IActionResult> GetArticle(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetArticle, async _ =>
        {
            if (await queries.FindAsync(id, cancellation) is not var (json, _)) return Problem.NotFound($"article '{id}'");
            request.HttpContext.Response.Headers.Link = $"<{request.PathBase}{request.Path}/annotations>; rel=\"alternate\"; type=\"{ContentFormat.JsonLinked.MediaType}\"";
            return new ContentResult { Content = json, ContentType = JsonBody.ContentType };
        });

    [Function(nameof(GetAnnotations))]
    public Task<IActionResult> GetAnnotations(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "articles/{id}/annotations")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetAnnotations, async question =>
        {
            if (await queries.FindAsync(id, cancellation) is not var (json, _)) return Problem.NotFound($"article '{id}'");
            var root = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path.Value![..request.Path.Value!.IndexOf("/articles/", StringComparison.Ordinal)]}";
            return new Reply(WebAnnotations.Write(DocumentText.Parse(json), root), question.Format!.ContentType);
        });

    [Function(nameof(ExportArticles))]
    public Task<IActionResult> ExportArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "export")] HttpRequest request, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.ExportArticles, question => Task.FromResult<IActionResult>(new LinesResult(
            Lines(export.ReadAsync(question[ApiParameters.From], question[ApiParameters.To], question.Position, cancellation), question))));

    [Function(nameof(DeleteArticle))]
    public Task<IActionResult> DeleteArticle(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.DeleteArticle, async _ =>
            await store.DeleteAsync(id, cancellation) ? Reply.Empty(StatusCodes.Status204NoContent) : Problem.NotFound($"article '{id}'"));

    /// <summary>Each document with the cursor that goes on after it, so that a broken transfer can be taken up at its last whole line.</summary>
    private static async IAsyncEnumerable<string> Lines(IAsyncEnumerable<ExportedArticle> articles, Question question)
    {
        await foreach (var (json, position) in articles) yield return $"{json[..^1]},\"cursor\":\"{question.CursorTo(position)}\"}}";
    }
}
