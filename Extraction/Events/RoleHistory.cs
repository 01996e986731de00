using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Events;

/// <summary>The parties of an event, as tokens; -1 for one that is not told.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Stem">The stem of its trigger.</param>
/// <param name="Sentence">The number of the sentence that tells of it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Target">To whom or what.</param>
/// <param name="Place">Where.</param>
internal readonly record struct ToldEvent(Documents.EventType Type, uint Stem, int Sentence, int Actor, int Target, int Place)
{
    /// <summary>The party of a role.</summary>
    public int this[EventRole role] => role switch { EventRole.Actor => Actor, EventRole.Target => Target, _ => Place };
}

/// <summary>
/// Whom and where the events told so far were about: a text goes on about the same deed, and leaves out what it has said.
/// </summary>
internal sealed class RoleHistory(ArticleReading reading)
{
    private const int Roles = (int)EventRole.Place + 1;
    private readonly Dictionary<Documents.EventType, ToldEvent> byType = [];
    private readonly Dictionary<uint, ToldEvent> byStem = [];
    private readonly Dictionary<(Documents.EventType Type, uint Target), ToldEvent> byTarget = [];
    private readonly Dictionary<uint, int>[] times = [[], [], []];
    private readonly int[] most = new int[Roles], unsaid = new int[Roles];
    private int events;

    /// <summary>The event told last.</summary>
    public ToldEvent? Last { get; private set; }

    /// <summary>The event of a type told last.</summary>
    public ToldEvent? LastOf(Documents.EventType type) => byType.TryGetValue(type, out var told) ? told : null;

    /// <summary>Adds an event; they come in the order in which their parties are chosen.</summary>
    public void Add(ToldEvent told)
    {
        Last = told;
        byType[told.Type] = told;
        byStem[told.Stem] = told;
        if (told is { Actor: >= 0, Target: >= 0 }) byTarget[(told.Type, Name(told.Target))] = told;
        events++;
        for (var role = EventRole.Actor; role <= EventRole.Place; role++)
        {
            if (told[role] < 0) unsaid[(int)role]++;
            else most[(int)role] = Math.Max(most[(int)role], times[(int)role][Name(told[role])] = Times(role, told[role]) + 1);
        }
    }

    /// <summary>The event told last by a word of some stem.</summary>
    public ToldEvent? LastOf(uint stem) => byStem.TryGetValue(stem, out var told) ? told : null;

    /// <summary>The event of a type told last of which it is known who did it to a party: "The rebels overran Goma. The seizure of Goma".</summary>
    public ToldEvent? LastOf(Documents.EventType type, int target) => target >= 0 && byTarget.TryGetValue((type, Name(target)), out var told) ? told : null;

    /// <summary>How often a party has had a role before.</summary>
    public int Times(EventRole role, int token) => times[(int)role].GetValueOrDefault(Name(token));

    /// <summary>How often the party that has had a role most often has had it.</summary>
    public int Most(EventRole role) => most[(int)role];

    /// <summary>How often a role has been left unsaid: 0 for no event yet, 1 for never, up to 4 for always.</summary>
    public uint Unsaid(EventRole role) => events == 0 ? 0 : unsaid[(int)role] == events ? 4 : 1 + (uint)(3 * unsaid[(int)role] / events);

    /// <summary>Which parties of an event a token names again: one bit each for the actor, the target and the place.</summary>
    public uint Parts(ToldEvent? told, int token) => told is not { } one ? 8u
        : (IsSame(token, one.Actor) ? 1u : 0) | (IsSame(token, one.Target) ? 2u : 0) | (IsSame(token, one.Place) ? 4u : 0);

    /// <summary>Whether two tokens name one party: by the entity, or by the same noun.</summary>
    public bool IsSame(int token, int other)
    {
        if (token < 0 || other < 0) return false;
        if (token == other) return true;
        if (reading.Entities[token] is { } entity) return reading.Entities[other] == entity;
        return reading.Entities[other] is null && reading.Tree.Tag(token) == PartOfSpeech.Noun && reading.Text[token].SequenceEqual(reading.Text[other]);
    }

    private uint Name(int token) => FeatureKeys.Word(reading.Entities[token] is { } entity ? entity.Id : reading.Text[token]);
}
