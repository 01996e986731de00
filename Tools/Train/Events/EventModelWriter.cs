using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;

namespace Dateline.Tools.Train.Events;

/// <summary>Writes the models in the layout that <see cref="EventModel"/> reads.</summary>
internal static class EventModelWriter
{
    private const float Least = 1e-3f;

    // Fewer of the events learned from stand on somebody's word than do in articles never seen.
    private const float Claimed = 0.8f;

    public static void Write(string path, EventModels models, IEnumerable<uint> stems)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(EventModel.Magic);
        WriteKeys(writer, [.. stems.Distinct().Order()]);
        Write(writer, models.Types, [0, .. Enumerable.Repeat(models.Bias, EventModel.Types - 1)]);
        Write(writer, models.Statuses, [.. Enum.GetValues<EventStatus>().Select(status => status == EventStatus.Claimed ? Claimed : 0)]);
        Write(writer, models.Roles, new float[1]);
    }

    private static void Write(BinaryWriter writer, LogLinear model, float[] start)
    {
        writer.Write(start.Length);
        foreach (var value in start) writer.Write(value);
        var rows = model.Features.OrderBy(row => row.Key).ToArray();
        WriteKeys(writer, [.. rows.Select(row => row.Key)]);
        QuantizedWriter.Write(writer, [.. rows.Select(row => row.Value.Weights)], start.Length, Least);
        QuantizedWriter.Write(writer, [.. model.Dense.Select(row => row.Weights)], start.Length, Least);
    }

    private static void WriteKeys(BinaryWriter writer, uint[] keys)
    {
        writer.Write(keys.Length);
        foreach (var key in keys) writer.Write(key);
    }
}
