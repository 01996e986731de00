using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>An answer in JSON, written by a source-generated serialiser.</summary>
public sealed class JsonBody<T>(T value, JsonTypeInfo<T> type, int status = 200, string contentType = JsonBody.ContentType) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        (response.StatusCode, response.ContentType) = (status, contentType);
        await JsonSerializer.SerializeAsync(response.Body, value, type, context.HttpContext.RequestAborted);
    }
}

public static class JsonBody
{
    public const string ContentType = "application/json; charset=utf-8";
}
