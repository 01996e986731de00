using Dateline.Intake.Normalising;

namespace Dateline.Intake.Markdown;

/// <summary>
/// The lines of <c>key: value</c> between two lines of three dashes at the head of a Markdown file. Values are plain or quoted;
/// of a list only its items in brackets are read. Unknown keys are ignored.
/// </summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>What the front matter says and where the text after it begins; null when the file has none.</summary>
    public static (ArticleMetadata Metadata, int End)? Read(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        if (!text.AsSpan(start).StartsWith(Fence)) return null;
        var metadata = new ArticleMetadata();
        var (opened, at) = (false, start);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            var line = text[at..(end < 0 ? text.Length : end)].Trim();
            at = end < 0 ? text.Length : end + 1;
            if (line == Fence)
            {
                if (opened) return (metadata, at);
                opened = true;
            }
            else if (!opened)
            {
                return null;
            }
            else if (line.Length > 0 && line[0] is not ('#' or '-'))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon <= 0) return null;
                metadata = Set(metadata, line[..colon].Trim(), Unquote(line[(colon + 1)..].Trim()));
            }
        }

        return null;
    }

    private static ArticleMetadata Set(ArticleMetadata metadata, string key, string value) => value.Length == 0 ? metadata : key.ToLowerInvariant() switch
    {
        "title" or "headline" => metadata with { Title = value },
        "author" or "authors" or "byline" => metadata with { Byline = value },
        "date" or "published" or "publishdate" or "pubdate" => metadata with { Published = PrintedDate.Parse(value) ?? metadata.Published },
        "source" or "publisher" or "publication" => metadata with { Source = value },
        "url" or "link" or "canonical" or "canonical_url" => metadata with { Url = value },
        "lang" or "language" => metadata with { Language = value },
        _ => metadata,
    };

    private static string Unquote(string value) => value switch
    {
        ['"', .. var inner, '"'] => inner.Replace("\\\"", "\"", StringComparison.Ordinal),
        ['\'', .. var inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal),
        ['[', .. var inner, ']'] => string.Join(", ", inner.Split(',', StringSplitOptions.TrimEntries).Select(Unquote)),
        _ => value,
    };
}
