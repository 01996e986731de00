using Dateline.Extraction.Parties;

namespace Dateline.Extraction.Events;

/// <summary>Where a pattern looks for a word.</summary>
internal enum NeedPlace : byte
{
    /// <summary>A particle right after the trigger.</summary>
    Particle,

    /// <summary>Its object, or the subject of its passive.</summary>
    Object,

    /// <summary>Its subject, or the agent of its passive.</summary>
    Subject,

    /// <summary>A prepositional phrase with one of the prepositions.</summary>
    Preposition,

    /// <summary>A noun or adjective before a noun.</summary>
    Before,

    /// <summary>A clause with "to".</summary>
    Infinitive,

    /// <summary>The verb that a noun is subject or object of.</summary>
    Verb,

    /// <summary>The preposition before the noun.</summary>
    Introduced,

    /// <summary>A clause with one of these modal verbs.</summary>
    Clause,
}

/// <summary>A word, or a noun of some kind, that a pattern needs (or must not have) beside its trigger.</summary>
/// <param name="Place">Where.</param>
/// <param name="Words">One of these, in any form; none when only the kind counts.</param>
/// <param name="Kind">Or a noun of one of these kinds, or a name that fits.</param>
/// <param name="Inner">For a preposition, what must stand after it, when that matters.</param>
/// <param name="Unwanted">Whether it must not be there.</param>
internal sealed record EventNeed(NeedPlace Place, HashSet<string> Words, NounKind Kind, HashSet<string> Inner, bool Unwanted)
{
    private const string Places = "+ospctviw";

    /// <summary>Reads one need: a letter for the place, a colon, words and kinds (with @), a leading minus for what must not be there.</summary>
    public static EventNeed Parse(string text)
    {
        var unwanted = text[0] == '-';
        if (unwanted) text = text[1..];
        var place = (NeedPlace)Places.IndexOf(text[0], StringComparison.Ordinal);
        var halves = text[(text[0] == '+' ? 1 : 2)..].Split('=');
        var parts = halves[0].Split('|');
        var kind = parts.Where(part => part[0] == '@').Aggregate(NounKind.None, (all, part) => all | Enum.Parse<NounKind>(part[1..], ignoreCase: true));
        var words = parts.Where(part => part[0] is not '@' and not '*');
        if (place is NeedPlace.Object or NeedPlace.Subject or NeedPlace.Before) words = words.SelectMany(Inflection.Noun);
        if (place == NeedPlace.Verb) words = words.SelectMany(word => Inflection.Verb(word).Select(form => form.Form));
        return new(place, [.. words], kind, halves.Length > 1 ? [.. halves[1].Split('|').SelectMany(Inflection.Noun)] : [], unwanted);
    }
}
