using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Storage.Entities;

/// <summary>What one article adds to an entity's day.</summary>
/// <param name="Events">Events that it has a part in.</param>
/// <param name="Killed">How many are said to have been killed, for each figure of the article.</param>
/// <param name="Injured">How many were injured.</param>
/// <param name="EventsThere">Events that happened there.</param>
/// <param name="KilledThere">The figures of killed that are told of that place.</param>
/// <param name="InjuredThere">The figures of injured that are told of that place.</param>
public sealed record DayPart(
    int Events, IReadOnlyList<long>? Killed, IReadOnlyList<long>? Injured, int EventsThere, IReadOnlyList<long>? KilledThere, IReadOnlyList<long>? InjuredThere)
{
    // An article that counts in hundreds of ways is a table; its facts have their own list.
    private const int MostFigures = 50;

    private static readonly DayPart Nothing = new(0, null, null, 0, null, null);

    public static DayPart Parse(string? json) => json is null ? Nothing : JsonSerializer.Deserialize(json, DayPartJson.Default.DayPart)!;

    /// <summary>Null when there is nothing in it.</summary>
    public string? ToJson() => this == Nothing ? null : JsonSerializer.Serialize(this, DayPartJson.Default.DayPart);

    /// <summary>What the document adds to each of the entities and countries it names.</summary>
    public static Func<IReadOnlySet<string>, DayPart> Reader(Document document)
    {
        var places = new FigurePlaces(document);
        var figures = document.Figures.Where(figure => figure.Kind is FigureKind.Killed or FigureKind.Injured).Select(figure => (Figure: figure, Place: places.Of(figure))).ToList();
        var (killed, injured) = (Values(figures.Select(pair => pair.Figure), FigureKind.Killed), Values(figures.Select(pair => pair.Figure), FigureKind.Injured));
        return ids =>
        {
            var there = figures.Where(pair => pair.Place is { } place && ids.Contains(place)).Select(pair => pair.Figure).ToList();
            return new(
                document.Events.Count(@event => Has(ids, @event.Actor) || Has(ids, @event.Target) || Has(ids, @event.Place)), killed, injured,
                document.Events.Count(@event => Has(ids, @event.Place)), Values(there, FigureKind.Killed), Values(there, FigureKind.Injured));
        };
    }

    private static bool Has(IReadOnlySet<string> ids, Party? party) => party?.Entity is { } id && ids.Contains(id);

    private static List<long>? Values(IEnumerable<Figure> figures, FigureKind kind) =>
        figures.Where(figure => figure.Kind == kind).Select(figure => figure.Value).Take(MostFigures).ToList() is { Count: > 0 } values ? values : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(DayPart))]
internal sealed partial class DayPartJson : JsonSerializerContext;
