using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http;

/// <summary>An answer in JSON, written by a source-generated serialiser.</summary>
public sealed class JsonBody<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK, string contentType = JsonBody.ContentType)
    : Reply(JsonSerializer.SerializeToUtf8Bytes(value, type), contentType, status);

public static class JsonBody
{
    public const string ContentType = "application/json; charset=utf-8";
}
