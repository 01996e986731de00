using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Extraction.Documents;

/// <summary>Source-generated JSON of the document and the article: camelCase, nulls written, enums as words.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Article))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>The context to use: text is written as it reads ("“", not "\u201C"), on one line.</summary>
    public static DocumentJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
