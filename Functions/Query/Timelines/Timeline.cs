using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using static Dateline.Functions.Http.ApiParameters;

namespace Dateline.Functions.Query.Timelines;

/// <summary>What was reported of an entity or a place over time, over HTTP.</summary>
public sealed class Timeline(TimelineQueries queries)
{
    [Function(nameof(GetTimeline))]
    public Task<IActionResult> GetTimeline(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "timeline")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.GetTimeline, question => queries.ReadAsync(
            new(question[Entity], question[Place], question[From], question[To], question[By] == Months), question.Limit, question.Position, cancellation));
}
