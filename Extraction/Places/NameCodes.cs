using System.Text;

namespace Dateline.Extraction.Places;

/// <summary>
/// The short forms of the names in <c>Resources/gazetteer.bin</c>: a byte that no name holds stands for two bytes, each of which may
/// stand for two again (byte-pair encoding; Gage 1994). The table is one byte of length and three bytes a code: it, its first, its second.
/// </summary>
internal sealed class NameCodes
{
    private readonly byte[]?[] _expansions = new byte[]?[256];

    /// <summary>Reads a table; a code's parts stand before it.</summary>
    public NameCodes(ReadOnlySpan<byte> table)
    {
        Size = 1 + table[0] * 3;
        for (var at = 1; at < Size; at += 3) _expansions[table[at]] = [.. Expansion(table[at + 1]), .. Expansion(table[at + 2])];
    }

    /// <summary>Bytes that the table takes.</summary>
    public int Size { get; }

    /// <summary>The name that coded bytes stand for.</summary>
    public string Decode(ReadOnlySpan<byte> coded)
    {
        Span<byte> buffer = stackalloc byte[512];
        var length = 0;
        foreach (var code in coded)
        {
            if (_expansions[code] is { } expansion)
            {
                expansion.CopyTo(buffer[length..]);
                length += expansion.Length;
            }
            else
            {
                buffer[length++] = code;
            }
        }

        return Encoding.UTF8.GetString(buffer[..length]);
    }

    private byte[] Expansion(byte code) => _expansions[code] ?? [code];
}
