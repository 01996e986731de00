using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Resolution;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Resolution;

/// <summary>An article whose names are marked by hand, <c>[[GPE|Kunduz]]</c>, resolved. Paragraphs are split at blank lines.</summary>
internal sealed class MarkedArticle
{
    private readonly List<(int Paragraph, int Start, int End, EntityType Type)> _marks = [];

    public MarkedArticle(string marked, float confidence = 1, string? source = null)
    {
        var paragraphs = marked.Replace("\r", "", StringComparison.Ordinal).Split("\n\n").Select(Strip).ToList();
        Text = Tokenizer.Tokenize(null, paragraphs);
        Entities = EntityResolver.Resolve(Text, [.. _marks.Select(mark => Span(mark, confidence))], new Article { Paragraphs = paragraphs, Source = source });
    }

    public TokenizedText Text { get; }

    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The entity that holds the n-th mention with these words, counted from 0.</summary>
    public Entity this[string words, int nth = 0] =>
        Entities.SelectMany(entity => entity.Mentions.Select(mention => (mention, entity))).Where(pair => pair.mention.Text == words).OrderBy(pair => pair.mention.Start).ElementAt(nth).entity;

    private NameSpan Span((int Paragraph, int Start, int End, EntityType Type) mark, float confidence)
    {
        var offset = Text.Paragraphs[mark.Paragraph].Start;
        var (start, end) = (offset + mark.Start, offset + mark.End);
        return new NameSpan(Text.TokenAt(start), Text.TokenAt(end - 1) + 1, start, end, mark.Type, confidence);
    }

    private string Strip(string paragraph, int index)
    {
        var plain = new StringBuilder();
        var parts = paragraph.Split("[[");
        plain.Append(parts[0]);
        foreach (var part in parts[1..])
        {
            var (bar, close) = (part.IndexOf('|', StringComparison.Ordinal), part.IndexOf("]]", StringComparison.Ordinal));
            var name = part[(bar + 1)..close];
            _marks.Add((index, plain.Length, plain.Length + name.Length, Enum.Parse<EntityType>(part[..bar], ignoreCase: true)));
            plain.Append(name).Append(part[(close + 2)..]);
        }

        return plain.ToString();
    }
}
