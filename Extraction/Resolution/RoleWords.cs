using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>The words of <c>Resources/roles.tsv</c>.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> Nouns = Read("noun");
    private static readonly FrozenSet<string> Modifiers = Read("modifier");
    private static readonly FrozenSet<string> Ranks = Read("rank");
    private static readonly FrozenSet<string> Bodies = Read("body");

    public static bool IsNoun(ReadOnlySpan<char> word) => Has(Nouns, word);

    public static bool IsModifier(ReadOnlySpan<char> word) => Has(Modifiers, word);

    public static bool IsRank(ReadOnlySpan<char> word) => Has(Ranks, word);

    public static bool IsBody(ReadOnlySpan<char> word) => Has(Bodies, word);

    /// <summary>Whether a word names a relative ("wife").</summary>
    public static bool IsRelation(ReadOnlySpan<char> word) => word is "wife" or "husband" or "son" or "daughter" or "father" or "mother" or "brother" or "sister" or "widow" or "widower" or "uncle" or "aunt" or "nephew" or "niece"
        or "cousin" or "grandson" or "granddaughter" or "grandfather" or "grandmother" or "stepson" or "stepdaughter" or "stepfather" or "stepmother" or "twin";

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        !word.IsEmpty && word.Length < 24 && Folding.Fold(word) is var folded && (words.Contains(folded) || folded.Length > 3 && folded[^1] == 's' && words.Contains(folded[..^1]));

    private static FrozenSet<string> Read(string kind) => Resource.Rows("roles.tsv").Where(row => row[1] == kind).Select(row => Folding.Fold(row[0])).ToFrozenSet();
}
