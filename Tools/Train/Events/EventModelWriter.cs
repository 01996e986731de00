using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;

namespace Dateline.Tools.Train.Events;

/// <summary>Writes the models in the layout that <see cref="EventModel"/> reads.</summary>
internal static class EventModelWriter
{
    // Fewer of the events learned from stand on somebody's word than do in articles never seen.
    private const float Claimed = 0.8f;

    public static void Write(string path, EventModels models, IEnumerable<uint> stems)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(EventModel.Magic);
        LogLinearWriter.WriteKeys(writer, [.. stems.Distinct().Order()]);
        LogLinearWriter.Write(writer, models.Types, [0, .. Enumerable.Repeat(models.Bias, EventModel.Types - 1)]);
        LogLinearWriter.Write(writer, models.Statuses, [.. Enum.GetValues<EventStatus>().Select(status => status == EventStatus.Claimed ? Claimed : 0)]);
        LogLinearWriter.Write(writer, models.Roles);
    }
}
