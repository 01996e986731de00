using Dateline.Extraction.Documents;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Events;

/// <summary>Reads the texts of <c>Training/Lists/event-parties.tsv</c> as annotated articles.</summary>
internal static class PartyLessons
{
    /// <exception cref="FormatException">A row has not six columns.</exception>
    public static IEnumerable<GoldArticle> Read(string file)
    {
        var rows = File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t') is [var type, var trigger, var actor, var target, var place, var text]
                ? (Text: text, Type: Enum.Parse<EventType>(type, ignoreCase: true), Trigger: trigger, Actor: Party(actor), Target: Party(target), Place: Party(place))
                : throw new FormatException($"{file}: six columns are wanted in '{line}'."));
        return rows.GroupBy(row => row.Text).Select(text => new GoldArticle($"{text.Key[..20]}…", text.Key, [], new()
        {
            Published = new DateOnly(2020, 1, 15),
            Genre = "conflict",
            Figures = [],
            Places = [],
            Events = [.. text.Select(row => new GoldEvent(row.Type, row.Trigger, text.Key, row.Actor, row.Target, row.Place, null, EventStatus.Asserted))],
            People = [],
            Quotes = [],
            Dates = [],
            Claims = [],
        }));
    }

    private static string? Party(string name) => name == "-" ? null : name;
}
