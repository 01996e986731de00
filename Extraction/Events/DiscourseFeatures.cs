using Dateline.Extraction.Learning;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Events;

/// <summary>What the events told before, and the roles of this one chosen before, say of a party: as the keys of features.</summary>
internal sealed class DiscourseFeatures(SyntaxTree tree, EventWords words, RoleHistory history)
{
    /// <summary>Adds what speaks for a token, or for nobody (-1), to have a role.</summary>
    public void Collect(FeatureKeys keys, EventRole role, Trigger trigger, int sentence, int token, ToldEvent chosen)
    {
        var (r, type) = ((uint)role, (uint)trigger.Rule.Type);
        var (last, same) = (history.Last, history.LastOf(trigger.Rule.Type));
        var (ofLast, ofSame) = token < 0 ? (Told(role, last), Told(role, same)) : (history.Parts(last, token), history.Parts(same, token));
        var nobody = token < 0 ? 1u : 0;
        var (near, nearSame) = (Gap(sentence, last), Gap(sentence, same));
        keys.Add(52, r, ofLast, near, nobody);
        keys.Add(53, r, ofSame, nearSame, nobody);
        keys.Add(54, r, ofLast, (type * 32) + (uint)(last?.Type ?? 0), nobody);
        keys.Add(55, r, ofSame, type, nobody);
        var stem = history.LastOf(words.Stem(trigger.Token));
        keys.Add(80, r, token < 0 ? Told(role, stem) : history.Parts(stem, token), Gap(sentence, stem), nobody);
        if (token >= 0)
        {
            var (times, most) = (history.Times(role, token), history.Most(role));
            keys.Add(81, r, Math.Min((uint)times, 4), most == 0 ? 2u : times == most ? 1u : 0);
            keys.Add(82, r, Math.Min((uint)times, 4), type, most == 0 ? 2u : times == most ? 1u : 0);
        }

        if (role == EventRole.Actor && history.LastOf(trigger.Rule.Type, trigger.Target) is { } done)
        {
            keys.Add(99, nobody, history.IsSame(token, done.Actor) ? 1u : 0);
            keys.Add(100, nobody, history.IsSame(token, done.Actor) ? 1u : 0, type, trigger.Actor >= 0 ? 1u : 0);
        }

        if (role == EventRole.Actor) return;
        keys.Add(56, r, chosen.Actor >= 0 ? 1u : 0, nobody, type);
        if (token < 0) return;
        if (chosen.Actor >= 0) keys.Add(57, r, tree.Head(token) == chosen.Actor ? 1u : tree.Head(chosen.Actor) == token ? 2u : token < chosen.Actor ? 3u : 4u, type);
        if (role == EventRole.Place) keys.Add(58, (history.IsSame(token, chosen.Actor) ? 1u : 0) | (history.IsSame(token, chosen.Target) ? 2u : 0), type);
    }

    private static uint Told(EventRole role, ToldEvent? told) => told is not { } one ? 8u
        : (role switch { EventRole.Actor => one.Actor, EventRole.Target => one.Target, _ => one.Place }) >= 0 ? 1u : 0;

    private static uint Gap(int sentence, ToldEvent? told) => told is { } one ? RoleFeatures.Bucket(Math.Max(0, sentence - one.Sentence)) : 7;
}
