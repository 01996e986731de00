using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What speaks for a candidate to be the party of a role, as the keys of features.</summary>
internal sealed class RoleFeatures(ArticleReading reading, EventWords words, RoleCandidates candidates, RoleHistory history, Genre genre)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;
    private readonly RolePaths paths = new(reading.Tree, words);
    private readonly PlaceFeatures places = new(reading, words, candidates);
    private readonly NobodyFeatures unsaid = new(reading, words, candidates, history, genre);
    private readonly DiscourseFeatures discourse = new(reading.Tree, words, history);
    private readonly FeatureKeys keys = new();

    /// <summary>The features of a candidate; good until the next call.</summary>
    /// <param name="role">The role.</param>
    /// <param name="trigger">What reports the event.</param>
    /// <param name="sentence">The number of its sentence.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="chosen">The parties chosen for the roles before this one.</param>
    public ReadOnlySpan<uint> Collect(EventRole role, Trigger trigger, int sentence, RoleCandidate candidate, ToldEvent chosen)
    {
        keys.Clear();
        discourse.Collect(keys, role, trigger, sentence, candidate.Token, chosen);
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
            unsaid.Collect(keys, role, trigger, sentence, shape);
            return keys.Keys;
        }

        var token = candidate.Token;
        var kind = words.Kind(token);
        var entity = reading.Entities[token];
        var slot = candidate.Origin == RoleOrigin.Sentence ? paths.Exact(trigger.Token, token) : 100 + (uint)candidate.Origin;
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
        keys.Add(37, r, entity is not null ? Bucket(candidates.Named.Count(entity)) : 0, origin);
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
        Wording(r, type, lemma, candidate, trigger);
        if (candidate.Origin == RoleOrigin.Sentence) Way(r, trigger, token, shape);
        if (role == EventRole.Place) places.Collect(keys, trigger, token, origin, away, chosen.Target);
        return keys.Keys;
    }

    /// <summary>How the candidate is worded, and what else might be meant.</summary>
    private void Wording(uint role, uint type, uint lemma, RoleCandidate candidate, Trigger trigger)
    {
        var token = candidate.Token;
        var (kind, origin) = (words.Kind(token), (uint)candidate.Origin);
        keys.Add(89, role, type, words[token]);
        keys.Add(90, role, lemma, kind);
        keys.Add(91, role, words.Preposition(token), kind, type);
        uint determiner = 0, counted = 0, owned = 0;
        foreach (var child in tree.Children(token))
        {
            switch (tree.RelationOf(child))
            {
                case Relation.Det: determiner = words[child]; break;
                case Relation.Nummod: counted = 1; break;
                case Relation.NmodPoss: owned = 1; break;
            }
        }

        keys.Add(92, role, determiner, counted, owned);
        keys.Add(93, role, type, counted, owned);
        keys.Add(94, role, determiner, origin, type);
        uint between = 0;
        var (low, high) = (Math.Min(token, trigger.Token), Math.Max(token, trigger.Token));
        foreach (var other in candidates.Listed)
        {
            if (other.Token > low && other.Token < high && words.Kind(other.Token) == kind) between++;
        }

        keys.Add(95, role, Math.Min(between, 3), token < trigger.Token ? 0u : 1, origin);
        keys.Add(96, role, Math.Min(between, 3), kind, origin);
        if (reading.Entities[token] is { } entity) keys.Add(97, role, candidates.Named.IsHeadlined(entity) ? 1u : 0, origin, type);
        if (candidate.Origin != RoleOrigin.Sentence) keys.Add(98, role, origin, (uint)tree.RelationOf(token), tree.Head(token) >= 0 && tree.RelationOf(tree.Head(token)) == Relation.Root ? 1u : 0);
    }

    /// <summary>Where the candidate stands in the tree, in outline.</summary>
    private void Way(uint role, Trigger trigger, int token, uint shape)
    {
        var (path, top, last) = paths.Outline(trigger.Token, token);
        keys.Add(46, role, path, shape);
        keys.Add(47, role, path, words.Kind(token));
        keys.Add(48, role, path, (uint)trigger.Rule.Type);
        if (top >= 0 && top != trigger.Token) keys.Add(49, role, words.Stem(top), last, shape);
        if (trigger.Clause is not { } clause) return;
        var part = token == clause.Agent ? 1u : token == clause.Patient ? 2u : token == clause.Recipient ? 3u : 0;
        keys.Add(50, role, part, shape, (uint)trigger.Rule.Type);
        keys.Add(51, role, part, shape, FeatureKeys.Word(trigger.Rule.Lemma));
    }

    /// <summary>A count, the higher the coarser.</summary>
    public static uint Bucket(int count) => count switch { < 3 => (uint)count, < 6 => 3, < 10 => 4, < 18 => 5, _ => 6 };
}
