using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Events;

/// <summary>A word taken to report an event, of what type and how.</summary>
internal readonly record struct EventChoice(EventCandidate Candidate, EventType Type, EventStatus Status);

/// <summary>Of the words of a sentence that report events, leaves out those that tell again what another tells.</summary>
internal sealed class EventChoices(ArticleReading reading)
{
    /// <summary>The words that tell, verbs first: what they say of a noun is known when it is read.</summary>
    /// <param name="chosen">The words of one sentence, by their tokens.</param>
    public IEnumerable<EventChoice> Tell(Dictionary<int, EventChoice> chosen) => chosen.Values.OrderBy(one => one.Candidate.Clause is null).Where(one => !IsTold(one, chosen));

    /// <summary>
    /// Whether a verb tells what the noun that hangs on it would tell again: "launched an attack". When only the noun says how it was done
    /// ("air strikes killed six"), it is the noun that tells.
    /// </summary>
    private bool IsTold(EventChoice one, Dictionary<int, EventChoice> chosen)
    {
        if (chosen.TryGetValue(Above(one, chosen), out var verb) && verb.Type == one.Type && !IsCloser(one, verb) && !IsAttempt(verb, one)) return true;
        foreach (var child in reading.Tree.Children(one.Candidate.Token))
        {
            if (chosen.TryGetValue(child, out var noun) && noun.Type == one.Type && (IsCloser(noun, one) || IsAttempt(one, noun))) return true;
        }

        return false;
    }

    /// <summary>The word that one hangs on, or, where that tells nothing, the one it is joined to: "forty were killed and more hurt in the fighting".</summary>
    private int Above(EventChoice one, Dictionary<int, EventChoice> chosen)
    {
        var head = reading.Tree.Head(one.Candidate.Token);
        return head >= 0 && one.Candidate.Clause is null && !chosen.ContainsKey(head) && reading.Tree.RelationOf(head) == Relation.Conj ? reading.Tree.Head(head) : head;
    }

    private static bool IsCloser(EventChoice noun, EventChoice verb) => noun.Candidate.Fits?.Rule.Mode is not null && verb.Candidate.Fits?.Rule.Mode is null;

    /// <summary>"Tried to capture": what they tried tells more than that they did.</summary>
    private bool IsAttempt(EventChoice verb, EventChoice tried) => verb.Candidate.Fits is null && tried.Candidate.Fits is not null && reading.Tree.RelationOf(tried.Candidate.Token) == Relation.Xcomp;
}
