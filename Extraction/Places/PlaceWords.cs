using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Places;

/// <summary>The words of <c>Resources/place-words.tsv</c>.</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<string, PlaceKind> Following;
    private static readonly FrozenDictionary<string, PlaceKind> Preceding;
    private static readonly FrozenDictionary<string, PlaceKind> Last;
    private static readonly string[] Divisions;

    static PlaceWords()
    {
        var rows = Resource.Rows("place-words.tsv").Select(row => (Word: row[0], Kind: Enum.Parse<PlaceKind>(row[1]), Where: row[2])).ToList();
        Following = rows.Where(row => row.Where is "after" or "both").ToFrozenDictionary(row => row.Word, row => row.Kind);
        Last = rows.Where(row => row.Where != "before").ToFrozenDictionary(row => row.Word, row => row.Kind);
        Divisions = [.. rows.Where(row => row.Kind is PlaceKind.Region or PlaceKind.District or PlaceKind.Town or PlaceKind.Quarter && row.Where != "before").Select(row => row.Word)];
        Preceding = rows.Where(row => row.Where is "before" or "both").ToFrozenDictionary(row => row.Word, row => row.Kind);
    }

    /// <summary>What "province" in "Kunduz province" asks for.</summary>
    public static PlaceKind? After(ReadOnlySpan<char> word) => Find(Following, word);

    /// <summary>What "city" in "the city of Kunduz" asks for.</summary>
    public static PlaceKind? Before(ReadOnlySpan<char> word) => Find(Preceding, word);

    /// <summary>Whether the last word of a name says that it is an island, bay, valley, hill or the like.</summary>
    public static bool IsNatural(ReadOnlySpan<char> word) => Find(Last, word) is PlaceKind.Area or PlaceKind.Sea or PlaceKind.Lake or PlaceKind.Mountain;

    /// <summary>A key without its words for the kind of place ("yunnan province", "birnin magaji local government area"); null when it has none or nothing else.</summary>
    public static string? Bare(string key)
    {
        foreach (var word in Divisions)
        {
            if (key.Length > word.Length + 1 && key.EndsWith(word, StringComparison.Ordinal) && key[^(word.Length + 1)] == ' ') return key[..^(word.Length + 1)];
            // "County Clare".
            if (word == "county" && key.StartsWith("county ", StringComparison.Ordinal) && !key.StartsWith("county of ", StringComparison.Ordinal)) return key[(word.Length + 1)..];
            if (key.Length > word.Length + 4 && key.StartsWith(word, StringComparison.Ordinal) && key.AsSpan(word.Length).StartsWith(" of ", StringComparison.Ordinal)) return key[(word.Length + 4)..];
        }

        return null;
    }

    private static PlaceKind? Find(FrozenDictionary<string, PlaceKind> words, ReadOnlySpan<char> word) =>
        !word.IsEmpty && words.TryGetValue(word.ToString().ToLowerInvariant(), out var kind) ? kind : null;
}
