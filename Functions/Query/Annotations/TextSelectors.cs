using System.Text.Json;

namespace Dateline.Functions.Query.Annotations;

/// <summary>Where a span stands: its position, and its words with those around it. Web annotations count code points, documents UTF-16 code units.</summary>
public sealed class TextSelectors
{
    private const int Around = 32;

    private readonly string _text;

    // At which code units the second half of a pair stands.
    private readonly List<int> _pairs = [];

    public TextSelectors(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at - 1], text[at])) _pairs.Add(at);
        }
    }

    public void Write(Utf8JsonWriter json, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (before, after) = (Whole(Math.Max(0, start - Around)), Whole(Math.Min(_text.Length, end + Around)));
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", CodePoints(start));
        json.WriteNumber("end", CodePoints(end));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", _text.AsSpan(start..end));
        json.WriteString("prefix", _text.AsSpan(Math.Min(before, start)..start));
        json.WriteString("suffix", _text.AsSpan(end..Math.Max(after, end)));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private int CodePoints(int offset)
    {
        var index = _pairs.BinarySearch(offset);
        return offset - (index < 0 ? ~index : index);
    }

    // Never between the halves of a pair.
    private int Whole(int offset) => _pairs.BinarySearch(offset) >= 0 ? offset + 1 : offset;
}
