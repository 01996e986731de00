using System.Text;
using Dateline.Intake.Normalising;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Intake.Markdown;

/// <summary>The words of a Markdown document, without its marks.</summary>
internal static class MarkdownText
{
    /// <summary>The heading of the first level that opens the document, and the paragraphs; code, raw HTML and pictures are left out.</summary>
    public static (string? Heading, List<string> Paragraphs) Read(MarkdownDocument document)
    {
        string? heading = null;
        var paragraphs = new List<string>();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is not (ParagraphBlock or HeadingBlock) || leaf.Inline is null) continue;
            var text = CharacterCleaner.OneLine(Words(leaf.Inline));
            if (text.Length == 0) continue;
            if (leaf is HeadingBlock { Level: 1 } && heading is null && paragraphs.Count == 0) heading = text;
            else paragraphs.Add(text);
        }

        return (heading, paragraphs);
    }

    private static string Words(ContainerInline inlines)
    {
        var words = new StringBuilder();
        Append(inlines, words);
        return words.ToString();
    }

    private static void Append(ContainerInline inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LinkInline { IsImage: true } or HtmlInline:
                    break;
                case ContainerInline container:
                    Append(container, words);
                    break;
            }
        }
    }
}
