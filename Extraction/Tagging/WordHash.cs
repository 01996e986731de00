namespace Dateline.Extraction.Tagging;

/// <summary>
/// Hashes of words and phrases, lower-cased, with apostrophes and accents folded. The resources hold 32 bits of them in place of the
/// words: about one unknown word in 30,000 is taken for a known one, which the tagger, trained with the same tables, does not mind.
/// </summary>
internal static class WordHash
{
    private const ulong Seed = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    /// <summary>FNV-1a over the folded characters.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of a phrase and one more word.</summary>
    public static ulong Append(ulong phrase, ulong word) => (phrase * 31 ^ word) * Prime;

    /// <summary>The 32 bits that the tables hold.</summary>
    public static uint Key(ulong hash) => (uint)((hash ^ hash >> 29) * 0x9E3779B97F4A7C15 >> 32);

    public static char Fold(char c)
    {
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c is '’' or '‘') return '\'';
        return Accents.Base(char.ToLowerInvariant(c));
    }
}
