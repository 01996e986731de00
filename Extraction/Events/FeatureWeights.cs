using System.Runtime.InteropServices;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Events;

/// <summary>The weights of a log-linear model: for each feature, by its key, and each number of a vector, a row with an entry an outcome.</summary>
internal sealed class FeatureWeights
{
    private readonly uint[] keys;
    private readonly float[] start, rows, dense;

    private FeatureWeights(float[] start, uint[] keys, float[] rows, float[] dense) => (this.start, this.keys, this.rows, this.dense) = (start, keys, rows, dense);

    /// <summary>The number of outcomes.</summary>
    public int Outcomes => start.Length;

    /// <summary>Reads weights: what each outcome starts with, the sorted keys after their count, the rows of the features, the rows of the vector.</summary>
    public static FeatureWeights Read(BinaryReader reader)
    {
        var start = new float[reader.ReadInt32()];
        for (var i = 0; i < start.Length; i++) start[i] = reader.ReadSingle();
        return new FeatureWeights(start, ReadKeys(reader), Expand(QuantizedRows.Read(reader)), Expand(QuantizedRows.Read(reader)));
    }

    /// <summary>Reads sorted keys after their count.</summary>
    public static uint[] ReadKeys(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        return keys;
    }

    /// <summary>Adds up the scores of the outcomes.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<float> vector, Span<float> scores)
    {
        start.CopyTo(scores);
        foreach (var feature in features)
        {
            if (Array.BinarySearch(keys, feature) is >= 0 and var at) VectorMath.Add(rows.AsSpan(at * Outcomes, Outcomes), scores);
        }

        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0) VectorMath.AddScaled(dense.AsSpan(i * Outcomes, Outcomes), vector[i], scores);
        }
    }

    private static float[] Expand(QuantizedRows table)
    {
        var numbers = new float[table.Count * table.Width];
        for (var row = 0; row < table.Count; row++) table.CopyTo(row, numbers.AsSpan(row * table.Width, table.Width));
        return numbers;
    }
}
