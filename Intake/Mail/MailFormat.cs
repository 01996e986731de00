using System.Text;
using Dateline.Intake.Content;
using MimeKit;

namespace Dateline.Intake.Mail;

/// <summary>E-mail: one message (.eml).</summary>
internal sealed class MailFormat : IArticleFormat
{
    private const int HeadBytes = 8192;
    private const int EnoughHeaders = 2;

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "reply-to",
        "list-unsubscribe", "dkim-signature", "content-transfer-encoding", "x-mailer", "sender", "cc", "authentication-results", "arc-seal",
    };

    public string Name => "mail";

    // Each part of a message names an encoding of its own.
    public bool IsBinary => true;

    public bool IsRisky => true;

    public Likeness Recognise(DroppedFile file) =>
        !file.Content.Span.StartsWith(MailboxFormat.Start) && OpensWithHeaders(file.Content.Span) ? Likeness.Certain : Likeness.None;

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits) => BoundedParsing.Run("e-mail", limits, timeUp =>
    {
        try
        {
            var parser = new MimeParser(new ParserOptions { MaxMimeDepth = limits.MailDepth }, new MemoryReadStream(file.Content), MimeFormat.Entity, persistent: true);
            return [MailArticle.Read(parser.ParseMessage(timeUp), limits)];
        }
        catch (FormatException)
        {
            return [new Rejected(RejectionCodes.Malformed, "The message has no headers that can be read.")];
        }
    });

    /// <summary>Whether the first lines are headers of a message.</summary>
    public static bool OpensWithHeaders(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, HeadBytes)]);
        var known = 0;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line is [' ' or '\t', ..] && known > 0) continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].Contains(' ')) break;
            if (Headers.Contains(line[..colon].ToString())) known++;
            else if (known == 0 && !line.StartsWith("X-", StringComparison.OrdinalIgnoreCase)) break;
        }

        return known >= EnoughHeaders;
    }
}
