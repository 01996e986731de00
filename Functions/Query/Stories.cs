using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Query;

/// <summary>Stories over HTTP.</summary>
public sealed class Stories(StoryQueries queries)
{
    [Function(nameof(GetStory))]
    public Task<IActionResult> GetStory(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "stories/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.ListAsync<StoryArticle>(Endpoints.GetStory, async question => await queries.FindAsync(id, cancellation) is { } story
            ? await queries.ArticlesAsync(story, question.Limit, question.Position, cancellation)
            : null, $"story '{id}'");
}
