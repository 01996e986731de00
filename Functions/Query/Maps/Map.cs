using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using static Dateline.Functions.Http.ApiParameters;

namespace Dateline.Functions.Query.Maps;

/// <summary>Places with what was reported of them, over HTTP.</summary>
public sealed class Map(MapQueries queries)
{
    [Function(nameof(GetMap))]
    public Task<IActionResult> GetMap(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "map")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.GetMap, question =>
            queries.ReadAsync(question[Box], question[From], question[To], question.Limit, question.Position, cancellation));
}
