using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Query.Annotations;

/// <summary>
/// A document as annotations of its text, in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): every span
/// is a target with its position and its words, every body says what was read there.
/// </summary>
public sealed class WebAnnotations
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Document _document;
    private readonly string _root;
    private readonly string _article;
    private readonly TextSelectors _selectors;
    private readonly Utf8JsonWriter _json;

    private WebAnnotations(Document document, string root, Utf8JsonWriter json)
    {
        (_document, _root, _article) = (document, root, $"{root}/articles/{Uri.EscapeDataString(document.Id)}");
        (_selectors, _json) = (new(document.Text), json);
    }

    /// <summary>The annotations as JSON-LD. An article has hundreds, so they are written as they come and no tree is made of them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="root">The address of the API, without a slash at its end.</param>
    public static ReadOnlyMemory<byte> Write(Document document, string root)
    {
        ArgumentNullException.ThrowIfNull(document);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable)) new WebAnnotations(document, root, json).WriteCollection();
        return bytes.WrittenMemory;
    }

    private void WriteCollection()
    {
        _json.WriteStartObject();
        _json.WriteString("@context", Context);
        _json.WriteString("id", $"{_article}/annotations");
        _json.WriteString("type", "AnnotationCollection");
        _json.WriteString("label", _document.Title ?? _document.Id);
        _json.WriteNumber("total", _document.Entities.Sum(entity => entity.Mentions.Count) + _document.Dates.Count + _document.Figures.Count + _document.Quotes.Count + _document.Claims.Count + _document.Events.Count);
        _json.WriteStartObject("first");
        _json.WriteString("id", $"{_article}/annotations#page");
        _json.WriteString("type", "AnnotationPage");
        _json.WriteNumber("startIndex", 0);
        _json.WriteStartArray("items");
        WriteItems();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteItems()
    {
        foreach (var entity in _document.Entities)
        {
            foreach (var mention in entity.Mentions) Annotate($"mention-{mention.Start}", mention.Start, mention.End, () => WriteMention(entity));
        }

        Each("date", _document.Dates, date => (date.Start, date.End), date => WriteText("describing", "text/plain", date.Value));
        Each("figure", _document.Figures, figure => (figure.Start, figure.End), figure => WriteFact(FactWords.Of(figure.Kind), figure, DocumentJson.Readable.Figure));
        Each("quote", _document.Quotes, quote => (quote.Start, quote.End), quote => WriteFact("quotation", quote, DocumentJson.Readable.Quote));
        Each("claim", _document.Claims, claim => (claim.Start, claim.End), claim => WriteFact(FactWords.Of(claim.Stance), claim, DocumentJson.Readable.Claim));
        Each("event", _document.Events, @event => (@event.Start, @event.End), @event => WriteFact(FactWords.Of(@event.Type), @event, DocumentJson.Readable.Event));
    }

    private void Each<T>(string name, IReadOnlyList<T> items, Func<T, (int Start, int End)> span, Action<T> body)
    {
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var (start, end) = span(item);
            Annotate($"{name}-{index}", start, end, () => body(item));
        }
    }

    private void Annotate(string name, int start, int end, Action writeBodies)
    {
        _json.WriteStartObject();
        _json.WriteString("id", $"{_article}/annotations#{name}");
        _json.WriteString("type", "Annotation");
        _json.WriteStartArray("body");
        writeBodies();
        _json.WriteEndArray();
        _json.WriteStartObject("target");
        _json.WriteString("source", _article);
        _json.WritePropertyName("selector");
        _selectors.Write(_json, start, end);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteMention(Entity entity)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "SpecificResource");
        _json.WriteString("purpose", "identifying");
        _json.WriteString("source", $"{_root}/entities/{Uri.EscapeDataString(entity.Id)}");
        _json.WriteEndObject();
        WriteText("tagging", "text/plain", entity.Type.Word());
    }

    private void WriteFact<T>(string word, T fact, JsonTypeInfo<T> type)
    {
        WriteText("tagging", "text/plain", word);
        WriteText("describing", "application/json", JsonSerializer.Serialize(fact, type));
    }

    private void WriteText(string purpose, string format, string value)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "TextualBody");
        _json.WriteString("purpose", purpose);
        _json.WriteString("format", format);
        _json.WriteString("value", value);
        _json.WriteEndObject();
    }
}
