using System.Text;
using System.Text.Json;
using Dateline.Intake.Json;

namespace Dateline.Intake.Bulk;

/// <summary>JSON Lines: an article object a line. Read line by line; a broken line costs that line only.</summary>
internal sealed class JsonLinesFormat : IArticleFormat
{
    // A line may escape each character as six, and hold more than the text.
    private const int BytesPerTextByte = 8;

    public string Name => "jsonl";

    public Likeness Recognise(DroppedFile file)
    {
        var head = file.Head.AsSpan().TrimStart('\uFEFF').TrimStart();
        if (head is not ['{', ..]) return Likeness.None;
        if (file.Extension is ".jsonl" or ".ndjson" || file.MediaType is "application/x-ndjson" or "application/jsonl" or "application/jsonlines") return Likeness.Certain;
        var end = head.IndexOf('\n');
        return end > 0 && head[(end + 1)..].TrimStart() is ['{', ..] && head[..end].TrimEnd() is [.., '}'] ? Likeness.Certain : Likeness.None;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        var content = file.Encoding.Encoding is UTF8Encoding ? file.Content[file.Encoding.Mark..] : Encoding.UTF8.GetBytes(file.Text);
        var (line, found) = (0L, false);
        while (!content.IsEmpty)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var row = Trim(end < 0 ? content : content[..end]);
            content = end < 0 ? default : content[(end + 1)..];
            line++;
            if (row.IsEmpty) continue;
            found = true;
            yield return Row(row, line, limits);
        }

        if (!found) yield return new Rejected(RejectionCodes.Empty, "The file has nothing but blank lines in it.");
    }

    private static ReadItem Row(ReadOnlyMemory<byte> row, long line, IntakeLimits limits)
    {
        var where = $"line {line}";
        if (row.Length > (long)limits.ArticleBytes * BytesPerTextByte)
        {
            return new Rejected(RejectionCodes.LimitExceeded, $"The line has {row.Length:N0} bytes, more than an article of at most {limits.ArticleBytes:N0} bytes of text needs.", where);
        }

        try
        {
            using var document = JsonDocument.Parse(row, new JsonDocumentOptions { MaxDepth = limits.Depth });
            return JsonArticle.Read(document.RootElement, where);
        }
        catch (JsonException fault)
        {
            return JsonFormat.Malformed(fault, limits, line - 1);
        }
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> row)
    {
        var blank = " \t\r"u8;
        var start = row.Span.IndexOfAnyExcept(blank);
        return start < 0 ? default : row[start..(row.Span.LastIndexOfAnyExcept(blank) + 1)];
    }
}
