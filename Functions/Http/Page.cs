using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>A piece of a list. It may be empty and still have a next one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>The page as an answer, with a link to the next.</summary>
    public IActionResult ToResult(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Next is not null)
        {
            var others = request.Query.Where(parameter => parameter.Key != "cursor").SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""));
            var query = new QueryBuilder(others) { { "cursor", Next } };
            request.HttpContext.Response.Headers.Link = $"<{request.PathBase}{request.Path}{query}>; rel=\"next\"";
        }

        return new JsonBody<Page<T>>(this, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Page<T>>)ApiJson.Readable.GetTypeInfo(typeof(Page<T>))!);
    }
}
