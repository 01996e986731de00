using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>A piece of a list as JSON has it. It may be empty and still have a next one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>The answer of every list: its items, and in a link where it goes on.</summary>
public sealed class ListResult<T>(Page<T> page) : ActionResult
{
    public Page<T> Page => page;

    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (page.Next is { } next) response.Headers.Link = $"<{Address(request, next)}>; rel=\"next\"";
        response.ContentType = JsonBody.ContentType;
        return JsonSerializer.SerializeAsync(response.Body, page, (JsonTypeInfo<Page<T>>)ApiJson.Readable.GetTypeInfo(typeof(Page<T>))!, context.HttpContext.RequestAborted);
    }

    private static string Address(HttpRequest request, string next)
    {
        var others = request.Query.Where(parameter => parameter.Key != ApiParameters.Cursor.Name)
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""));
        return $"{request.PathBase}{request.Path}{new QueryBuilder(others) { { ApiParameters.Cursor.Name, next } }}";
    }
}
