using System.Globalization;
using Dateline.Extraction.Syntax;

namespace Dateline.Training.Syntax;

/// <summary>A word as the treebank cuts it: its letters, whether a space follows, its part of speech, head (from 1, 0 the root) and relation.</summary>
internal sealed record TreebankRow(string Form, bool SpaceAfter, WordTag Tag, int Head, Relation Relation)
{
    /// <summary>
    /// Adds the row of a line's ten fields. A range ("3-4", a word cut in two) says where its parts have no space between them;
    /// <paramref name="joinedUntil"/> remembers its last part and what follows it.
    /// </summary>
    public static void Add(List<TreebankRow> rows, string[] fields, ref (int Last, bool Space) joinedUntil)
    {
        if (fields[0].Contains('.', StringComparison.Ordinal)) return;
        var space = !fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        if (fields[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
        {
            joinedUntil = (int.Parse(fields[0].AsSpan(dash + 1), CultureInfo.InvariantCulture), space);
            return;
        }

        var number = rows.Count + 1;
        rows.Add(new(
            fields[1],
            number < joinedUntil.Last ? false : number == joinedUntil.Last ? joinedUntil.Space : space,
            TreebankTag.Of(Enum.Parse<PartOfSpeech>(fields[3], ignoreCase: true), fields[4]),
            int.Parse(fields[6], CultureInfo.InvariantCulture),
            ParseRelation(fields[7])));
    }

    public static Relation ParseRelation(string name) => name == "csubj:outer"
        ? Relation.Csubj
        : Enum.Parse<Relation>(name.Replace(":", "", StringComparison.Ordinal), ignoreCase: true);
}
