using System.Collections.Frozen;
using System.Globalization;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>The weights of <c>Resources/anchors.tsv</c>, learned from annotated articles by <c>Tools train places</c>.</summary>
internal static class AnchorWeights
{
    /// <summary>The columns: for every name, and what is added for a town, a river or region, a site.</summary>
    public const int Columns = 4;

    private static readonly FrozenDictionary<string, float[]> Rows = Resource.Rows("anchors.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1..].Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    /// <summary>The column of a type.</summary>
    public static int Column(EntityType type) => type switch { EntityType.Gpe => 1, EntityType.Loc => 2, _ => 3 };

    /// <summary>How much speaks for a candidate; features that training met too seldom count nothing.</summary>
    public static double Score(IEnumerable<string> features, EntityType type)
    {
        var (score, column) = (0.0, Column(type));
        foreach (var feature in features)
        {
            if (Rows.TryGetValue(feature, out var row)) score += row[0] + row[column];
        }

        return score;
    }
}
