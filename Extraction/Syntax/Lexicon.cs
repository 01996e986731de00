namespace Dateline.Extraction.Syntax;

/// <summary>
/// The words the models know, by a 32-bit hash of their lower-case letters: a stranger is taken for one of them once in a hundred
/// thousand. Words are numbered by how often they are met.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>No word.</summary>
    public const int None = 0;

    /// <summary>The artificial root.</summary>
    public const int Root = 1;

    /// <summary>Numbers.</summary>
    public const int Number = 2;

    /// <summary>Unknown, all in small letters.</summary>
    public const int Unknown = 3;

    /// <summary>Unknown, with a capital.</summary>
    public const int UnknownName = 4;

    /// <summary>The first real word.</summary>
    public const int First = 5;

    private readonly uint[] keys;
    private readonly int[] ids;
    private readonly int mask;

    /// <param name="hashes">The hash of each word from number <see cref="First"/> on.</param>
    public Lexicon(ReadOnlySpan<uint> hashes)
    {
        Count = First + hashes.Length;
        var size = 1 << (32 - int.LeadingZeroCount(Math.Max(1, hashes.Length) * 2));
        mask = size - 1;
        keys = new uint[size];
        ids = new int[size];
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = (int)(hashes[i] & mask);
            while (ids[slot] != 0) slot = (slot + 1) & mask;
            keys[slot] = hashes[i];
            ids[slot] = First + i;
        }
    }

    /// <summary>The number of words, the special ones included.</summary>
    public int Count { get; }

    /// <summary>The number of a word.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0])) return Number;
        var hash = Hash(word);
        for (var slot = (int)(hash & mask); ids[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == hash) return ids[slot];
        }

        return char.IsUpper(word[0]) ? UnknownName : Unknown;
    }

    /// <summary>FNV-1a over the lower-case letters, typographic quotation marks and dashes made plain.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word) hash = (hash ^ Plain(letter)) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>The character as the models see it.</summary>
    public static char Plain(char letter) => letter switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter,
        '\u2018' or '\u2019' => '\'',
        '\u201c' or '\u201d' => '"',
        '\u2013' or '\u2014' => '-',
        _ => char.ToLowerInvariant(letter),
    };
}
