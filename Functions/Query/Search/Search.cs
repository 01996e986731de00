using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using static Dateline.Functions.Http.ApiParameters;

namespace Dateline.Functions.Query.Search;

/// <summary>Words and phrases in articles, over HTTP.</summary>
public sealed class Search(SearchQueries queries)
{
    [Function(nameof(SearchArticles))]
    public Task<IActionResult> SearchArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "search")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.SearchArticles, question => queries.SearchAsync(
            new(question[Words]!, new(question[From], question[To], question[Entity], question[Place], question[Country], question[Source], question[Language])),
            question.Limit, question.Position, cancellation));
}
