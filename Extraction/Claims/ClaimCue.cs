using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>What a cue needs beside it to count.</summary>
internal enum CueNeed : byte
{
    Any,
    Clause,
    Quote,
    Number,
    Object,
    Words,
    Subject,
}

/// <summary>A verb that attributes a statement: a row of <c>Resources/claims.tsv</c>.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Particle">The word that must follow it, or its object.</param>
/// <param name="Stance">How the source stands to the statement.</param>
/// <param name="Denied">The stance when the verb is denied; null when it then attributes nothing.</param>
/// <param name="Need">What it needs.</param>
/// <param name="Words">The objects, subjects or words after it that it needs one of.</param>
internal sealed record ClaimCue(string Lemma, string? Particle, Stance Stance, Stance? Denied, CueNeed Need, string[] Words)
{
    private static readonly Lazy<FormIndex<ClaimCue>> Table = new(() => new(Resource.Rows("claims.tsv").Select(Parse).SelectMany(cue =>
        Inflection.Verb(cue.Lemma).Select(form => (form.Form, cue, form.What)))));

    /// <summary>All cues, by form.</summary>
    public static FormIndex<ClaimCue> All => Table.Value;

    private static ClaimCue Parse(string[] row)
    {
        var words = row[0].Split(' ');
        var stances = row[1].Split('/');
        var (need, listed) = row[2].Split('=') is [var kind, var list] ? (kind, list.Split('|')) : (row[2], []);
        var needed = Enum.Parse<CueNeed>(need, ignoreCase: true);
        return new(
            words[0], words.Length > 1 ? words[1] : null, Enum.Parse<Stance>(stances[0], ignoreCase: true),
            stances.Length > 1 ? Enum.Parse<Stance>(stances[1], ignoreCase: true) : null, needed,
            needed is CueNeed.Object or CueNeed.Subject ? [.. listed.SelectMany(Inflection.Noun)] : listed);
    }
}
