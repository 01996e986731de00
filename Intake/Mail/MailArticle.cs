using Dateline.Intake.Html;
using Dateline.Intake.Text;
using MimeKit;

namespace Dateline.Intake.Mail;

/// <summary>A message as an article: its HTML as a page is read, or its plain text.</summary>
internal static class MailArticle
{
    private static readonly string[] Prefixes = ["fwd:", "fw:", "re:", "aw:", "wg:", "tr:"];

    public static ReadItem Read(MimeMessage message, IntakeLimits limits)
    {
        var paragraphs = Paragraphs(message, limits);
        if (paragraphs.Count == 0) return new Rejected(RejectionCodes.NoText, "The message has no text of its own; attachments are not read.");
        var sender = message.From.Mailboxes.FirstOrDefault();
        return new ReadArticle(ArticleAssembly.Assemble(paragraphs, new()
        {
            Title = Subject(message.Subject),
            // The day where the message was sent.
            Published = message.Date == default ? null : DateOnly.FromDateTime(message.Date.DateTime),
            Source = string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Address : sender.Name,
            Language = message.Headers[HeaderId.ContentLanguage],
        }));
    }

    private static IReadOnlyList<string> Paragraphs(MimeMessage message, IntakeLimits limits)
    {
        if (message.HtmlBody is { } html && Markup.Depth(html) <= limits.Depth)
        {
            using var page = HtmlText.Parse(html);
            if (MainText.Paragraphs(page) is { Count: > 0 } paragraphs) return paragraphs;
        }

        return message.TextBody is { } text && !string.IsNullOrWhiteSpace(text) ? ParagraphSplitter.Split(WithoutSignature(text)) : [];
    }

    /// <summary>A line of two dashes and a space has parted the signature from the message since Usenet.</summary>
    private static string WithoutSignature(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var mark = lines.LastIndexOf("\n-- \n", StringComparison.Ordinal);
        return mark > 0 ? lines[..mark] : lines;
    }

    private static string? Subject(string? subject)
    {
        var rest = subject?.Trim() ?? "";
        while (Array.Find(Prefixes, prefix => rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix) rest = rest[prefix.Length..].TrimStart();
        return rest.Length > 0 ? rest : null;
    }
}
