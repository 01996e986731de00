namespace Dateline.Extraction.Learning;

/// <summary>
/// A score that a network of one hidden layer gives a set of features: the row of each adds to the hidden units and, by its last number, to the
/// score itself; the units that fire add to it too.
/// </summary>
internal sealed class FeatureNetwork
{
    private readonly FeatureWeights rows;
    private readonly float[] output;

    private FeatureNetwork(FeatureWeights rows, float[] output) => (this.rows, this.output) = (rows, output);

    /// <summary>Reads a network: what each hidden unit adds, after their count, and the rows.</summary>
    public static FeatureNetwork Read(BinaryReader reader)
    {
        var output = new float[reader.ReadInt32()];
        for (var i = 0; i < output.Length; i++) output[i] = reader.ReadSingle();
        var rows = FeatureWeights.Read(reader);
        if (rows.Outcomes != output.Length + 1) throw new InvalidDataException("The rows of a network do not fit its hidden units.");
        return new FeatureNetwork(rows, output);
    }

    /// <summary>The score of a set of features.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        Span<float> units = stackalloc float[output.Length + 1];
        rows.Score(features, [], units);
        var score = units[^1];
        for (var i = 0; i < output.Length; i++) score += Math.Max(0, units[i]) * output[i];
        return score;
    }
}
