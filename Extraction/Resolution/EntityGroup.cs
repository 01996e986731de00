using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Resolution;

/// <summary>Mentions found to name one thing, with its id and what is known of it.</summary>
internal sealed record EntityGroup(string Id, EntityType Type, string Name, List<NamedMention> Mentions)
{
    public string? Country { get; init; }

    public (double Lat, double Lon)? Point { get; init; }

    public Precision? Precision { get; init; }

    /// <summary>How sure the identity is, between 0 and 1.</summary>
    public double Certainty { get; init; } = 1;
}
