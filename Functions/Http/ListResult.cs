using Dateline.Functions.Http.Formats;
using Dateline.Functions.Http.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>A piece of a list as JSON has it. It may be empty and still have a next one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>The answer of every list in the format that was asked for, and in a link where it goes on.</summary>
public sealed class ListResult<T>(Page<T> page, Question question) : ActionResult
{
    public Page<T> Page => page;

    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var links = new List<string>();
        if (page.Next is { } next) links.Add($"<{Address(request, ApiParameters.Cursor.Name, next)}>; rel=\"next\"");
        if (question.Endpoint.Formats.Contains(ContentFormat.Atom) && question.Format != ContentFormat.Atom)
            links.Add($"<{Address(request, question.Endpoint.Format.Name, ContentFormat.Atom.Name)}>; rel=\"alternate\"; type=\"{ContentFormat.Atom.MediaType}\"");
        if (links.Count > 0) response.Headers.Link = string.Join(", ", links);
        var format = question.Format ?? ContentFormat.Json;
        return new Reply(Representation.Of(page, format, request, ApiOperations.Of(question.Endpoint).Item), format.ContentType).ExecuteResultAsync(context);
    }

    /// <summary>The request's own address with one parameter changed.</summary>
    private static string Address(HttpRequest request, string name, string value)
    {
        var others = request.Query.Where(parameter => parameter.Key != name)
            .SelectMany(parameter => parameter.Value, (parameter, given) => KeyValuePair.Create(parameter.Key, given ?? ""));
        return $"{request.PathBase}{request.Path}{new QueryBuilder(others) { { name, value } }}";
    }
}
