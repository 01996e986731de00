using System.Text.Json.Serialization;
using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>An article and what a reader found in it.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Text">The plain text: the headline, a blank line, paragraphs separated by blank lines.</param>
/// <param name="Mentions">The marked names, by position.</param>
internal sealed record GoldArticle(string Name, string Text, IReadOnlyList<GoldMention> Mentions, GoldFacts Facts);

/// <summary>A marked name: offsets into the plain text, end exclusive.</summary>
internal readonly record struct GoldMention(int Start, int End, EntityType Type, string Text);

/// <summary>What <c>NN.gold.json</c> lists; gold/README.md says where the format is described.</summary>
internal sealed record GoldFacts
{
    public required DateOnly Published { get; init; }

    public required string Genre { get; init; }

    public required IReadOnlyList<GoldPerson> People { get; init; }

    public required IReadOnlyList<GoldFigure> Figures { get; init; }

    public required IReadOnlyList<GoldQuote> Quotes { get; init; }

    public required IReadOnlyList<GoldDate> Dates { get; init; }

    public required IReadOnlyList<GoldPlace> Places { get; init; }

    public required IReadOnlyList<GoldEvent> Events { get; init; }

    public required IReadOnlyList<GoldClaim> Claims { get; init; }
}

internal sealed record GoldPerson(string Name, IReadOnlyList<string> Mentions, string? Role);

internal sealed record GoldFigure(
    string Text, string Sentence, long Value, Bound Bound, long? High, FigureKind Kind, string? Of, string? Source);

internal sealed record GoldQuote(string Text, string? Speaker, string? Cue);

internal sealed record GoldDate(string Text, string Head, string Value);

internal sealed record GoldPlace(string Name, string? Country, double? Lat, double? Lon);

internal sealed record GoldEvent(
    EventType Type, string Trigger, string Sentence, string? Actor, string? Target, string? Place, string? Date, EventStatus Status);

internal sealed record GoldClaim(string Sentence, string? Source, Stance Stance, string? Cue);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldFacts))]
internal sealed partial class GoldJson : JsonSerializerContext;
