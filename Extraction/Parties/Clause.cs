namespace Dateline.Extraction.Parties;

/// <summary>A verb and what goes with it; tokens, -1 where there is none.</summary>
internal readonly record struct Clause
{
    /// <summary>The verb.</summary>
    public required int Verb { get; init; }

    /// <summary>Who or what is said to do it (the subject of an active verb, the agent of a passive one).</summary>
    public required int Agent { get; init; }

    /// <summary>To whom or what it is done (the object of an active verb, the subject of a passive one).</summary>
    public required int Patient { get; init; }

    /// <summary>The indirect object.</summary>
    public required int Recipient { get; init; }

    /// <summary>Whether it is passive.</summary>
    public required bool Passive { get; init; }

    /// <summary>Whether it is denied with "not", "never", "no".</summary>
    public required bool Negated { get; init; }

    /// <summary>The modal verb or the like before it, in lower case ("will", "would", "can"); empty when there is none.</summary>
    public required string Modal { get; init; }

    /// <summary>Whether "to" stands before it.</summary>
    public required bool Infinitive { get; init; }

    /// <summary>Whether "have" stands before it.</summary>
    public required bool Perfect { get; init; }
}
