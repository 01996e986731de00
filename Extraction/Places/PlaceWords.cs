using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Places;

/// <summary>The words of <c>Resources/place-words.tsv</c>.</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<string, PlaceKind> Following;
    private static readonly FrozenDictionary<string, PlaceKind> Preceding;

    static PlaceWords()
    {
        var rows = Resource.Rows("place-words.tsv").Select(row => (Word: row[0], Kind: Enum.Parse<PlaceKind>(row[1]), Where: row[2])).ToList();
        Following = rows.Where(row => row.Where is "after" or "both").ToFrozenDictionary(row => row.Word, row => row.Kind);
        Preceding = rows.Where(row => row.Where is "before" or "both").ToFrozenDictionary(row => row.Word, row => row.Kind);
    }

    /// <summary>What "province" in "Kunduz province" asks for.</summary>
    public static PlaceKind? After(ReadOnlySpan<char> word) => Find(Following, word);

    /// <summary>What "city" in "the city of Kunduz" asks for.</summary>
    public static PlaceKind? Before(ReadOnlySpan<char> word) => Find(Preceding, word);

    private static PlaceKind? Find(FrozenDictionary<string, PlaceKind> words, ReadOnlySpan<char> word) =>
        !word.IsEmpty && words.TryGetValue(word.ToString().ToLowerInvariant(), out var kind) ? kind : null;
}
