using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Dateline.Functions.Runtime.Bindings;

/// <summary>The JSON of messages and blobs; an app sets it with <c>Configure&lt;JsonSerializerOptions&gt;</c>.</summary>
internal sealed class JsonBinding(IOptions<JsonSerializerOptions> options)
{
    public object? Read(BinaryData content, Type type) => JsonSerializer.Deserialize(content.ToMemory().Span, type, options.Value);

    public BinaryData Write(object value) => new(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options.Value));

    /// <summary>The content as text, bytes or a JSON value, whichever the parameter asks for.</summary>
    public object? Content(BinaryData content, Type type) => type switch
    {
        _ when type == typeof(string) => content.ToString(),
        _ when type == typeof(byte[]) => content.ToArray(),
        _ when type == typeof(BinaryData) => content,
        _ when type == typeof(Stream) => content.ToStream(),
        _ => Read(content, type),
    };

    /// <summary>What a returned value becomes in a message or a blob.</summary>
    public BinaryData Bytes(object value) => value switch
    {
        string text => new BinaryData(text),
        byte[] bytes => new BinaryData(bytes),
        BinaryData data => data,
        Stream stream => BinaryData.FromStream(stream),
        _ => Write(value),
    };
}
