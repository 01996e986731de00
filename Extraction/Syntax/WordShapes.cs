namespace Dateline.Extraction.Syntax;

/// <summary>What the spelling of a word gives away: its shape and its affixes, as small numbers.</summary>
internal static class WordShapes
{
    /// <summary>The number of shapes; 0 is no word, 1 the root.</summary>
    public const int Shapes = 28;

    /// <summary>The number of affix buckets; 0 is no word, 1 the root, 2 a word without letters.</summary>
    public const int Affixes = 2048;

    /// <summary>The shape of a word.</summary>
    public static int Shape(ReadOnlySpan<char> word, bool first)
    {
        int upper = 0, lower = 0, digits = 0, other = 0;
        foreach (var letter in word)
        {
            if (char.IsUpper(letter)) upper++;
            else if (char.IsLetter(letter)) lower++;
            else if (char.IsDigit(letter)) digits++;
            else other++;
        }

        var kind = (upper, lower, digits, other) switch
        {
            (0, > 0, 0, 0) => 0,
            (1, 0, 0, 0) => 1,
            ( > 1, 0, 0, 0) => 2,
            (1, > 0, 0, 0) => char.IsUpper(word[0]) ? 3 : 4,
            ( > 1, > 0, 0, 0) => 4,
            (0, 0, > 0, _) => Digits(word, digits),
            (_, _, > 0, _) => 8,
            (0, 0, 0, _) => 9,
            (0, _, 0, _) => 10,
            _ => word[^1] == '.' ? 11 : 12,
        };
        return 2 + (2 * kind) + (first ? 1 : 0);
    }

    /// <summary>The bucket of the last <paramref name="length"/> letters.</summary>
    public static int Suffix(ReadOnlySpan<char> word, int length) => Bucket(word.Length <= length ? word : word[^length..], length);

    /// <summary>The bucket of the first <paramref name="length"/> letters.</summary>
    public static int Prefix(ReadOnlySpan<char> word, int length) => Bucket(word.Length <= length ? word : word[..length], 8 + length);

    private static int Digits(ReadOnlySpan<char> word, int digits) => digits == 4 && word.Length == 4 && word[0] is '1' or '2' ? 5 : digits < 3 ? 6 : 7;

    private static int Bucket(ReadOnlySpan<char> affix, int seed)
    {
        if (!char.IsLetter(affix[^1])) return 2;
        return 3 + (int)((Lexicon.Hash(affix) + ((uint)seed * 0x9E3779B9u)) % (Affixes - 3));
    }
}
