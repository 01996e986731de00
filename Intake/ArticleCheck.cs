using System.Text;
using Dateline.Extraction;

namespace Dateline.Intake;

/// <summary>The last look at an article before it counts as one.</summary>
internal static class ArticleCheck
{
    public static ReadItem Check(Article article, IntakeLimits limits)
    {
        article = WithPlainMetadata(article, limits.MetadataCharacters);
        if (!article.Paragraphs.Any(HasWord))
        {
            return new Rejected(RejectionCodes.NoText, "There is no article text in it, only a title, markup or marks; drop the article's own words.");
        }

        var bytes = article.Paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph) + 2);
        return bytes <= limits.ArticleBytes
            ? new ReadArticle(article)
            : new Rejected(RejectionCodes.LimitExceeded, $"The article has {bytes:N0} bytes of text; the limit is {limits.ArticleBytes:N0}.");
    }

    private static Article WithPlainMetadata(Article article, int longest)
    {
        string? Short(string? value) => value?.Length > longest ? null : value;
        return article with
        {
            Title = Short(article.Title),
            Paragraphs = article.Title?.Length > longest ? [article.Title, .. article.Paragraphs] : article.Paragraphs,
            Byline = Short(article.Byline),
            Dateline = Short(article.Dateline),
            Source = Short(article.Source),
            Url = Short(article.Url),
        };
    }

    /// <summary>Whether two letters stand together; a language without letter case counts as well.</summary>
    private static bool HasWord(string text)
    {
        var before = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = Rune.IsLetter(rune);
            if (letter && before) return true;
            before = letter;
        }

        return false;
    }
}
