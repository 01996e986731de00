using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>The words of <c>Resources/titles.tsv</c>.</summary>
internal static class Titles
{
    private static readonly FrozenDictionary<string, Gender> Words = Resource.Rows("titles.tsv")
        .ToFrozenDictionary(row => Folding.Fold(row[0]), row => row[1] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown });

    public static bool IsTitle(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && Words.ContainsKey(Folding.Fold(word));

    public static Gender GenderOf(ReadOnlySpan<char> word) => Words.GetValueOrDefault(Folding.Fold(word));
}
