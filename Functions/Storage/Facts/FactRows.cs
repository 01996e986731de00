using System.Globalization;
using System.Text.Json;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Entities;

namespace Dateline.Functions.Storage.Facts;

/// <summary>The facts of a document as rows, which follow from the document and from nothing else.</summary>
public sealed class FactRows
{
    // A property holds 32,000 characters, and JSON may write one of them as six. What is longer is cut in lists; its end offset is not.
    private const int MaxText = 3_500;
    private const int MaxParty = 400;

    private readonly Document _document;
    private readonly Dictionary<string, Entity> _entities;

    public FactRows(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _document = document;
        _entities = document.Entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);
    }

    public IEnumerable<FactRow> Events() => _document.Events.SelectMany((@event, index) =>
    {
        var cut = @event with { Text = Cut(@event.Text, MaxText), Actor = Cut(@event.Actor), Target = Cut(@event.Target), Place = Cut(@event.Place) };
        var row = Row(index, JsonSerializer.Serialize(cut, DocumentJson.Readable.Event));
        (row.Type, row.Status) = (FactWords.Of(@event.Type), FactWords.Of(@event.Status));
        (row.Actor, row.ActorName) = Names(@event.Actor);
        (row.Target, row.TargetName) = Names(@event.Target);
        SetPlace(row, @event.Place);
        return Facets(row);
    });

    public IEnumerable<FactRow> Figures()
    {
        var places = new FigurePlaces(_document);
        return _document.Figures.SelectMany((figure, index) =>
        {
            var cut = figure with { Text = Cut(figure.Text, MaxText), Of = figure.Of is { } of ? Cut(of, MaxParty) : null, Source = Cut(figure.Source) };
            var row = Row(index, JsonSerializer.Serialize(cut, DocumentJson.Readable.Figure));
            (row.Kind, row.Value) = (FactWords.Of(figure.Kind), figure.Value);
            (row.Speaker, row.SpeakerName) = Names(figure.Source);
            if (places.Of(figure) is { } place) SetPlace(row, new Party("", place));
            return Facets(row);
        });
    }

    public IEnumerable<FactRow> Quotes() => _document.Quotes.SelectMany((quote, index) =>
    {
        var cut = quote with { Text = Cut(quote.Text, MaxText), Speaker = Cut(quote.Speaker) };
        var row = Row(index, JsonSerializer.Serialize(cut, DocumentJson.Readable.Quote));
        (row.Speaker, row.SpeakerName) = Names(quote.Speaker);
        return Facets(row);
    });

    private FactRow Row(int index, string fact) => new()
    {
        RowKey = FactKey.Row(_document.Id, index),
        Article = _document.Id,
        Title = _document.Title,
        Published = _document.Published?.ToString("O", CultureInfo.InvariantCulture),
        Source = _document.Source,
        SourceName = _document.Source is { } source ? NameKey.Fold(source) : null,
        Language = _document.Language,
        Fact = fact,
    };

    private void SetPlace(FactRow row, Party? party)
    {
        (row.Place, row.PlaceName) = Names(party);
        if (party?.Entity is not { } id || !_entities.TryGetValue(id, out var entity)) return;
        row.Country = entity.Country is { } country ? $"iso:{country}" : null;
        if (Location.Of(entity) is not { } location) return;
        row.Location = JsonSerializer.Serialize(location, FactJson.Readable.Location);
        (row.Latitude, row.Longitude) = (Millionths(location.Lat), Millionths(location.Lon));
    }

    private (string? Id, string? Name) Names(Party? party)
    {
        if (party is null) return (null, null);
        var name = NameKey.Fold(party.Entity is { } id && _entities.TryGetValue(id, out var entity) ? entity.Name : party.Text);
        return (party.Entity, name.Length > 0 ? name : null);
    }

    /// <summary>The row once for each thing that it is asked for by.</summary>
    private IEnumerable<FactRow> Facets(FactRow row)
    {
        (string Facet, string? Value)[] values =
        [
            (Facet.Any, ""), (Facet.Type, row.Type), (Facet.Kind, row.Kind), (Facet.Country, row.Country),
            (Facet.Party, row.Actor), (Facet.Party, row.ActorName), (Facet.Party, row.Target), (Facet.Party, row.TargetName),
            (Facet.Party, row.Speaker), (Facet.Party, row.SpeakerName), (Facet.Party, row.Place), (Facet.Party, row.PlaceName),
            .. row is { Latitude: { } lat, Longitude: { } lon } ? GridCell.Of(lat / 1e6, lon / 1e6).Select(cell => (Facet.Cell, (string?)cell)) : [],
        ];
        return values.Where(value => value.Value is not null).Distinct()
            .Select(value => row with { PartitionKey = FactKey.Partition(value.Facet, value.Value!, _document.Id) });
    }

    private static int Millionths(double degrees) => (int)Math.Round(degrees * 1e6);

    private static Party? Cut(Party? party) => party is null ? null : party with { Text = Cut(party.Text, MaxParty) };

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
