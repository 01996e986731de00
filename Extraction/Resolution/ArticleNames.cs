using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>An article's words with its mentions: what stands next to a mention, and which mention a token belongs to.</summary>
internal sealed class ArticleNames
{
    private readonly int[] _mentionAt;

    public ArticleNames(TokenizedText text, IReadOnlyList<NameSpan> names)
    {
        Text = text;
        Mentions = [.. names.Select((span, i) => new NamedMention(i, span, Spaced(text.Text.AsSpan(span.Start, span.End - span.Start))))];
        _mentionAt = new int[text.Tokens.Length];
        Array.Fill(_mentionAt, -1);
        foreach (var mention in Mentions) Array.Fill(_mentionAt, mention.Index, mention.Span.FirstToken, mention.Span.EndToken - mention.Span.FirstToken);
    }

    public TokenizedText Text { get; }

    public List<NamedMention> Mentions { get; }

    /// <summary>The mention that a token belongs to; null for other tokens and outside the text.</summary>
    public NamedMention? MentionAt(int token) => token >= 0 && token < _mentionAt.Length && _mentionAt[token] is >= 0 and var index ? Mentions[index] : null;

    /// <summary>The characters of a token; empty outside the text.</summary>
    public ReadOnlySpan<char> Word(int token) => token >= 0 && token < Text.Tokens.Length ? Text[token] : default;

    public bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The folded surnames of those that are named in full somewhere.</summary>
    public HashSet<string> Surnames() => Mentions.Where(m => m.Type == EntityType.Person && m.Key.Contains(' ')).Select(m => PersonName.Parse(m.Text).Surname).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether two tokens stand in one paragraph.</summary>
    public bool SameParagraph(int a, int b) => a >= 0 && b >= 0 && a < Text.Tokens.Length && b < Text.Tokens.Length && ParagraphOf(a) == ParagraphOf(b);

    public int SentenceOf(NamedMention mention) => Text.SentenceAt(mention.Span.Start);

    public int ParagraphOf(int token) => Text.Sentences[Text.SentenceAt(Text.Tokens[token].Start)].Paragraph;

    public static bool IsPlace(NamedMention? mention) => mention is { Type: EntityType.Gpe or EntityType.Loc or EntityType.Fac };

    /// <summary>The clitic of "Kunduz's".</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word) => word is "'s" or "’s" or "'S" or "’S";

    /// <summary>Whether a mention follows a word that leads to somewhere ("in", "near", "from"), or opens a paragraph as a dateline does.</summary>
    public bool StandsInPlace(NamedMention mention)
    {
        if (Word(mention.Span.FirstToken - 1) is "in" or "In" or "near" or "Near" or "from" or "From" or "to" or "at" or "At" or "of" or "outside" or "around" or "through" or "towards" or "toward" or "into" or "between" or "across" or "northern" or "southern" or "eastern" or "western" or "central" or "downtown") return true;
        return mention.Span.Start == Text.Paragraphs[ParagraphOf(mention.Span.FirstToken)].Start && (Word(mention.Span.EndToken) is "(" or ":" or "-" or "–" or "—" or "--" || !mention.Text.Any(char.IsLower));
    }

    private static string Spaced(ReadOnlySpan<char> text) => text.IndexOfAny("\n\t\r\u00a0") < 0 ? text.ToString() : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
