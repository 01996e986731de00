using System.Runtime.InteropServices;

namespace Dateline.Extraction.Tagging;

/// <summary>The rows of a table by the hashes of their words: sorted keys, searched by halving.</summary>
internal sealed class WordTable(uint[] keys)
{
    public int Count => keys.Length;

    public static WordTable Read(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        return new WordTable(keys);
    }

    /// <summary>The row of a word, or -1.</summary>
    public int Find(ulong hash)
    {
        var row = Array.BinarySearch(keys, WordHash.Key(hash));
        return row < 0 ? -1 : row;
    }
}
