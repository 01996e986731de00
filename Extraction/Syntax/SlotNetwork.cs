using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Extraction.Syntax;

/// <summary>
/// A network of one hidden layer of rectified units over looked-up features. What a feature adds to the hidden layer is worked out
/// when it is first met and kept, for all but rare words (the precomputation of Devlin et al. 2014), so that a prediction costs a
/// few dozen additions of rows. The additions are in sixteen-bit fixed point.
/// </summary>
internal sealed class SlotNetwork
{
    private const float FixedPoint = 512;
    private const int Kept = 6000;
    private readonly int words;
    private readonly FeatureTable[] slots;
    private readonly QuantizedRows[] tables;
    private readonly int[] offsets;
    private readonly float[] columns;
    private readonly short[] bias;
    private readonly float[] outputWeights, outputBias;
    private readonly short[]?[] rows;
    private readonly bool[]?[] ready;

    /// <summary>Reads a network; <paramref name="pretrained"/> are the word vectors both networks share.</summary>
    public SlotNetwork(BinaryReader reader, FeatureTable[] slots, QuantizedRows pretrained)
    {
        this.slots = slots;
        words = slots.Count(slot => slot == FeatureTable.Pretrained);
        Hidden = reader.ReadInt32();
        Outputs = reader.ReadInt32();
        tables = [pretrained, .. Enumerable.Range(1, NetworkShape.Tables - 1).Select(_ => QuantizedRows.Read(reader))];
        offsets = new int[slots.Length];
        for (var i = 1; i < slots.Length; i++) offsets[i] = offsets[i - 1] + tables[(int)slots[i - 1]].Width;
        columns = Transpose(QuantizedRows.Read(reader));
        bias = Array.ConvertAll(ReadFloats(reader), value => Fix(value));
        var output = QuantizedRows.Read(reader);
        outputWeights = new float[Outputs * Hidden];
        for (var i = 0; i < Outputs; i++) output.CopyTo(i, outputWeights.AsSpan(i * Hidden, Hidden));
        outputBias = ReadFloats(reader);
        rows = new short[slots.Length][];
        ready = new bool[slots.Length][];
        for (var i = words; i < slots.Length; i++)
        {
            var count = slots[i] == FeatureTable.Word ? Math.Min(Kept, pretrained.Count) : tables[(int)slots[i]].Count;
            rows[i] = new short[count * Hidden];
            ready[i] = new bool[count];
        }
    }

    /// <summary>The number of hidden units.</summary>
    public int Hidden { get; }

    /// <summary>The number of outputs.</summary>
    public int Outputs { get; }

    /// <summary>The number of slots.</summary>
    public int Slots => slots.Length;

    /// <summary>Works out the hidden layer for one example.</summary>
    /// <param name="ids">A feature a slot.</param>
    /// <param name="hidden">Receives <see cref="Hidden"/> numbers.</param>
    [SkipLocalsInit]
    public void Activate(ReadOnlySpan<int> ids, Span<float> hidden)
    {
        Span<short> sum = stackalloc short[Hidden];
        Span<short> rare = stackalloc short[Hidden];
        bias.CopyTo(sum);
        for (var slot = words; slot < slots.Length; slot++)
        {
            var id = ids[slot];
            var known = ready[slot]!;
            scoped ReadOnlySpan<short> row;
            if (id >= known.Length)
            {
                Work(slot, id, rare);
                row = rare;
            }
            else
            {
                var kept = rows[slot].AsSpan(id * Hidden, Hidden);
                if (!Volatile.Read(ref known[id]))
                {
                    Work(slot, id, kept);
                    Volatile.Write(ref known[id], true);
                }

                row = kept;
            }

            var from = MemoryMarshal.Cast<short, Vector<short>>(row);
            var to = MemoryMarshal.Cast<short, Vector<short>>(sum);
            for (var i = 0; i < to.Length; i++) to[i] += from[i];
        }

        Rectify(sum, hidden);
    }

    /// <summary>The score of one output.</summary>
    public float Score(ReadOnlySpan<float> hidden, int output) =>
        outputBias[output] + VectorMath.Dot(outputWeights.AsSpan(output * Hidden, Hidden), hidden);

    private static void Rectify(ReadOnlySpan<short> sum, Span<float> hidden)
    {
        var width = Vector<short>.Count;
        var half = Vector<float>.Count;
        for (var i = 0; i <= sum.Length - width; i += width)
        {
            Vector.Widen(Vector.Max(Vector<short>.Zero, new Vector<short>(sum[i..])), out var low, out var high);
            (Vector.ConvertToSingle(low) * (1 / FixedPoint)).CopyTo(hidden[i..]);
            (Vector.ConvertToSingle(high) * (1 / FixedPoint)).CopyTo(hidden[(i + half)..]);
        }
    }

    private void Work(int slot, int id, Span<short> target)
    {
        Span<float> sum = stackalloc float[Hidden];
        sum.Clear();
        if (slots[slot] == FeatureTable.Word)
        {
            AddInput(tables[0], id, offsets[slot - words], sum);
            AddInput(tables[(int)FeatureTable.Word], id < tables[(int)FeatureTable.Word].Count ? id : Lexicon.Unknown, offsets[slot], sum);
        }
        else
        {
            AddInput(tables[(int)slots[slot]], id, offsets[slot], sum);
        }

        for (var i = 0; i < sum.Length; i++) target[i] = Fix(sum[i]);
    }

    private void AddInput(QuantizedRows table, int id, int offset, Span<float> sum)
    {
        Span<float> input = stackalloc float[table.Width];
        table.CopyTo(id, input);
        for (var i = 0; i < input.Length; i++) VectorMath.AddScaled(columns.AsSpan((offset + i) * Hidden, Hidden), input[i], sum);
    }

    private static float[] Transpose(QuantizedRows weights)
    {
        var result = new float[weights.Count * weights.Width];
        var row = new float[weights.Width];
        for (var h = 0; h < weights.Count; h++)
        {
            weights.CopyTo(h, row);
            for (var i = 0; i < row.Length; i++) result[(i * weights.Count) + h] = row[i];
        }

        return result;
    }

    private static short Fix(float value) => (short)Math.Clamp(MathF.Round(value * FixedPoint), short.MinValue, short.MaxValue);

    private static float[] ReadFloats(BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
