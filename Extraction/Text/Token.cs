namespace Dateline.Extraction.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes, ampersands and digits ("O'Brien", "AT&amp;T", "G7"), or an abbreviation with its stop.</summary>
    Word,

    /// <summary>Starts with a digit: "12", "13,000", "3.5", "5m", "1st", "10:30".</summary>
    Number,

    /// <summary>A web address, e-mail address, handle or hashtag.</summary>
    Link,

    /// <summary>One punctuation mark, or a run of the same dots or dashes.</summary>
    Punctuation,

    /// <summary>Currency signs, mathematical signs, emoji.</summary>
    Symbol,
}

/// <summary>A token of a text: UTF-16 offsets, end exclusive.</summary>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    /// <summary>The number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>The offsets alone.</summary>
    public TextSpan Span => new(Start, End);
}

/// <summary>
/// A sentence: tokens <c>[FirstToken, EndToken)</c> of the text, and the offsets from the start of the first to the end of the last.
/// A sentence never crosses a paragraph.
/// </summary>
public readonly record struct Sentence(int FirstToken, int EndToken, int Start, int End, int Paragraph)
{
    /// <summary>The number of tokens.</summary>
    public int TokenCount => EndToken - FirstToken;

    /// <summary>The offsets alone.</summary>
    public TextSpan Span => new(Start, End);
}
