using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Facts;

/// <summary>Where something is said to have happened.</summary>
public sealed record Location(string Id, string Name, string? Country, double Lat, double Lon, string? Precision)
{
    /// <summary>The position of a place; null when the document has none.</summary>
    public static Location? Of(Entity? entity) => entity is { Lat: { } lat, Lon: { } lon }
        ? new(entity.Id, entity.Name, entity.Country, lat, lon, entity.Precision?.ToString().ToLowerInvariant())
        : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Location))]
internal sealed partial class FactJson : JsonSerializerContext
{
    public static FactJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
