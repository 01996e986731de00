namespace Dateline.Extraction.Learning;

/// <summary>Features as keys: a number for what is told, in the low byte, under the values it is told of, hashed together.</summary>
internal sealed class FeatureKeys
{
    private uint[] keys = new uint[256];
    private int count;

    /// <summary>The keys added since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<uint> Keys => keys.AsSpan(0, count);

    /// <summary>Forgets all keys.</summary>
    public void Clear() => count = 0;

    /// <summary>Adds keys that were made before.</summary>
    public void Add(ReadOnlySpan<uint> more)
    {
        if (count + more.Length > keys.Length) Array.Resize(ref keys, 2 * (count + more.Length));
        more.CopyTo(keys.AsSpan(count));
        count += more.Length;
    }

    /// <summary>Adds what <paramref name="name"/> tells of up to four values.</summary>
    public void Add(byte name, uint first, uint second = 0, uint third = 0, uint fourth = 0)
    {
        if (count == keys.Length) Array.Resize(ref keys, 2 * count);
        keys[count++] = (Mix(Mix(Mix(Mix(Mix(2166136261u, name), first), second), third), fourth) << 8) | name;
    }

    /// <summary>Adds whether something is so, together with up to three values.</summary>
    public void Add(byte name, bool flag, uint first = 0, uint second = 0, uint third = 0) => Add(name, flag ? 1u : 0, first, second, third);

    /// <summary>The value of a word: FNV-1a over the lower-case letters, typographic quotation marks and dashes made plain.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word) hash = (hash ^ Plain(letter)) * 16777619u;
        return hash ^ (hash >> 15);
    }

    private static char Plain(char letter) => letter switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter,
        '\u2018' or '\u2019' => '\'',
        '\u201c' or '\u201d' => '"',
        '\u2013' or '\u2014' => '-',
        _ => char.ToLowerInvariant(letter),
    };

    private static uint Mix(uint hash, uint part)
    {
        hash = (hash ^ part) * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }
}
