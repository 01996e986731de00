using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Figures;

/// <summary>Somebody who may be the source of a figure.</summary>
/// <param name="Party">Who; null for nobody.</param>
/// <param name="Mentions">The mentions that make them one.</param>
internal sealed record SourceCandidate(Party? Party, List<SourceMention> Mentions)
{
    /// <summary>The ways of the mentions, a bit each.</summary>
    public uint Ways => Mentions.Aggregate(0u, (ways, mention) => ways | 1u << (int)mention.Way);

    /// <summary>Whether it is a party, by its entity or, without one, by its words.</summary>
    public bool Is(Party? other) => Party is null ? other is null
        : other is not null && (Party.Entity is not null ? Party.Entity == other.Entity : other.Entity is null && Party.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase));
}
