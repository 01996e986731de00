using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Facts;

/// <summary>
/// Where the people that a figure counts are: at the place of the nearest event in its paragraph, or else at the place named nearest
/// to it there. A paragraph that names no place says nothing.
/// </summary>
public sealed class FigurePlaces
{
    private const string ParagraphEnd = "\n\n";
    private readonly string _text;
    private readonly List<(int Start, string Entity)> _events;
    private readonly List<(int Start, string Entity)> _names;

    public FigurePlaces(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _text = document.Text;
        _events = [.. document.Events.Where(@event => @event.Place?.Entity is not null).Select(@event => (@event.Start, @event.Place!.Entity!)).Order()];
        _names = [.. document.Entities.Where(IsPlace).SelectMany(entity => entity.Mentions, (entity, mention) => (mention.Start, entity.Id)).Order()];
    }

    public string? Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var before = figure.Start == 0 ? -1 : _text.LastIndexOf(ParagraphEnd, figure.Start - 1, StringComparison.Ordinal);
        var after = _text.IndexOf(ParagraphEnd, figure.End, StringComparison.Ordinal);
        var (from, to) = (before < 0 ? 0 : before, after < 0 ? _text.Length : after);
        return Nearest(_events, figure.Start, from, to) ?? Nearest(_names, figure.Start, from, to);
    }

    private static bool IsPlace(Entity entity) => entity.Type is EntityType.Gpe or EntityType.Loc or EntityType.Fac;

    private static string? Nearest(List<(int Start, string Entity)> places, int at, int from, int to)
    {
        var first = places.BinarySearch((from, ""));
        string? nearest = null;
        var least = int.MaxValue;
        for (var index = first < 0 ? ~first : first; index < places.Count && places[index].Start < to; index++)
        {
            var distance = Math.Abs(places[index].Start - at);
            if (distance >= least) break;
            (nearest, least) = (places[index].Entity, distance);
        }

        return nearest;
    }
}
