using Dateline.Extraction;

namespace Dateline.Intake.Languages;

/// <summary>
/// Decides an article's language. The text wins wherever it is clear, over what the file declares and over what the sender says: a
/// wrong declaration is common, and names found by English rules in another language are invented. A declaration decides when the text
/// says too little, and which of a family of close languages it is; without one, such a text is taken for English.
/// </summary>
internal static class ArticleLanguage
{
    private const string English = "en";

    private static readonly string[][] Close = [["no", "nb", "nn", "da"], ["hr", "sr", "bs", "sh", "cnr"], ["id", "ms"], ["cs", "sk"], ["pt", "gl"], ["fa", "prs", "ps", "ckb"], ["ru", "be", "kk", "mk"], ["hi", "mr", "ne"], ["tl", "fil"], ["zh", "yue"]];

    public static Article Decide(Article article, string? declared)
    {
        declared = Plain(declared);
        var texts = article.Title is { } title ? article.Paragraphs.Prepend(title) : article.Paragraphs;
        var found = LanguageDetector.Detect(texts);
        var language = found is null ? declared ?? English
            : declared is not null && IsSame(Primary(declared), found) ? declared
            : found;
        return article with { Language = language };
    }

    private static bool IsSame(string declared, string found) =>
        declared == found || (found == "und" && declared != English) || Array.Exists(Close, family => family.Contains(declared) && family.Contains(found));

    /// <summary>A tag that may be one, such as en, pt-BR and zh-Hant-TW; words such as "English" and "eng" are understood.</summary>
    private static string? Plain(string? declared)
    {
        if (declared is null) return null;
        var tag = declared.Trim().Replace('_', '-').Split(',', ';')[0].Trim();
        var primary = Primary(tag);
        if (primary is "english" or "eng") return English;
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetter) && primary is not ("und" or "mul" or "zxx" or "mis") ? tag : null;
    }

    private static string Primary(string tag) => (tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? tag[..end] : tag).ToLowerInvariant();
}
