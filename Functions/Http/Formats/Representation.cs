using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http.Formats;

/// <summary>A page of a list in each of the formats.</summary>
public static class Representation
{
    public static ReadOnlyMemory<byte> Of<T>(Page<T> page, ContentFormat format, HttpRequest request, string schema)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(format);
        if (format == ContentFormat.Json) return JsonSerializer.SerializeToUtf8Bytes(page, Type<Page<T>>());
        if (format == ContentFormat.JsonLines) return Lines(page);
        var items = page.Items.Select(item => JsonSerializer.SerializeToElement(item, Type<T>()));
        if (format == ContentFormat.Csv) return CsvTable.Write(Columns.Of(schema), items);
        if (format == ContentFormat.GeoJson) return GeoFeatures.Write(items);
        return format == ContentFormat.Atom
            ? AtomFeed.Write(request, items)
            : throw new ArgumentOutOfRangeException(nameof(format), format.Name, "A list has no such format.");
    }

    private static JsonTypeInfo<T> Type<T>() => (JsonTypeInfo<T>)ApiJson.Readable.GetTypeInfo(typeof(T))!;

    private static ReadOnlyMemory<byte> Lines<T>(Page<T> page)
    {
        var lines = new MemoryStream();
        foreach (var item in page.Items)
        {
            JsonSerializer.Serialize(lines, item, Type<T>());
            lines.WriteByte((byte)'\n');
        }

        return lines.GetBuffer().AsMemory(0, (int)lines.Length);
    }
}
