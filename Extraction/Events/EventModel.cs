using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>
/// What was learned from annotated articles (<c>Tools train events</c>): which words report events and of what type, how they are told, and
/// who the parties are. File <c>events.bin</c>: the stems of words that can report an event, then the weights for types, statuses and roles.
/// </summary>
internal sealed class EventModel
{
    /// <summary>The first bytes of the file.</summary>
    public const int Magic = 0x32545645;

    /// <summary>The outcomes for a word: nothing, and the types.</summary>
    public static readonly int Types = Enum.GetValues<EventType>().Length + 1;

    /// <summary>The outcomes for how an event is told.</summary>
    public static readonly int Statuses = Enum.GetValues<EventStatus>().Length;

    private static readonly Lazy<EventModel> Shipped = new(() => Read(Resource.Open("events.bin")));
    private readonly uint[] stems;

    private EventModel(BinaryReader reader)
    {
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The model of events does not start with its magic number.");
        stems = FeatureWeights.ReadKeys(reader);
        (Type, Status, Role) = (FeatureWeights.Read(reader), FeatureWeights.Read(reader), FeatureNetwork.Read(reader));
    }

    /// <summary>The model of this build, read once.</summary>
    public static EventModel Default => Shipped.Value;

    /// <summary>What a word reports: nothing first, then the types in their order.</summary>
    public FeatureWeights Type { get; }

    /// <summary>How an event is told.</summary>
    public FeatureWeights Status { get; }

    /// <summary>How well a candidate fits a role.</summary>
    public FeatureNetwork Role { get; }

    /// <summary>Reads a model from a stream, which is closed.</summary>
    public static EventModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new EventModel(reader);
    }

    /// <summary>Whether words with a stem have been met as the triggers of events.</summary>
    public bool MayReport(uint stem) => Array.BinarySearch(stems, stem) >= 0;
}
