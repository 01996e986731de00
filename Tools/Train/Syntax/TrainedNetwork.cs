using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>One table's rows and width, and whether it is trained.</summary>
internal sealed record TableShape(int Rows, int Width, float[]? Fixed = null);

/// <summary>
/// A network of one hidden layer over looked-up features, with its training: rectified units, dropout, log loss over the actions
/// that are right (several may be).
/// </summary>
internal sealed class TrainedNetwork
{
    private readonly Random random;
    private readonly float dropout;
    private readonly int[] offsets;
    private readonly float[] input, hidden, inputGradient, hiddenGradient;
    private readonly List<Parameters> all = [];
    private int steps;

    public TrainedNetwork(FeatureTable[] slots, TableShape[] tables, int hiddenCount, int outputs, float dropout, int seed)
    {
        (Slots, Shapes, Hidden, Outputs, this.dropout) = (slots, tables, hiddenCount, outputs, dropout);
        random = new Random(seed);
        offsets = new int[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            offsets[i] = Inputs;
            Inputs += tables[(int)slots[i]].Width;
        }

        Tables = [.. tables.Select(table => table.Fixed is null ? Add(table.Rows * table.Width, 0.3f) : null)];
        Weights = Add(hiddenCount * Inputs, MathF.Sqrt(6f / (hiddenCount + Inputs)));
        Bias = Add(hiddenCount, 0.02f);
        OutputWeights = Add(outputs * hiddenCount, MathF.Sqrt(6f / (hiddenCount + outputs)));
        OutputBias = Add(outputs, 0.02f);
        input = new float[Inputs];
        inputGradient = new float[Inputs];
        hidden = new float[hiddenCount];
        hiddenGradient = new float[hiddenCount];
        Scores = new float[outputs];
    }

    public FeatureTable[] Slots { get; }

    public TableShape[] Shapes { get; }

    public int Inputs { get; }

    public int Hidden { get; }

    public int Outputs { get; }

    public Parameters?[] Tables { get; }

    public Parameters Weights { get; }

    public Parameters Bias { get; }

    public Parameters OutputWeights { get; }

    public Parameters OutputBias { get; }

    /// <summary>The scores of the last <see cref="Forward"/>.</summary>
    public float[] Scores { get; }

    /// <summary>Scores the outputs for one example.</summary>
    public void Forward(ReadOnlySpan<int> ids, bool training)
    {
        for (var i = 0; i < ids.Length; i++) Row(i, ids[i]).CopyTo(input.AsSpan(offsets[i]));
        for (var h = 0; h < Hidden; h++)
        {
            var sum = Bias.Value[h] + VectorMath.Dot(Weights.Value.AsSpan(h * Inputs, Inputs), input);
            hidden[h] = sum <= 0 || (training && random.NextSingle() < dropout) ? 0 : training ? sum / (1 - dropout) : sum;
        }

        for (var o = 0; o < Outputs; o++)
            Scores[o] = OutputBias.Value[o] + VectorMath.Dot(OutputWeights.Value.AsSpan(o * Hidden, Hidden), hidden);
    }

    /// <summary>Adds the gradient of the example last scored, given the gradient of the loss by the scores.</summary>
    public void Backward(ReadOnlySpan<int> ids, ReadOnlySpan<float> gradient)
    {
        Array.Clear(hiddenGradient);
        Array.Clear(inputGradient);
        for (var o = 0; o < Outputs; o++)
        {
            if (MathF.Abs(gradient[o]) < 1e-6f) continue;
            OutputBias.Gradient[o] += gradient[o];
            VectorMath.AddScaled(hidden, gradient[o], OutputWeights.Gradient.AsSpan(o * Hidden, Hidden));
            VectorMath.AddScaled(OutputWeights.Value.AsSpan(o * Hidden, Hidden), gradient[o], hiddenGradient);
        }

        for (var h = 0; h < Hidden; h++)
        {
            if (hidden[h] == 0) continue;
            var slope = hiddenGradient[h] / (1 - dropout);
            Bias.Gradient[h] += slope;
            VectorMath.AddScaled(input, slope, Weights.Gradient.AsSpan(h * Inputs, Inputs));
            VectorMath.AddScaled(Weights.Value.AsSpan(h * Inputs, Inputs), slope, inputGradient);
        }

        for (var i = 0; i < ids.Length; i++)
        {
            if (Tables[(int)Slots[i]] is not { } table) continue;
            var width = Shapes[(int)Slots[i]].Width;
            VectorMath.AddScaled(inputGradient.AsSpan(offsets[i], width), 1, table.Gradient.AsSpan(ids[i] * width, width));
        }
    }

    /// <summary>Moves all weights down the gradient gathered over a batch.</summary>
    public void Step(float rate)
    {
        steps++;
        var keep = Math.Min(0.9995f, (1f + steps) / (10f + steps));
        foreach (var block in all) block.Step(rate, steps, keep);
    }

    /// <summary>Exchanges the weights and their running average.</summary>
    public void Swap()
    {
        foreach (var block in all) block.Swap();
    }

    private ReadOnlySpan<float> Row(int slot, int id)
    {
        var table = (int)Slots[slot];
        var width = Shapes[table].Width;
        return (Shapes[table].Fixed ?? Tables[table]!.Value).AsSpan(id * width, width);
    }

    private Parameters Add(int count, float range)
    {
        var block = new Parameters(count, () => ((2 * random.NextSingle()) - 1) * range);
        all.Add(block);
        return block;
    }
}
