using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>
/// A pattern that reports an event: a row of <c>Resources/events.tsv</c>, whose head explains the columns.
/// </summary>
internal sealed record EventRule
{
    private static readonly Lazy<FormIndex<EventRule>> Table = new(() => new(Read().SelectMany(rule => rule.Forms())));

    public required string Lemma { get; init; }

    /// <summary>Whether the trigger is a noun.</summary>
    public required bool IsNoun { get; init; }

    public required EventType Type { get; init; }

    public string? Mode { get; init; }

    /// <summary>The words that must stand beside the trigger; all of them.</summary>
    public required EventNeed[] Needs { get; init; }

    /// <summary>Where the target stands: "o" the object, "s" the subject, or prepositions, in order of preference.</summary>
    public required string[] Target { get; init; }

    /// <summary>Where the actor stands: "s" the subject, "o" the object, "-" nowhere, or prepositions.</summary>
    public required string[] Actor { get; init; }

    /// <summary>Counts only among parties that govern or fight: the word has other uses in business, sport and daily life.</summary>
    public bool Political { get; init; }

    /// <summary>Counts only as a passive.</summary>
    public bool PassiveOnly { get; init; }

    /// <summary>Counts only as an active verb: its passive is said of much else.</summary>
    public bool ActiveOnly { get; init; }

    /// <summary>How closely it looks: the closest rule that fits a word wins.</summary>
    public int Closeness => Needs.Sum(need => need.Place switch { _ when need.Unwanted => 0, NeedPlace.Particle or NeedPlace.Before => 6, NeedPlace.Object => 4, _ => 3 }) + (Mode is null ? 0 : 1) + (Political ? -1 : 0);

    public required string Example { get; init; }

    /// <summary>All rules, by the forms of their triggers.</summary>
    public static FormIndex<EventRule> All => Table.Value;

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<EventRule> Read() => Resource.Rows("events.tsv").Select(Parse);

    private static EventRule Parse(string[] row)
    {
        var words = row[2].Split(' ');
        var trigger = words[0].Split('/');
        var (actor, target) = row[3].Split('>') is [var from, var to] ? (from.Split('|'), to.Split('|')) : throw new InvalidDataException($"No arguments: {row[2]}");
        return new()
        {
            Type = Enum.Parse<EventType>(row[0], ignoreCase: true),
            Mode = row[1] == "-" ? null : row[1],
            Lemma = trigger[0],
            IsNoun = trigger[1] == "n",
            Needs = [.. words[1..].Where(word => word.Contains(':', StringComparison.Ordinal) || word[0] == '+').Select(EventNeed.Parse)],
            Political = words.Contains("!"),
            PassiveOnly = words.Contains("^"),
            ActiveOnly = words.Contains("~"),
            Actor = actor,
            Target = target,
            Example = row[4],
        };
    }

    private IEnumerable<(string Form, EventRule Rule, VerbForm What)> Forms() => IsNoun
        ? Inflection.Noun(Lemma).Select(form => (form, this, VerbForm.None))
        : Inflection.Verb(Lemma).Select(form => (form.Form, this, form.What));
}
