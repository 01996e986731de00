using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Facts;

/// <summary>
/// One article as the readers of facts see it: its tokens in lower case with their word classes, and the entity each token names.
/// Built once an article, in time linear in its length.
/// </summary>
internal sealed class FactContext
{
    private readonly string lower;
    private readonly WordClass[] classes;
    private readonly int[] mentionOf;
    private readonly bool[] starts, quoted, uttered;
    private readonly List<(int First, int End, Entity Entity)> mentions = [];

    /// <param name="text">The article.</param>
    /// <param name="published">The day of publication, when known.</param>
    /// <param name="entities">The article's entities with their mentions.</param>
    public FactContext(TokenizedText text, DateOnly? published, IReadOnlyList<Entity> entities)
    {
        (Text, Published, Entities) = (text, published, entities);
        lower = string.Create(text.Text.Length, text.Text, static (target, source) =>
        {
            source.AsSpan().ToLowerInvariant(target);
            target.Replace('’', '\'');
        });
        classes = new WordClass[text.Tokens.Length];
        mentionOf = new int[text.Tokens.Length];
        (starts, quoted, uttered) = (new bool[classes.Length], new bool[classes.Length], new bool[classes.Length]);
        foreach (var sentence in text.Sentences) starts[sentence.FirstToken] = true;
        for (var i = 0; i < classes.Length; i++) classes[i] = WordTable.ClassOf(Lower(i));
        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions) Place(mention, entity);
        }

        Scene = SceneTable.Of(this);
    }

    public TokenizedText Text { get; }

    public DateOnly? Published { get; }

    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>What the article tells of.</summary>
    public Scene Scene { get; }

    /// <summary>The number of tokens.</summary>
    public int Count => classes.Length;

    /// <summary>The token in lower case, its apostrophes straight; empty outside the text.</summary>
    public ReadOnlySpan<char> Lower(int token) => (uint)token >= (uint)classes.Length ? default : lower.AsSpan(Text.Tokens[token].Start, Text.Tokens[token].Length);

    /// <summary>Whether the token exists and is <paramref name="word"/> (lower case).</summary>
    public bool Is(int token, string word) => (uint)token < (uint)classes.Length && Lower(token).SequenceEqual(word);

    /// <summary>Whether the token exists and is of one of the classes.</summary>
    public bool Is(int token, WordClass any) => (uint)token < (uint)classes.Length && (classes[token] & any) != 0;

    /// <summary>Whether a sentence begins with the token.</summary>
    public bool StartsSentence(int token) => (uint)token < (uint)starts.Length && starts[token];

    /// <summary>The entity whose mention covers the token.</summary>
    public Entity? EntityAt(int token) => (uint)token < (uint)classes.Length && mentionOf[token] > 0 ? mentions[mentionOf[token] - 1].Entity : null;

    /// <summary>The tokens of the mention that covers the token; empty when none does.</summary>
    public (int First, int End) MentionAt(int token) =>
        (uint)token < (uint)classes.Length && mentionOf[token] > 0 ? (mentions[mentionOf[token] - 1].First, mentions[mentionOf[token] - 1].End) : (token, token);

    public bool IsPerson(int token) => EntityAt(token)?.Type == EntityType.Person;

    /// <summary>Whether the token exists and begins with a capital.</summary>
    public bool IsCapital(int token) => (uint)token < (uint)classes.Length && char.IsUpper(Text.Text[Text.Tokens[token].Start]);

    public bool IsPunctuation(int token) => (uint)token < (uint)classes.Length && Text.Tokens[token].Kind == TokenKind.Punctuation;

    public bool IsNumber(int token) => (uint)token < (uint)classes.Length && Text.Tokens[token].Kind == TokenKind.Number;

    /// <summary>The first code unit of the token; NUL outside the text.</summary>
    public char Mark(int token) => (uint)token < (uint)classes.Length ? Text.Text[Text.Tokens[token].Start] : '\0';

    public bool IsDash(int token) => IsPunctuation(token) && Mark(token) is '-' or '–' or '—';

    public bool IsComma(int token) => Mark(token) == ',' && IsPunctuation(token);

    public bool IsQuoteMark(int token) => IsPunctuation(token) && Mark(token) is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»';

    /// <summary>Whether no white space stands between the token and the one before it.</summary>
    public bool Touches(int token) => token > 0 && token < classes.Length && Text.Tokens[token - 1].End == Text.Tokens[token].Start;

    /// <summary>The words of tokens <c>[first, end)</c> as printed.</summary>
    public string Words(int first, int end) => Text.Text[Text.Tokens[first].Start..Text.Tokens[end - 1].End];

    /// <summary>The sentence that holds the token.</summary>
    public Sentence SentenceOf(int token) => Text.Sentences[Text.SentenceAt(Text.Tokens[token].Start)];

    /// <summary>Whether the token stands inside quotation marks or is one, once quotations are read.</summary>
    public bool IsQuoted(int token) => (uint)token < (uint)quoted.Length && quoted[token];

    /// <summary>Whether the token is quoted in words that stand for themselves, not in a few that the sentence borrows.</summary>
    public bool IsUttered(int token) => (uint)token < (uint)uttered.Length && uttered[token];

    /// <summary>Notes that the tokens of a span and the marks around it are quoted.</summary>
    public void Quote(TextSpan span, bool utterance)
    {
        for (var i = Math.Max(0, Text.TokenAt(span.Start) - 1); i < quoted.Length && Text.Tokens[i].Start <= span.End; i++)
        {
            quoted[i] = true;
            uttered[i] |= utterance;
        }
    }

    private void Place(Mention mention, Entity entity)
    {
        var first = Text.TokenAt(mention.Start);
        var end = first;
        while (end < classes.Length && Text.Tokens[end].Start < mention.End) end++;
        if (end == first) return;
        mentions.Add((first, end, entity));
        for (var i = first; i < end; i++) mentionOf[i] = mentions.Count;
    }
}
