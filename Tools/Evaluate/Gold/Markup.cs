using System.Text;
using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Reads <c>[[TYPE|surface]]</c> marks.</summary>
internal static class Markup
{
    private const string Open = "[[", Close = "]]";

    /// <summary>The articles of a file that holds several, split by lines of five dashes.</summary>
    public static string[] Articles(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n-----\n");

    /// <summary>Takes the marks out of <paramref name="marked"/>.</summary>
    /// <exception cref="FormatException">A mark is not closed or names no entity type.</exception>
    public static (string Text, IReadOnlyList<GoldMention> Mentions) Strip(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var mentions = new List<GoldMention>();
        var at = 0;
        while (marked.IndexOf(Open, at, StringComparison.Ordinal) is var open && open >= 0)
        {
            text.Append(marked, at, open - at);
            var bar = marked.IndexOf('|', open);
            var close = marked.IndexOf(Close, open, StringComparison.Ordinal);
            if (bar < 0 || close < bar || !Enum.TryParse<EntityType>(marked.AsSpan(open + Open.Length, bar - open - Open.Length), ignoreCase: true, out var type))
                throw new FormatException($"'{marked[open..Math.Min(marked.Length, open + 40)]}' is not a mark; write [[TYPE|surface]].");
            var surface = marked[(bar + 1)..close];
            mentions.Add(new(text.Length, text.Length + surface.Length, type, surface));
            text.Append(surface);
            at = close + Close.Length;
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), mentions);
    }
}
