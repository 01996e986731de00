using System.Runtime.InteropServices;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// Frozen word vectors, four bits a number: value = (nibble - 8) × the row's scale. File: count and keys, the number of dimensions,
/// a half-precision scale a row, the nibbles (low first).
/// </summary>
internal sealed class WordVectors
{
    private readonly WordTable _words;
    private readonly Half[] _scales;
    private readonly byte[] _nibbles;

    private WordVectors(WordTable words, int dimensions, Half[] scales, byte[] nibbles)
    {
        _words = words;
        _scales = scales;
        _nibbles = nibbles;
        Dimensions = dimensions;
    }

    public int Dimensions { get; }

    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var words = WordTable.Read(reader);
        var dimensions = reader.ReadInt32();
        var scales = new Half[words.Count];
        stream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        var nibbles = new byte[words.Count * dimensions / 2];
        stream.ReadExactly(nibbles);
        return new WordVectors(words, dimensions, scales, nibbles);
    }

    /// <summary>The row of a word, or -1.</summary>
    public int Find(ulong hash) => _words.Find(hash);

    /// <summary>Writes a row's numbers.</summary>
    public void Expand(int row, Span<float> vector)
    {
        var scale = (float)_scales[row];
        var nibbles = _nibbles.AsSpan(row * Dimensions / 2, Dimensions / 2);
        for (var i = 0; i < nibbles.Length; i++)
        {
            vector[2 * i] = ((nibbles[i] & 15) - 8) * scale;
            vector[2 * i + 1] = ((nibbles[i] >> 4) - 8) * scale;
        }
    }
}
