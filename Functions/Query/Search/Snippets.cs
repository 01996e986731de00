using System.Net;
using System.Text;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>Finds the stretches of a text that show why it was found.</summary>
public static class Snippets
{
    private const int Width = 240;
    private const int Most = 2;

    public static IReadOnlyList<Snippet> Of(string text, SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var tokens = TextWords.Read(text).ToList();
        var marked = new bool[tokens.Count];
        foreach (var phrase in words.Phrases)
        {
            for (var at = 0; at + phrase.Count <= tokens.Count; at++)
            {
                if (Stands(phrase, tokens, at)) marked.AsSpan(at, phrase.Count).Fill(true);
            }
        }

        var found = tokens.Where((_, index) => marked[index]).ToList();
        var snippets = new List<Snippet>();
        while (snippets.Count < Most && Best(found, snippets) is { } best) snippets.Add(Cut(text, found, best));
        return [.. snippets.OrderBy(snippet => snippet.Start)];
    }

    private static bool Stands(IReadOnlyList<string> phrase, List<TextWord> tokens, int at)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (tokens[at + i].Term != phrase[i]) return false;
        }

        return true;
    }

    /// <summary>Where the stretch with the most different words begins that no other snippet shows; of equals the first.</summary>
    private static int? Best(List<TextWord> found, List<Snippet> shown)
    {
        int? best = null;
        var most = 0;
        for (var first = 0; first < found.Count; first++)
        {
            if (shown.Any(snippet => found[first].Start < snippet.End && found[first].End > snippet.Start)) continue;
            var count = found.Skip(first).TakeWhile(word => word.End - found[first].Start <= Width).Select(word => word.Term).Distinct().Count();
            if (count > most) (best, most) = (found[first].Start, count);
        }

        return best;
    }

    private static Snippet Cut(string text, List<TextWord> found, int at)
    {
        var paragraph = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var close = text.IndexOf('\n', at);
        var start = Edge(text, Math.Max(paragraph, at - (Width / 4)), paragraph);
        var end = Math.Min(close < 0 ? text.Length : close, start + Width);
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        var highlights = found.Where(word => word.Start >= start && word.End <= end).Select(word => new Highlight(word.Start, word.End)).ToList();
        return new(start, end, text[start..end], highlights, Html(text, start, end, highlights));
    }

    private static int Edge(string text, int at, int least)
    {
        while (at > least && !char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }

    private static string Html(string text, int start, int end, List<Highlight> highlights)
    {
        var html = new StringBuilder();
        var at = start;
        foreach (var (from, to) in highlights)
        {
            html.Append(WebUtility.HtmlEncode(text[at..from])).Append("<mark>").Append(WebUtility.HtmlEncode(text[from..to])).Append("</mark>");
            at = to;
        }

        return html.Append(WebUtility.HtmlEncode(text[at..end])).ToString();
    }
}
