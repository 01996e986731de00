using System.Runtime.InteropServices;

namespace Dateline.Extraction.Learning;

/// <summary>Rows of signed bytes, each row with a scale.</summary>
internal sealed class QuantizedRows
{
    private readonly sbyte[] values;
    private readonly float[] scales;

    private QuantizedRows(int width, sbyte[] values, float[] scales) => (Width, this.values, this.scales) = (width, values, scales);

    /// <summary>The numbers in a row.</summary>
    public int Width { get; }

    /// <summary>The number of rows.</summary>
    public int Count => scales.Length;

    /// <summary>Reads rows written as a count, a width, the scales and the bytes.</summary>
    public static QuantizedRows Read(BinaryReader reader)
    {
        int count = reader.ReadInt32(), width = reader.ReadInt32();
        var halves = new Half[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        var values = new sbyte[count * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new QuantizedRows(width, values, Array.ConvertAll(halves, half => (float)half));
    }

    /// <summary>Writes a row out as numbers.</summary>
    public void CopyTo(int row, Span<float> target)
    {
        var source = values.AsSpan(row * Width, Width);
        var scale = scales[row];
        for (var i = 0; i < source.Length; i++) target[i] = source[i] * scale;
    }
}
