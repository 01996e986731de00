namespace Dateline.Tools.Gazetteers;

/// <summary>Makes the codes that <see cref="Extraction.Places.NameCodes"/> reads: while a byte is free, it takes the pair seen most.</summary>
internal sealed class NamePacker
{
    private readonly List<(byte Code, byte First, byte Second)> _codes = [];

    /// <summary>Replaces pairs in <paramref name="names"/>, closed by zeros and all in one, and returns what is left of them.</summary>
    public byte[] Pack(byte[] names)
    {
        var free = Enumerable.Range(1, byte.MaxValue).Select(value => (byte)value).Except(names).ToList();
        var length = names.Length;
        foreach (var code in free)
        {
            if (MostSeen(names.AsSpan(0, length)) is not var (first, second)) break;
            length = Replace(names, length, first, second, code);
            _codes.Add((code, first, second));
        }

        return names[..length];
    }

    /// <summary>The table as it is filed.</summary>
    public byte[] Table() => [(byte)_codes.Count, .. _codes.SelectMany(entry => new[] { entry.Code, entry.First, entry.Second })];

    private static (byte First, byte Second)? MostSeen(ReadOnlySpan<byte> names)
    {
        var counts = new int[1 << 16];
        for (var i = 1; i < names.Length; i++)
        {
            if (names[i - 1] != 0 && names[i] != 0) counts[names[i - 1] << 8 | names[i]]++;
        }

        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] > 1 ? ((byte)(best >> 8), (byte)best) : null;
    }

    private static int Replace(byte[] names, int length, byte first, byte second, byte code)
    {
        var to = 0;
        for (var from = 0; from < length; from++)
        {
            var isPair = from + 1 < length && names[from] == first && names[from + 1] == second;
            names[to++] = isPair ? code : names[from];
            if (isPair) from++;
        }

        return to;
    }
}
