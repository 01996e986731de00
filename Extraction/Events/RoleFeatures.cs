using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What speaks for a candidate to be the party of a role, as the keys of features.</summary>
internal sealed class RoleFeatures(ArticleReading reading, EventWords words, RoleCandidates candidates)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;
    private readonly FeatureKeys keys = new();

    /// <summary>The features of a candidate; good until the next call.</summary>
    public ReadOnlySpan<uint> Collect(EventRole role, Trigger trigger, int sentence, RoleCandidate candidate)
    {
        keys.Clear();
        var r = (uint)role;
        var type = (uint)trigger.Rule.Type;
        var lemma = FeatureKeys.Word(trigger.Rule.Lemma);
        var ruled = role switch { EventRole.Actor => trigger.Actor, EventRole.Target => trigger.Target, _ => -1 };
        var other = role switch { EventRole.Actor => trigger.Target, EventRole.Target => trigger.Actor, _ => -1 };
        var origin = (uint)candidate.Origin;
        var shape = trigger.Clause is { } clause ? clause.Passive ? 2u : 1u : 0;
        keys.Add(1, r, origin);
        keys.Add(2, r, origin, type);
        keys.Add(3, r, origin, shape, ruled >= 0 ? 1u : 0);
        if (candidate.Token < 0)
        {
            keys.Add(4, r, type, ruled >= 0 ? 1u : 0, shape);
            keys.Add(5, r, lemma);
            keys.Add(6, r, lemma, ruled >= 0 ? 1u : 0);
            return keys.Keys;
        }

        var token = candidate.Token;
        var kind = words.Kind(token);
        var entity = reading.Entities[token];
        var slot = Slot(trigger.Token, token, candidate.Origin);
        keys.Add(10, r, ruled == token ? 1u : 0, ruled >= 0 ? 1u : 0, origin);
        keys.Add(11, r, ruled == token ? 1u : 0, type, shape);
        keys.Add(12, r, ruled == token ? 1u : 0, lemma);
        keys.Add(13, r, ruled == token ? 1u : 0, kind);
        keys.Add(14, r, other == token ? 1u : 0, type);
        if (entity is not null && other >= 0 && reading.Entities[other] == entity) keys.Add(15, r, 0);
        if (entity is not null && ruled >= 0 && reading.Entities[ruled] == entity) keys.Add(15, r, 1);
        keys.Add(20, r, kind);
        keys.Add(21, r, kind, type);
        keys.Add(22, r, kind, origin);
        keys.Add(23, r, slot);
        keys.Add(24, r, slot, type);
        keys.Add(25, r, slot, lemma);
        keys.Add(26, r, slot, kind);
        keys.Add(27, r, slot, shape);
        var relation = (uint)tree.RelationOf(token);
        keys.Add(30, r, relation, origin);
        keys.Add(31, r, relation, type, origin);
        keys.Add(32, r, words.Preposition(token), origin);
        keys.Add(33, r, words.Preposition(token), type);
        keys.Add(34, r, words[token]);
        keys.Add(35, r, (uint)tree.Tag(token), entity is null ? 0u : 1);
        keys.Add(36, r, Bucket(Math.Abs(token - trigger.Token)), token < trigger.Token ? 0u : 1, origin);
        keys.Add(37, r, entity is not null ? Bucket(candidates.Count(entity)) : 0, origin);
        var own = text.SentenceAt(text.Tokens[token].Start);
        var away = (uint)Math.Min(8, Math.Max(0, sentence - own));
        keys.Add(38, r, away);
        keys.Add(39, r, away, kind);
        var head = tree.Head(token);
        if (head >= 0)
        {
            var speaks = Attitudes.Cue(reading, head) is not null && tree.RelationOf(token) is Relation.Nsubj;
            keys.Add(40, r, speaks ? 1u : 0, head == trigger.Token ? 1u : 0);
            keys.Add(41, r, speaks ? 1u : 0, type);
        }

        if (reading.Quoted[token] != reading.Quoted[trigger.Token]) keys.Add(42, r, reading.Quoted[token] ? 1u : 0);
        if (role == EventRole.Place) keys.Add(43, (uint)(entity?.Precision ?? 0), type);
        if (role == EventRole.Place) keys.Add(44, (uint)(entity?.Precision ?? 0), origin, away);
        keys.Add(45, r, token == text.Sentences[own].FirstToken ? 1u : 0, origin);
        return keys.Keys;
    }

    /// <summary>The way from the trigger to the candidate in the tree.</summary>
    private uint Slot(int trigger, int token, RoleOrigin origin)
    {
        if (origin != RoleOrigin.Sentence) return 100 + (uint)origin;
        var path = 2166136261u;
        for (var (at, steps) = (token, 0); at >= 0 && steps < 5; at = tree.Head(at), steps++)
        {
            if (at == trigger) return path;
            path = (path ^ ((uint)tree.RelationOf(at) + 1)) * 16777619u;
            if (steps == 0) path = (path ^ words.Preposition(token)) * 16777619u;
        }

        // Up from the trigger to a word that the candidate hangs on.
        path = 7u;
        for (var (at, steps) = (trigger, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
        {
            path = (path ^ ((uint)tree.RelationOf(at) + 1)) * 16777619u;
            var head = tree.Head(at);
            if (head < 0) break;
            if (head == token) return path ^ 1;
            if (tree.Head(token) == head) return ((path ^ ((uint)tree.RelationOf(token) + 1)) * 16777619u) ^ words.Preposition(token);
        }

        return 50 + (token < trigger ? 0u : 1);
    }

    private static uint Bucket(int count) => count switch { < 3 => (uint)count, < 6 => 3, < 10 => 4, < 18 => 5, _ => 6 };
}
