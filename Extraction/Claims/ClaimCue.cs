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
}

/// <summary>A verb that attributes a statement: a row of <c>Resources/claims.tsv</c>.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Particle">The word that must follow it.</param>
/// <param name="Stance">How the source stands to the statement.</param>
/// <param name="Denied">The stance when the verb is denied; null when it then attributes nothing.</param>
/// <param name="Need">What it needs.</param>
/// <param name="Objects">The objects it needs one of.</param>
internal sealed record ClaimCue(string Lemma, string? Particle, Stance Stance, Stance? Denied, CueNeed Need, string[] Objects)
{
    private static readonly Lazy<FormIndex<ClaimCue>> Table = new(() => new(Resource.Rows("claims.tsv").Select(Parse).SelectMany(cue =>
        Inflection.Verb(cue.Lemma).Select(form => (form.Form, cue, form.What)))));

    /// <summary>All cues, by form.</summary>
    public static FormIndex<ClaimCue> All => Table.Value;

    private static ClaimCue Parse(string[] row)
    {
        var words = row[0].Split(' ');
        var stances = row[1].Split('/');
        var need = row[2].StartsWith("object=", StringComparison.Ordinal) ? CueNeed.Object : Enum.Parse<CueNeed>(row[2], ignoreCase: true);
        return new(
            words[0], words.Length > 1 ? words[1] : null, Enum.Parse<Stance>(stances[0], ignoreCase: true),
            stances.Length > 1 ? Enum.Parse<Stance>(stances[1], ignoreCase: true) : null, need,
            need == CueNeed.Object ? [.. row[2]["object=".Length..].Split('|').SelectMany(Inflection.Noun)] : []);
    }
}
