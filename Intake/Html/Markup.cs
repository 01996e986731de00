namespace Dateline.Intake.Html;

/// <summary>Looks at markup without parsing it.</summary>
internal static class Markup
{
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "article", "main", "section", "div", "p", "h1", "h2", "span", "table", "meta", "title", "link", "script", "header", "center", "font",
    };

    // Elements that never hold others, or whose end tag may be left out.
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "html", "head", "body",
    };

    /// <summary>Whether the first element, after declarations and comments, is one of HTML's.</summary>
    public static bool OpensWithHtml(string text)
    {
        var rest = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        while (rest is ['<', '!' or '?', ..])
        {
            if (rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return true;
            var comment = rest.StartsWith("<!--", StringComparison.Ordinal);
            var end = comment ? rest.IndexOf("-->", StringComparison.Ordinal) : rest.IndexOf('>');
            if (end < 0) return false;
            rest = rest[(end + (comment ? 3 : 1))..].TrimStart();
        }

        return rest is ['<', ..] && Openers.Contains(Name(rest[1..]));
    }

    /// <summary>Whether the text is XML of some kind.</summary>
    public static bool OpensWithXml(string text) =>
        text.AsSpan().TrimStart().TrimStart('\uFEFF') is ['<', var first, ..]
        && (first is '?' or '!' || char.IsAsciiLetter(first)) && (text.Contains("</", StringComparison.Ordinal) || text.AsSpan().TrimEnd().EndsWith("/>"));

    /// <summary>
    /// How deep elements nest, as their tags tell. The parser looks at all open elements for each new one, so that a page of nothing
    /// but opening tags would keep it busy for hours.
    /// </summary>
    public static int Depth(string markup)
    {
        int depth = 0, deepest = 0;
        for (var at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < markup.Length; at = markup.IndexOf('<', at + 1))
        {
            var closing = markup[at + 1] == '/';
            var name = Name(markup.AsSpan(at + (closing ? 2 : 1)));
            if (name.Length == 0 || Unclosed.Contains(name)) continue;
            if (!closing && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                var end = markup.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
                if (end < 0) break;
                at = end;
                continue;
            }

            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static string Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 20 && char.IsAsciiLetterOrDigit(text[length])) length++;
        return text[..length].ToString();
    }
}
