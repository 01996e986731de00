using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>The description of the API, for programs and for people. It tells nothing of what was dropped and needs no key.</summary>
public sealed class Documentation
{
    // It is the same until the app is another; there is one for each route prefix, so one.
    private static readonly ConcurrentDictionary<string, byte[]> Documents = new();

    private const string ForAWhile = "public, max-age=300";
    private const string ForGood = "public, max-age=31536000, immutable";

    [Function(nameof(GetOpenApi))]
    public Task<IActionResult> GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "openapi.json")] HttpRequest request) =>
        request.AnswerAsync(Endpoints.GetOpenApi, _ =>
        {
            var document = Documents.GetOrAdd(Root(request), root => JsonSerializer.SerializeToUtf8Bytes(OpenApiDocument.Create(root.Length > 0 ? root : "/"), ApiJson.Readable.JsonObject));
            return Task.FromResult<IActionResult>(new Reply(document, JsonBody.ContentType) { CacheControl = ForAWhile });
        });

    [Function(nameof(GetDocs))]
    public Task<IActionResult> GetDocs(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "docs")] HttpRequest request) =>
        request.AnswerAsync(Endpoints.GetDocs, async _ =>
            new Reply(Encoding.UTF8.GetBytes(await DocsPage.HtmlAsync(Root(request))), ContentFormat.Html.ContentType) { CacheControl = ForAWhile });

    [Function(nameof(GetDocsScript))]
    public Task<IActionResult> GetDocsScript(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "docs/{version}/scalar.js")] HttpRequest request, string version) =>
        request.AnswerAsync(Endpoints.GetDocsScript, async _ => await DocsPage.ScriptAsync(version) is { } script
            ? new Reply(script, ContentFormat.Script.ContentType) { CacheControl = ForGood }
            : Problem.NotFound($"version '{version}' of the script"));

    /// <summary>The route prefix, whatever it is set to.</summary>
    private static string Root(HttpRequest request)
    {
        var path = $"{request.PathBase}{request.Path}".TrimEnd('/');
        return path[..path.LastIndexOf('/')];
    }
}
