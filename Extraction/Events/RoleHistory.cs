using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Events;

/// <summary>The parties of an event, as tokens; -1 for one that is not told.</summary>
internal readonly record struct ToldEvent(Documents.EventType Type, int Sentence, int Actor, int Target, int Place);

/// <summary>
/// Whom and where the events told so far were about: a text goes on about the same deed, and leaves out what it has said.
/// </summary>
internal sealed class RoleHistory(ArticleReading reading)
{
    private readonly Dictionary<Documents.EventType, ToldEvent> byType = [];

    /// <summary>The event told last.</summary>
    public ToldEvent? Last { get; private set; }

    /// <summary>The event of a type told last.</summary>
    public ToldEvent? LastOf(Documents.EventType type) => byType.TryGetValue(type, out var told) ? told : null;

    /// <summary>Adds an event; they come in the order in which their parties are chosen.</summary>
    public void Add(ToldEvent told)
    {
        Last = told;
        byType[told.Type] = told;
    }

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
}
