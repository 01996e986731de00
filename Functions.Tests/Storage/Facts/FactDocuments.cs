using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Storage.Facts;

/// <summary>Documents with facts, made by hand.</summary>
public static class FactDocuments
{
    public static readonly Entity Kunduz = Place("geo:1135689", "Kunduz", "AF", 36.729, 68.857);
    public static readonly Entity Paris = Place("geo:2988507", "Paris", "FR", 48.853, 2.349);
    public static readonly Entity Taliban = new() { Id = "grp:taliban", Type = EntityType.Group, Name = "Taliban", Confidence = 1, Mentions = [] };

    /// <summary>An assault by the Taliban at Kunduz with two figures and a quotation, and a planned meeting in Paris.</summary>
    public static Document Battle(string id = "20150930-aaaaaaaaaaaaaaaa") => Of(id, "The Taliban seized Kunduz, killing 12.\n\n\"We won\", one resident said.\n\n40 were hurt.\n\nMinisters will meet in Paris.", [Kunduz, Taliban, Paris]) with
    {
        Events =
        [
            Event(12, "seized", EventType.Assault, EventStatus.Asserted) with { Actor = new("The Taliban", "grp:taliban"), Target = new("Kunduz", Kunduz.Id), Place = new("Kunduz", Kunduz.Id) },
            Event(100, "meet", EventType.Consult, EventStatus.Planned) with { Actor = new("Ministers", null), Place = new("Paris", Paris.Id) },
        ],
        Figures = [Figure(35, "12", 12, FigureKind.Killed), Figure(70, "40", 40, FigureKind.Injured)],
        Quotes = [new(41, 47, "We won", "said", new("one resident", null))],
    };

    public static Document Of(string id, string text, IReadOnlyList<Entity> entities) => new()
    {
        Id = id,
        Title = "A title",
        Published = new(2015, 9, 30),
        Source = "The Post",
        Language = "en",
        Text = text,
        Parser = "1",
        Entities = [.. entities.Select(entity => entity with { Mentions = Mentions(text, entity.Name) })],
    };

    public static Event Event(int start, string text, EventType type, EventStatus status) =>
        new() { Start = start, End = start + text.Length, Text = text, Type = type, Status = status };

    public static Figure Figure(int start, string text, long value, FigureKind kind) =>
        new() { Start = start, End = start + text.Length, Text = text, Value = value, Bound = Bound.Exact, Kind = kind };

    private static Entity Place(string id, string name, string country, double lat, double lon) =>
        new() { Id = id, Type = EntityType.Gpe, Name = name, Country = country, Lat = lat, Lon = lon, Precision = Precision.City, Confidence = 1, Mentions = [] };

    private static List<Mention> Mentions(string text, string name)
    {
        var mentions = new List<Mention>();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal)) mentions.Add(new(at, at + name.Length, name));
        return mentions;
    }
}
