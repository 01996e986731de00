namespace Dateline.Intake.Mail;

/// <summary>
/// A mailbox (mbox): an article a message. Taken apart at the lines that begin with "From " after an empty line, and read one message at
/// a time, so that neither a large mailbox nor a message made to break its reader costs more than that message.
/// </summary>
internal sealed class MailboxFormat : IArticleFormat
{
    private static readonly MailFormat Message = new();

    public static ReadOnlySpan<byte> Start => "From "u8;

    public string Name => "mbox";

    public bool IsBinary => true;

    public bool IsContainer => true;

    public Likeness Recognise(DroppedFile file)
    {
        var content = file.Content.Span;
        return content.StartsWith(Start) && content.IndexOf((byte)'\n') is > 0 and < 1000 and var end && MailFormat.OpensWithHeaders(content[(end + 1)..])
            ? Likeness.Certain : Likeness.None;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        var reader = file.Reader ?? new ArticleReader(limits);
        var (rest, number) = (file.Content, 0);
        while (!rest.IsEmpty)
        {
            var head = rest.Span.IndexOf((byte)'\n') + 1;
            var end = head == 0 ? rest.Length : End(rest.Span, head);
            var message = rest[head..end];
            rest = rest[end..];
            var where = $"message {++number}";
            if (message.Length > limits.FileBytes) yield return new Rejected(RejectionCodes.LimitExceeded, $"The message has {message.Length:N0} bytes; the limit is {limits.FileBytes:N0}.", where);
            else foreach (var item in reader.Run(Message, new DroppedFile(message, $"{file.Name}#{number}.eml"))) yield return item is Rejected rejected ? rejected with { Where = where } : item;
        }
    }

    /// <summary>"From jane@example Thu Oct  1 10:00:00 2015", which no sentence looks like.</summary>
    private static bool EndsInYear(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd((byte)'\r').TrimEnd((byte)' ');
        return line is [.., (byte)' ', (byte)'1' or (byte)'2', var a, var b, var c] && char.IsAsciiDigit((char)a) && char.IsAsciiDigit((char)b) && char.IsAsciiDigit((char)c)
            && line.Count((byte)':') >= 1;
    }

    /// <summary>Where the next message begins, or the end.</summary>
    private static int End(ReadOnlySpan<byte> content, int from)
    {
        var at = from;
        while (content[at..].IndexOf("\nFrom "u8) is >= 0 and var found)
        {
            at += found + 1;
            var line = content[at..].IndexOf((byte)'\n');
            var afterEmpty = at >= 2 && (content[at - 2] == '\n' || (at >= 3 && content[at - 2] == '\r' && content[at - 3] == '\n'));
            if (afterEmpty && line > 0 && (EndsInYear(content.Slice(at, line)) || MailFormat.OpensWithHeaders(content[(at + line + 1)..]))) return at;
        }

        return content.Length;
    }
}
