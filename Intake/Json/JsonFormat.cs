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
        var start = file.Head.Text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        var opensObject = start is ['{', ..] && start[1..].TrimStart() is ['"' or '}', ..];
        if (opensObject || (start is ['[', ..] && start[1..].TrimStart() is ['{', ..])) return Likeness.Certain;
        var named = file.Extension is ".json" || file.MediaType is "application/json" or "application/ld+json";
        return named && start is ['{' or '[', ..] ? Likeness.Named : Likeness.None;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(file.Decoded.Text.Trim().Trim('\uFEFF'), new JsonDocumentOptions { MaxDepth = limits.Depth });
        }
        catch (JsonException fault)
        {
            return [Malformed(fault, limits)];
        }

        using (document)
        {
            List<ReadItem> items = [.. JsonEnvelope.Articles(document.RootElement).Select(found => JsonArticle.Read(found.Article, found.Where))];
            return items.Count > 0 ? items : [new Rejected(RejectionCodes.NoText, "The JSON file holds an empty list.", "$")];
        }
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
