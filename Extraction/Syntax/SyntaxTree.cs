using Dateline.Extraction.Text;

namespace Dateline.Extraction.Syntax;

/// <summary>
/// The parts of speech and the dependency trees of an article, by token: the tokens are those of the <see cref="TokenizedText"/> it
/// was made from.
/// </summary>
public sealed class SyntaxTree
{
    private readonly int[] heads, firstChild, nextSibling;
    private readonly Relation[] relations;
    private readonly PartOfSpeech[] tags;

    internal SyntaxTree(TokenizedText text)
    {
        Text = text;
        var count = text.Tokens.Length;
        (heads, firstChild, nextSibling) = (new int[count], new int[count], new int[count]);
        (relations, tags) = (new Relation[count], new PartOfSpeech[count]);
        foreach (var links in (ReadOnlySpan<int[]>)[heads, firstChild, nextSibling]) Array.Fill(links, -1);
    }

    /// <summary>The text it describes.</summary>
    public TokenizedText Text { get; }

    /// <summary>The token that <paramref name="token"/> depends on; -1 for the root of a sentence.</summary>
    public int Head(int token) => heads[token];

    /// <summary>How it depends on it.</summary>
    public Relation RelationOf(int token) => relations[token];

    /// <summary>Its part of speech.</summary>
    public PartOfSpeech Tag(int token) => tags[token];

    /// <summary>The tokens that depend on <paramref name="token"/>, from left to right.</summary>
    public Dependents Children(int token) => new(this, firstChild[token]);

    /// <summary>The first dependent with one of the relations; -1 when there is none.</summary>
    public int Child(int token, params ReadOnlySpan<Relation> wanted)
    {
        foreach (var child in Children(token))
        {
            if (wanted.Contains(relations[child])) return child;
        }

        return -1;
    }

    internal void Set(int token, PartOfSpeech tag) => tags[token] = tag;

    internal void Set(int token, int head, Relation relation)
    {
        heads[token] = head;
        relations[token] = relation;
    }

    /// <summary>Links children to their heads, once the heads of the tokens in the range are set.</summary>
    internal void Link(int first, int end)
    {
        for (var token = end - 1; token >= first; token--)
        {
            if (heads[token] < 0) continue;
            nextSibling[token] = firstChild[heads[token]];
            firstChild[heads[token]] = token;
        }
    }

    /// <summary>A walk over the dependents of a token, without allocation.</summary>
    public ref struct Dependents
    {
        private readonly SyntaxTree tree;
        private int next;

        internal Dependents(SyntaxTree tree, int first)
        {
            this.tree = tree;
            next = first;
            Current = -1;
        }

        /// <summary>The dependent the walk stands at.</summary>
        public int Current { get; private set; }

        /// <summary>This walk.</summary>
        public readonly Dependents GetEnumerator() => this;

        /// <summary>Goes on to the next dependent.</summary>
        public bool MoveNext()
        {
            Current = next;
            if (next >= 0) next = tree.nextSibling[next];
            return Current >= 0;
        }
    }
}
