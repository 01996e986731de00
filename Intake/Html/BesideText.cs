using AngleSharp.Dom;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Html;

/// <summary>Takes out of an article's blocks what repeats it, labels it or stands under its pictures.</summary>
internal static class BesideText
{
    private const int LongestCaption = 300;
    private const int LongestPullQuote = 400;
    private const int ShortestPullQuote = 12;
    private const int WordsOfLabel = 5;

    // Captions are taken out while enough is left for an article; a page may be a picture and three lines.
    private const double Captions = 0.34;

    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase) { "h2", "h3", "h4", "h5", "h6" };

    private static readonly string[] Sponsored =
        ["together with", "sponsored by", "presented by", "brought to you by", "in partnership with", "a message from", "advertisement", "paid content", "paid for by"];

    public static IEnumerable<TextBlock> Without(List<TextBlock> blocks)
    {
        var kept = blocks.Where(block => !IsLabel(block) && !IsSponsored(block) && !IsPullQuote(block, blocks)).ToList();
        var captions = kept.Where(IsCaption).ToHashSet();
        if (Length(captions) <= Captions * Length(kept)) kept.RemoveAll(captions.Contains);
        while (kept.Count > 1 && Headings.Contains(kept[^1].Owner.LocalName)) kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private static int Length(IEnumerable<TextBlock> blocks) => blocks.Sum(block => block.Text.Length);

    /// <summary>"09:12 Key event": a time and hardly anything else.</summary>
    private static bool IsLabel(TextBlock block)
    {
        var text = block.Text.AsSpan().Trim();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is 1 or 2 && text.Length > digits + 2 && text[digits] is ':' or '.' && char.IsAsciiDigit(text[digits + 1]) && char.IsAsciiDigit(text[digits + 2])
            && CharacterCleaner.OneLine(block.Text).AsSpan().Count(' ') < WordsOfLabel && text[^1] is not ('.' or '!' or '?');
    }

    /// <summary>A paragraph that a sponsor has paid for is headed in bold type by who did.</summary>
    private static bool IsSponsored(TextBlock block) =>
        block.Owner.FirstElementChild is { LocalName: "strong" or "b" or "em" or "small" } mark
        && Array.Exists(Sponsored, start => mark.TextContent.AsSpan().TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>A sentence set large between the paragraphs stands in one of them as well.</summary>
    private static bool IsPullQuote(TextBlock block, List<TextBlock> blocks)
    {
        if (block.Text.Length > LongestPullQuote || block.Owner.LocalName is "p" && block.Owner.ParentElement?.LocalName is not ("blockquote" or "aside" or "q")) return false;
        var words = Words(block.Text);
        return words.Length >= ShortestPullQuote
            && blocks.Exists(other => other != block && other.Text.Length > block.Text.Length && Words(other.Text).Contains(words, StringComparison.Ordinal));
    }

    /// <summary>What stands alone with a picture in one element, or ends in the name of who took it.</summary>
    private static bool IsCaption(TextBlock block)
    {
        var text = block.Text.AsSpan().Trim();
        if (text.Length > LongestCaption) return false;
        return block.Owner.LocalName is not "p" && HasPicture(block.Owner) && block.Owner.TextContent.Length < LongestCaption * 2
            || HasCredit(text);
    }

    private static bool HasPicture(IElement element)
    {
        for (var depth = 0; depth < 2 && element is not null; depth++, element = element.ParentElement!)
        {
            if (element.LocalName is "body" or "article" or "main" || element.QuerySelector("p") is not null) return false;
            if (element.QuerySelector("img, picture, amp-img, video") is not null && CharacterCleaner.OneLine(element.TextContent).Length <= LongestCaption) return true;
        }

        return false;
    }

    /// <summary>"… Photograph: Jane Doe", "… (Jane Doe/The Gazette)".</summary>
    private static bool HasCredit(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["Photograph:", "Photographs:", "Photo:", "Photos:", "Picture:", "Image:", "Illustration:", "Visualisation:", "Credit:", "Graphic:"])
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        if (text is not [.., ')']) return false;
        var open = text.LastIndexOf('(');
        var inside = open < 0 ? default : text[(open + 1)..^1];
        var slash = inside.IndexOf('/');
        return slash > 1 && inside.Length < 80 && char.IsUpper(inside[0]) && slash + 1 < inside.Length && char.IsUpper(inside[slash + 1]);
    }

    private static string Words(string text) =>
        string.Concat(text.Where(character => char.IsLetterOrDigit(character) || char.IsWhiteSpace(character))).ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is var words ? string.Join(' ', words) : "";
}
