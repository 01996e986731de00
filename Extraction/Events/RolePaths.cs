using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Events;

/// <summary>The ways through a tree from a trigger to what may be one of its parties, exact for short ones and in outline for long ones.</summary>
internal sealed class RolePaths(SyntaxTree tree, EventWords words)
{
    private const int Highest = 8;
    private const uint Prime = 16777619;

    /// <summary>The exact way: each relation, and the preposition at its end.</summary>
    public uint Exact(int trigger, int token)
    {
        var path = 2166136261u;
        for (var (at, steps) = (token, 0); at >= 0 && steps < 5; at = tree.Head(at), steps++)
        {
            if (at == trigger) return path;
            path = (path ^ ((uint)tree.RelationOf(at) + 1)) * Prime;
            if (steps == 0) path = (path ^ words.Preposition(token)) * Prime;
        }

        // Up from the trigger to a word that the candidate hangs on.
        path = 7u;
        for (var (at, steps) = (trigger, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
        {
            path = (path ^ ((uint)tree.RelationOf(at) + 1)) * Prime;
            var head = tree.Head(at);
            if (head < 0) break;
            if (head == token) return path ^ 1;
            if (tree.Head(token) == head) return ((path ^ ((uint)tree.RelationOf(token) + 1)) * Prime) ^ words.Preposition(token);
        }

        return 50 + (token < trigger ? 0u : 1);
    }

    /// <summary>The way in outline, and the word where it turns: the lowest that both hang on; -1 when there is none near.</summary>
    public (uint Path, int Top, uint Last) Outline(int trigger, int token)
    {
        var up = 1u;
        for (var (at, climbed) = (trigger, 0); at >= 0 && climbed < Highest; at = tree.Head(at), climbed++)
        {
            var (down, last) = (1u, 0u);
            for (var (other, fallen) = (token, 0); other >= 0 && fallen < Highest; other = tree.Head(other), fallen++)
            {
                if (other == at) return (((up * Prime) ^ down) * Prime, at, last);
                last = (uint)tree.RelationOf(other) + 1;
                down = (down * 16) + Kind(tree.RelationOf(other));
            }

            up = (up * 16) + Kind(tree.RelationOf(at));
        }

        return (token < trigger ? 0u : 1, -1, 0);
    }

    private static uint Kind(Relation relation) => relation switch
    {
        Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj => 1,
        Relation.NsubjPass or Relation.CsubjPass => 2,
        Relation.Obj or Relation.Iobj => 3,
        Relation.Obl or Relation.OblUnmarked => 4,
        Relation.OblAgent => 5,
        Relation.Nmod or Relation.NmodDesc => 6,
        Relation.NmodPoss => 7,
        Relation.Amod or Relation.Compound or Relation.Flat or Relation.Nummod => 8,
        Relation.Ccomp or Relation.Xcomp => 9,
        Relation.Advcl => 10,
        Relation.Acl or Relation.AclRelcl => 11,
        Relation.Conj => 12,
        Relation.Appos => 13,
        Relation.Parataxis => 14,
        _ => 15,
    };
}
