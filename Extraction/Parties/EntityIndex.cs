using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>Which entity, if any, each token of an article names.</summary>
internal sealed class EntityIndex
{
    private readonly Entity?[] entities;
    private readonly int[] firsts, ends;

    public EntityIndex(TokenizedText text, IReadOnlyList<Entity> all)
    {
        All = all;
        entities = new Entity?[text.Tokens.Length];
        firsts = new int[text.Tokens.Length];
        ends = new int[text.Tokens.Length];
        foreach (var entity in all)
        {
            foreach (var mention in entity.Mentions)
            {
                var first = text.TokenAt(mention.Start);
                var end = first;
                while (end < entities.Length && text.Tokens[end].Start < mention.End) end++;
                for (var token = first; token < end; token++) (entities[token], firsts[token], ends[token]) = (entity, first, end);
            }
        }
    }

    /// <summary>The entities of the article.</summary>
    public IReadOnlyList<Entity> All { get; }

    /// <summary>The entity a token is part of a mention of.</summary>
    public Entity? this[int token] => token >= 0 ? entities[token] : null;

    /// <summary>The first token of the mention a token is in.</summary>
    public int First(int token) => firsts[token];

    /// <summary>One past the last token of the mention a token is in.</summary>
    public int End(int token) => ends[token];
}
