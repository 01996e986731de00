using System.Text.Json;

namespace Dateline.Functions.Http.Formats;

/// <summary>
/// Items as features (RFC 7946): where they are is the geometry, the rest are properties. What has no position has a null geometry,
/// so that a page holds the same items in every format.
/// </summary>
public static class GeoFeatures
{
    public static ReadOnlyMemory<byte> Write(IEnumerable<JsonElement> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = ApiJson.Readable.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FeatureCollection");
            writer.WriteStartArray("features");
            foreach (var item in items) Write(writer, item);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement item)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        if (item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String) writer.WriteString("id", id.GetString());
        writer.WritePropertyName("geometry");
        WritePoint(writer, Position(item));
        writer.WritePropertyName("properties");
        item.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter writer, (JsonElement Lon, JsonElement Lat)? position)
    {
        if (position is not var (lon, lat))
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        lon.WriteTo(writer);
        lat.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The item's own coordinates, or those of its location.</summary>
    private static (JsonElement Lon, JsonElement Lat)? Position(JsonElement item)
    {
        if (item.TryGetProperty("location", out var location) && location.ValueKind == JsonValueKind.Object) item = location;
        return item.TryGetProperty("lon", out var lon) && item.TryGetProperty("lat", out var lat) && (lon.ValueKind, lat.ValueKind) == (JsonValueKind.Number, JsonValueKind.Number)
            ? (lon, lat)
            : null;
    }
}
