using System.Runtime.InteropServices;

namespace Dateline.Extraction.Tagging;

/// <summary>A matrix of numbers, row by row.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Columns">The length of a row.</param>
/// <param name="Values">The numbers.</param>
internal sealed record Matrix(int Rows, int Columns, float[] Values)
{
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>The same with zeros after each row's end.</summary>
    public Matrix Widen(int columns)
    {
        var values = new float[Rows * columns];
        for (var row = 0; row < Rows; row++) Row(row).CopyTo(values.AsSpan(row * columns));
        return new Matrix(Rows, columns, values);
    }

    /// <summary>Reads the numbers of a matrix, in half precision.</summary>
    public static Matrix Read(Stream stream, int rows, int columns)
    {
        var halves = new Half[rows * columns];
        stream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        var values = new float[halves.Length];
        for (var i = 0; i < values.Length; i++) values[i] = (float)halves[i];
        return new Matrix(rows, columns, values);
    }
}
