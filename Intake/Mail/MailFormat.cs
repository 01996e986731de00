using System.Text;
using Dateline.Intake.Archives;
using MimeKit;

namespace Dateline.Intake.Mail;

/// <summary>E-mail: one message (.eml), or a mailbox (mbox) with an article a message.</summary>
internal sealed class MailFormat : IArticleFormat
{
    private const int HeadBytes = 8192;
    private const int EnoughHeaders = 2;

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "reply-to",
        "list-unsubscribe", "dkim-signature", "content-transfer-encoding", "x-mailer",
    };

    public string Name => "mail";

    // Each part of a message names an encoding of its own.
    public bool IsBinary => true;

    public Likeness Recognise(DroppedFile file)
    {
        var head = Encoding.Latin1.GetString(file.Content.Span[..Math.Min(file.Content.Length, HeadBytes)]);
        var known = 0;
        var first = true;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (first && line.StartsWith("From ")) continue;
            first = false;
            if (line is [' ' or '\t', ..] && known > 0) continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].Contains(' ')) break;
            if (Headers.Contains(line[..colon].ToString())) known++;
            else if (known == 0 && !line.StartsWith("X-", StringComparison.OrdinalIgnoreCase)) break;
        }

        return known >= EnoughHeaders ? Likeness.Certain : Likeness.None;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits) => BoundedParsing.Run("e-mail", limits, timeUp =>
    {
        var isMailbox = file.Content.Span.StartsWith("From "u8);
        var options = new ParserOptions { MaxMimeDepth = limits.MailDepth };
        var parser = new MimeParser(options, Memory.Stream(file.Content), isMailbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true);
        var items = new List<ReadItem>();
        do
        {
            var where = isMailbox ? $"message {items.Count + 1}" : null;
            items.Add(Message(parser, where, timeUp));
        }
        while (isMailbox && !parser.IsEndOfStream && items.Count <= limits.Articles);
        return items;
    });

    private static ReadItem Message(MimeParser parser, string? where, CancellationToken timeUp)
    {
        try
        {
            return MailArticle.Read(parser.ParseMessage(timeUp), where);
        }
        catch (FormatException)
        {
            return new Rejected(RejectionCodes.Malformed, "The message has no headers that can be read.", where);
        }
    }
}
