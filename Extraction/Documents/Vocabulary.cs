using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Extraction.Documents;

#pragma warning disable CS1591 // The members are the words of the document's contract and explain themselves.

/// <summary>How closely a place's coordinates are known; <see cref="Near"/> is the town it stands in.</summary>
[JsonConverter(typeof(SnakeCase<Precision>))]
public enum Precision { Exact, City, Region, Country, Near }

/// <summary>How a figure's value bounds the true number.</summary>
[JsonConverter(typeof(SnakeCase<Bound>))]
public enum Bound { Exact, AtLeast, MoreThan, About, Nearly, UpTo, LessThan, Between, Vague }

/// <summary>What happened to the people a figure counts.</summary>
[JsonConverter(typeof(SnakeCase<FigureKind>))]
public enum FigureKind { Killed, Injured, Missing, Displaced, Detained, Freed, Captured, Evacuated, Deployed, Other }

/// <summary>How a source stands to what it states.</summary>
[JsonConverter(typeof(SnakeCase<Stance>))]
public enum Stance { Said, Claimed, Denied, Confirmed, Unconfirmed, Accused }

/// <summary>Whether an event is reported as fact, on a party's word, denied, planned, or supposed.</summary>
[JsonConverter(typeof(SnakeCase<EventStatus>))]
public enum EventStatus { Asserted, Claimed, Denied, Planned, Hypothetical }

/// <summary>PLOVER's sixteen event types (Open Event Data Alliance, PLOVER 1.0).</summary>
[JsonConverter(typeof(UpperCase<EventType>))]
public enum EventType
{
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request,
    Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
}

#pragma warning restore CS1591

internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

internal sealed class UpperCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where T : struct, Enum;
