using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Html;

/// <summary>HTML as paragraphs. Nothing is fetched and no script is run.</summary>
internal static class HtmlText
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    public static IDocument Parse(string markup) => Parser.ParseDocument(markup);

    /// <summary>Whether a value is HTML rather than plain text, and of a depth that can be parsed.</summary>
    public static bool IsFragment(string text) => LooksLikeMarkup(text) && Markup.Depth(text) <= new IntakeLimits().Depth;

    public static bool LooksLikeMarkup(string text) =>
        text.Contains("</", StringComparison.Ordinal)
        || text.Contains("<p>", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase);

    /// <summary>The paragraphs of a piece of HTML that is all article, such as a JSON body.</summary>
    public static IReadOnlyList<string> FragmentParagraphs(string markup) =>
        [.. TextBlocks.In(Parse(markup).Body!).Select(block => CharacterCleaner.OneLine(block.Text)).Where(text => text.Length > 0)];
}
