namespace Dateline.Tools.Train;

/// <summary>Writes a log-linear model in the layout that <see cref="Extraction.Learning.FeatureWeights"/> reads.</summary>
internal static class LogLinearWriter
{
    private const float Least = 1e-3f;

    /// <param name="writer">Where to.</param>
    /// <param name="model">The model.</param>
    /// <param name="start">What each outcome starts with.</param>
    public static void Write(BinaryWriter writer, LogLinear model, float[] start) => Write(writer, start, model.Features, model.Dense);

    /// <summary>Writes a network in the layout that <see cref="Extraction.Learning.FeatureNetwork"/> reads.</summary>
    public static void Write(BinaryWriter writer, RankingNetwork model)
    {
        writer.Write(model.Output.Length);
        foreach (var weight in model.Output) writer.Write(weight);
        Write(writer, new float[model.Output.Length + 1], model.Features, []);
    }

    private static void Write(BinaryWriter writer, float[] start, IEnumerable<KeyValuePair<uint, FeatureRow>> features, IReadOnlyCollection<FeatureRow> dense)
    {
        writer.Write(start.Length);
        foreach (var value in start) writer.Write(value);
        var rows = features.OrderBy(row => row.Key).ToArray();
        WriteKeys(writer, [.. rows.Select(row => row.Key)]);
        QuantizedWriter.Write(writer, [.. rows.Select(row => row.Value.Weights)], start.Length, Least);
        QuantizedWriter.Write(writer, [.. dense.Select(row => row.Weights)], start.Length, Least);
    }

    /// <summary>Writes sorted keys after their count.</summary>
    public static void WriteKeys(BinaryWriter writer, uint[] keys)
    {
        writer.Write(keys.Length);
        foreach (var key in keys) writer.Write(key);
    }
}
