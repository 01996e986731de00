using System.Numerics;
using System.Runtime.InteropServices;

namespace Dateline.Extraction.Learning;

/// <summary>The weights of a log-linear model: for each feature, by its key, and each number of a vector, a row with an entry an outcome.</summary>
internal sealed class FeatureWeights
{
    private const uint Golden = 0x9E3779B1;
    private readonly uint[] keys;
    private readonly float[] start, rows, dense;

    // An open-addressed table of the keys: one more than the row of a key, 0 where there is none. A search by halves would be most of the cost.
    private readonly int[] slots;

    private FeatureWeights(float[] start, uint[] keys, float[] rows, float[] dense)
    {
        (this.start, this.keys, this.rows, this.dense) = (start, keys, rows, dense);
        slots = new int[BitOperations.RoundUpToPowerOf2(2 * (uint)Math.Max(1, keys.Length))];
        for (var row = 0; row < keys.Length; row++)
        {
            var at = Slot(keys[row]);
            while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
            slots[at] = row + 1;
        }
    }

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
            if (Find(feature) is >= 0 and var at) VectorMath.Add(rows.AsSpan(at * Outcomes, Outcomes), scores);
        }

        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0) VectorMath.AddScaled(dense.AsSpan(i * Outcomes, Outcomes), vector[i], scores);
        }
    }

    /// <summary>The row of a key; -1 when nothing was learned of it.</summary>
    private int Find(uint key)
    {
        for (var at = Slot(key); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (keys[slots[at] - 1] == key) return slots[at] - 1;
        }

        return -1;
    }

    private int Slot(uint key) => (int)((key * Golden) >> 7) & (slots.Length - 1);

    private static float[] Expand(QuantizedRows table)
    {
        var numbers = new float[table.Count * table.Width];
        for (var row = 0; row < table.Count; row++) table.CopyTo(row, numbers.AsSpan(row * table.Width, table.Width));
        return numbers;
    }
}
