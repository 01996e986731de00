using System.Text;
using AngleSharp.Dom;

namespace Dateline.Intake.Html;

/// <summary>A run of text that a page shows as one block.</summary>
/// <param name="Text">The words as they stand in the page.</param>
/// <param name="Linked">How many of the characters are links.</param>
/// <param name="Owner">The innermost block element that holds it.</param>
internal sealed record TextBlock(string Text, int Linked, IElement Owner);

/// <summary>Walks a page in document order and cuts its text where a browser would break the line.</summary>
internal static class TextBlocks
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "head", "title",
        "button", "select", "textarea", "input", "dialog", "figure", "figcaption",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    };

    /// <summary>The blocks below an element; <paramref name="skip"/> names further elements to leave out.</summary>
    public static List<TextBlock> In(IElement root, Func<IElement, bool>? skip = null)
    {
        var walk = new Walk(skip ?? (_ => false));
        walk.Visit(root);
        walk.Break(root);
        return walk.Blocks;
    }

    private const int PageInForm = 3;

    private sealed class Walk(Func<IElement, bool> skip)
    {
        private readonly StringBuilder _text = new();
        private int _linked;
        private int _links;

        public List<TextBlock> Blocks { get; } = [];

        public void Visit(IElement element)
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IText text) Append(text.Data);
                else if (node is IElement child) Enter(child, element);
            }
        }

        /// <summary>Ends the block that is being collected; two line breaks in a row end it as well.</summary>
        public void Break(IElement owner)
        {
            if (!string.IsNullOrWhiteSpace(_text.ToString())) Blocks.Add(new(_text.ToString(), _linked, owner));
            _text.Clear();
            _linked = 0;
        }

        private void Enter(IElement child, IElement owner)
        {
            if (Unseen.Contains(child.LocalName) || IsSmallForm(child) || skip(child)) return;
            if (child.LocalName == "br")
            {
                if (child.NextElementSibling?.LocalName == "br" && OnlySpaceUntil(child)) Break(owner);
                else _text.Append(' ');
            }
            else if (Inline.Contains(child.LocalName))
            {
                var link = child.LocalName == "a";
                if (link) _links++;
                Visit(child);
                if (link) _links--;
            }
            else
            {
                Break(owner);
                Visit(child);
                Break(child);
            }
        }

        /// <summary>A form asks for something, unless the whole page stands in one, as ASP.NET makes it.</summary>
        private static bool IsSmallForm(IElement element) => element.LocalName == "form" && element.QuerySelectorAll("p").Length < PageInForm;

        private void Append(string text)
        {
            _text.Append(text);
            if (_links > 0) _linked += text.Trim().Length;
        }

        private static bool OnlySpaceUntil(IElement lineBreak)
        {
            var next = lineBreak.NextSibling;
            while (next is IText text && string.IsNullOrWhiteSpace(text.Data)) next = next.NextSibling;
            return next is IElement { LocalName: "br" };
        }
    }
}
