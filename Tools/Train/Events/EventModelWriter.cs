using Dateline.Extraction.Events;

namespace Dateline.Tools.Train.Events;

/// <summary>Writes the models in the layout that <see cref="EventModel"/> reads.</summary>
internal static class EventModelWriter
{
    public static void Write(string path, EventModels models, IEnumerable<uint> stems)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(EventModel.Magic);
        WriteKeys(writer, [.. stems.Distinct().Order()]);
        Write(writer, models.Types, [0, .. Enumerable.Repeat(models.Bias, EventModel.Types - 1)]);
        Write(writer, models.Statuses, new float[EventModel.Statuses]);
        Write(writer, models.Roles, new float[1]);
    }

    private static void Write(BinaryWriter writer, LogLinear model, float[] start)
    {
        writer.Write(start.Length);
        foreach (var value in start) writer.Write(value);
        var rows = model.Features.OrderBy(row => row.Key).ToArray();
        WriteKeys(writer, [.. rows.Select(row => row.Key)]);
        WriteRows(writer, [.. rows.Select(row => row.Value.Weights)], start.Length);
        WriteRows(writer, [.. model.Dense.Select(row => row.Weights)], start.Length);
    }

    private static void WriteKeys(BinaryWriter writer, uint[] keys)
    {
        writer.Write(keys.Length);
        foreach (var key in keys) writer.Write(key);
    }

    /// <summary>Rows of signed bytes, each with its scale: count, width, scales, bytes.</summary>
    private static void WriteRows(BinaryWriter writer, float[][] rows, int width)
    {
        var scales = Array.ConvertAll(rows, row => (Half)(Math.Max(1e-3f, row.Max(MathF.Abs)) / 127));
        writer.Write(rows.Length);
        writer.Write(width);
        foreach (var scale in scales) writer.Write(scale);
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var value in rows[i]) writer.Write((sbyte)Math.Clamp(MathF.Round(value / (float)scales[i]), -127, 127));
        }
    }
}
