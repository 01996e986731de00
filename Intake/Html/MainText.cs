using AngleSharp.Dom;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Html;

/// <summary>
/// Finds the article in a page: text blocks are scored by length and commas, less what is linked; the scores add up along the
/// ancestors; from the body down, the element that still holds nearly all of the score is the article.
/// </summary>
internal static class MainText
{
    private const double HoldsArticle = 0.75;
    private const double MostlyLinks = 0.5;
    private const int ShortestProse = 40;
    private const int FarFromHeading = 8;
    private const double LittleOf = 0.15;

    private static readonly HashSet<string> Words = [.. EmbeddedText.Rows("Boilerplate.txt")];
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase) { "nav", "aside", "footer" };

    public static IReadOnlyList<string> Paragraphs(IDocument document)
    {
        if (document.Body is not { } body) return [];
        var blocks = TextBlocks.In(body, IsBoilerplate);
        var article = Narrow(body, Scores(blocks));
        var read = Standfirst(blocks, article).Concat(AfterHeading(TextBlocks.In(article, IsBoilerplate))).Where(IsRead).ToList();
        return
        [
            .. BesideText.Without(read)
                .Select(block => CharacterCleaner.OneLine(block.Text))
                .Where(text => text.Length > 0),
        ];
    }

    /// <summary>What stands above the headline is the section's name, the way to it, or a picture with its caption.</summary>
    private static IEnumerable<TextBlock> AfterHeading(List<TextBlock> blocks)
    {
        var heading = blocks.FindIndex(block => block.Owner.LocalName == "h1");
        return heading >= 0 && blocks.Take(heading).Sum(Score) <= LittleOf * blocks.Sum(Score) ? blocks.Skip(heading + 1) : blocks;
    }

    /// <summary>What stands between the headline and the article's element: many sites keep the first paragraph with the headline.</summary>
    private static IEnumerable<TextBlock> Standfirst(List<TextBlock> blocks, IElement article)
    {
        var first = blocks.FindIndex(block => article.Contains(block.Owner));
        var heading = first <= 0 ? -1 : blocks.FindLastIndex(first - 1, block => block.Owner.LocalName == "h1");
        return heading < 0 || first - heading > FarFromHeading ? [] : blocks.Take((heading + 1)..first).Where(block => Score(block) > 0);
    }

    private static Dictionary<IElement, double> Scores(List<TextBlock> blocks)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var block in blocks)
        {
            for (var element = block.Owner; element is not null; element = element.ParentElement)
            {
                scores[element] = scores.GetValueOrDefault(element) + Score(block);
            }
        }

        return scores;
    }

    private static double Score(TextBlock block)
    {
        var text = block.Text.Trim();
        if (text.Length < ShortestProse || Appeal.Reads(text)) return 0;
        var prose = text.Length + (20 * text.AsSpan().Count(','));
        return prose * Math.Max(0, 1 - (2.0 * block.Linked / text.Length));
    }

    private static IElement Narrow(IElement body, Dictionary<IElement, double> scores)
    {
        var article = body;
        while (article.Children.MaxBy(child => scores.GetValueOrDefault(child)) is { } best
            && scores.GetValueOrDefault(best) > HoldsArticle * scores.GetValueOrDefault(article)
            && best.LocalName is not ("p" or "blockquote" or "li" or "ul" or "ol"))
        {
            article = best;
        }

        return article;
    }

    private static bool IsRead(TextBlock block)
    {
        var length = block.Text.Trim().Length;
        // Times between the entries of a live page, numbers in a table.
        if (!block.Text.Any(char.IsLetter)) return false;
        if (Appeal.Reads(block.Text)) return false;
        return block.Linked <= MostlyLinks * length && block.Owner.LocalName is not ("h1" or "address" or "option" or "caption");
    }

    private static bool IsBoilerplate(IElement element)
    {
        if (Beside.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("layout") == "nodisplay" || element.GetAttribute("aria-roledescription") == "carousel") return true;
        if (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "dialog" or "search") return true;
        if (element.LocalName is "body" or "main" or "article") return false;
        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.Ordinal)) return true;
        return Names(element.ClassName) || Names(element.Id);
    }

    private static bool Names(string? value)
    {
        if (string.IsNullOrEmpty(value)) return false;
        var start = 0;
        for (var at = 0; at <= value.Length; at++)
        {
            var inside = at < value.Length && char.IsLetter(value[at]);
            var newWord = inside && at > start && char.IsUpper(value[at]) && char.IsLower(value[at - 1]);
            if (inside && !newWord) continue;
            if (at > start && Words.Contains(value[start..at].ToLowerInvariant())) return true;
            start = inside ? at : at + 1;
        }

        return false;
    }
}
