using System.Globalization;
using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Query.Timelines;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Query.Maps;

/// <summary>Reads places by where they are; neighbours stand together.</summary>
public sealed class MapQueries(StorageTables tables, EntityQueries entities, TimelineQueries timelines)
{
    // Places of an area that lie outside the box are passed over; after this many readings the page is given as it is.
    private const int MostReadings = 24;

    public async Task<Stretch<PlaceCount>> ReadAsync(GeoBox? box, DateOnly? from, DateOnly? to, int limit, string? position, CancellationToken cancellation)
    {
        var areas = box is null ? [""] : QuadKey.Around(box);
        var (area, token) = Parse(position);
        var found = new List<PlaceCount>();
        for (var reading = 0; reading < MostReadings && area < areas.Count && found.Count < limit; reading++)
        {
            var rows = await tables.Names.ReadPageAsync<TableEntity>(Filter(areas[area]), limit - found.Count, token, cancellation);
            var places = await Task.WhenAll(rows.Items.Select(row => FindAsync(row, box, from, to, cancellation)));
            found.AddRange(places.OfType<PlaceCount>());
            (area, token) = rows.Position is { } next ? (area, next) : (area + 1, null);
        }

        return new(found, area < areas.Count ? $"{area} {token}".TrimEnd() : null);
    }

    private static (int Area, string? Token) Parse(string? position)
    {
        if (position is null) return (0, null);
        var space = position.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (int.Parse(position, CultureInfo.InvariantCulture), null) : (int.Parse(position.AsSpan(0, space), CultureInfo.InvariantCulture), position[(space + 1)..]);
    }

    private static string Filter(string area)
    {
        if (area.Length == 0) return TableClient.CreateQueryFilter($"PartitionKey ge {NameKey.Map + "|"} and PartitionKey lt {Key.After(NameKey.Map + "|")}");
        return TableClient.CreateQueryFilter($"PartitionKey eq {NameKey.Partition(NameKey.Map, area)} and RowKey ge {area} and RowKey lt {Key.After(area)}");
    }

    /// <summary>Null when the place has moved, lies outside, or was not in the news then.</summary>
    private async Task<PlaceCount?> FindAsync(TableEntity row, GeoBox? box, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        if (await entities.FindAsync(row.GetString("Id"), cancellation) is not { Lat: { } lat, Lon: { } lon } place) return null;
        // A place that articles put in several positions stands on the map at the one that most give it.
        if (row.GetString("Form") != NameKey.Form(NameKey.Map, QuadKey.Of(lat, lon)) || box?.Contains(lat, lon) == false) return null;
        var count = new PlaceCount(place.Id, place.Name, place.Type, place.Country, lat, lon, place.Precision, place.Articles, place.Events, place.FirstSeen, place.LastSeen);
        if (from is null && to is null) return count;
        var days = (await timelines.DaysAsync(place.Id, from, to, TimelineQueries.MostMonths, cancellation)).Items;
        return days.Count == 0 ? null : count with
        {
            Articles = days.Sum(day => day.Counts.Articles),
            Events = days.Sum(day => day.Counts.EventsThere),
            FirstSeen = days[0].Day.ToString("O", CultureInfo.InvariantCulture),
            LastSeen = days[^1].Day.ToString("O", CultureInfo.InvariantCulture),
        };
    }
}
