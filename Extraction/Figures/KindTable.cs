using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>The words that show what happened to those counted, from <c>Resources/figure-kinds.tsv</c>.</summary>
internal static class KindTable
{
    private static readonly FrozenDictionary<string, (FigureKind Kind, KindRole Role)[]>.AlternateLookup<ReadOnlySpan<char>> Words = Resource.Rows("figure-kinds.tsv")
        .SelectMany(row => row[2].Split(' ').SelectMany(Inflection.Expand).Select(word => (word, entry: (Enum.Parse<FigureKind>(row[0], true), Enum.Parse<KindRole>(row[1], true)))))
        .GroupBy(pair => pair.word).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.entry).ToArray())
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind a word in lower case shows in a role; null when it shows none.</summary>
    public static FigureKind? Of(ReadOnlySpan<char> word, KindRole role)
    {
        if (!Words.TryGetValue(word, out var entries)) return null;
        foreach (var (kind, entry) in entries)
        {
            if ((entry & role) != 0) return kind;
        }

        return null;
    }
}
