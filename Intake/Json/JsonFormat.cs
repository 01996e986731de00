using System.Text;
using System.Text.Json;

namespace Dateline.Intake.Json;

/// <summary>
/// JSON: an article as an object, or several in an array or inside an answer's envelope. Reads plain shapes (<c>title</c>, <c>body</c>
/// or <c>paragraphs</c>, <c>published</c>), schema.org's NewsArticle, ninjs, JSON Feed, and what the Guardian's and the New York Times'
/// services answer.
/// </summary>
internal sealed class JsonFormat : IArticleFormat
{
    public string Name => "json";

    public Likeness Recognise(DroppedFile file)
    {
        var start = file.Head.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        var opensObject = start is ['{', ..] && start[1..].TrimStart() is ['"' or '}', ..];
        if (opensObject || (start is ['[', ..] && start[1..].TrimStart() is ['{', ..])) return Likeness.Certain;
        var named = file.Extension is ".json" || file.MediaType is "application/json" or "application/ld+json";
        return named && start is ['{' or '[', ..] ? Likeness.Named : Likeness.None;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        JsonDocument? document = null;
        Rejected? malformed = null;
        try
        {
            document = Parse(file, new JsonDocumentOptions { MaxDepth = limits.Depth });
        }
        catch (JsonException fault)
        {
            malformed = Malformed(fault, limits);
        }

        if (document is null)
        {
            yield return malformed!;
            yield break;
        }

        using (document)
        {
            var found = false;
            foreach (var (article, where) in JsonEnvelope.Articles(document.RootElement))
            {
                found = true;
                yield return JsonArticle.Read(article, where);
            }

            if (!found) yield return new Rejected(RejectionCodes.NoText, "The JSON file holds an empty list.", "$");
        }
    }

    /// <summary>UTF-8 is parsed where it lies, which spares a large file two copies.</summary>
    private static JsonDocument Parse(DroppedFile file, JsonDocumentOptions options) =>
        file.Encoding is { Encoding: UTF8Encoding } encoding && System.Text.Unicode.Utf8.IsValid(file.Content.Span)
            ? JsonDocument.Parse(Trim(file.Content[encoding.Mark..]), options)
            : JsonDocument.Parse(file.Text.Trim().Trim('\uFEFF'), options);

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> content)
    {
        var blank = " \t\r\n\f"u8;
        var start = content.Span.IndexOfAnyExcept(blank);
        return start < 0 ? default : content[start..(content.Span.LastIndexOfAnyExcept(blank) + 1)];
    }

    internal static Rejected Malformed(JsonException fault, IntakeLimits limits, long line = 0)
    {
        var where = $"line {line + fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}";
        return fault.Message.Contains("maximum configured depth", StringComparison.Ordinal)
            ? new(RejectionCodes.LimitExceeded, $"The JSON nests more than {limits.Depth} levels deep, the limit.", where)
            : new(RejectionCodes.Malformed, $"The JSON breaks off or is not valid at {where}: {FirstSentence(fault.Message)}", where);
    }

    private static string FirstSentence(string message) =>
        message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..(end + 1)] : message;
}
