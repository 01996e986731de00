using Azure.Data.Tables;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Query;

/// <summary>
/// Which facts are asked for. The first condition that is given decides under which keys they are read; the others are held against
/// the rows that stand there.
/// </summary>
/// <param name="Conditions">Facets and what they have to be, those that fewer facts share first; null asks for nothing.</param>
/// <param name="Box">Where, when that is asked.</param>
/// <param name="From">The first day of the article.</param>
/// <param name="To">Its last.</param>
public sealed record FactQuestion(IReadOnlyList<(string Facet, string? Value)> Conditions, GeoBox? Box, DateOnly? From, DateOnly? To)
{
    public string ToFilter()
    {
        List<(string Facet, string Value)> given = [.. Conditions.Where(condition => condition.Value is not null).Select(condition => (condition.Facet, AsKept(condition.Facet, condition.Value!)))];
        List<(string Facet, string Value)> keys = [.. given.Where(condition => IsParty(condition.Facet))];
        if (Box is not null) keys.Add((Facet.Cell, GridCell.Around(Box)));
        keys.AddRange([.. given.Where(condition => condition.Facet is Facet.Type or Facet.Kind), (Facet.Any, "")]);
        var (first, after) = FactKey.Range(keys[0].Facet, keys[0].Value, From, To);
        string[] clauses =
        [
            TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {after}"),
            .. given.Where(condition => condition != keys[0]).Select(condition => Clause(condition.Facet, condition.Value)),
            .. Box is null ? [] : new[] { Clause(Box) },
        ];
        return string.Join(" and ", clauses);
    }

    private static bool IsParty(string facet) => facet is Facet.Actor or Facet.Target or Facet.Speaker or Facet.Place;

    // Entity ids have a namespace; a name is found without case and accents.
    private static bool IsId(string value) => value.Contains(':', StringComparison.Ordinal);

    private static string AsKept(string facet, string value) => IsParty(facet) && !IsId(value) ? NameKey.Fold(value) : value;

    private static string Clause(string facet, string value) => (facet, IsId(value)) switch
    {
        (Facet.Type, _) => TableClient.CreateQueryFilter($"Type eq {value}"),
        (Facet.Kind, _) => TableClient.CreateQueryFilter($"Kind eq {value}"),
        (Facet.Status, _) => TableClient.CreateQueryFilter($"Status eq {value}"),
        (Facet.Actor, true) => TableClient.CreateQueryFilter($"Actor eq {value}"),
        (Facet.Actor, false) => TableClient.CreateQueryFilter($"ActorName eq {value}"),
        (Facet.Target, true) => TableClient.CreateQueryFilter($"Target eq {value}"),
        (Facet.Target, false) => TableClient.CreateQueryFilter($"TargetName eq {value}"),
        (Facet.Place, true) => TableClient.CreateQueryFilter($"(Place eq {value} or Country eq {value})"),
        (Facet.Place, false) => TableClient.CreateQueryFilter($"PlaceName eq {value}"),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "No other facet stands beside one that decides."),
    };

    private static string Clause(GeoBox box)
    {
        var (west, south, east, north) = (Millionths(box.West), Millionths(box.South), Millionths(box.East), Millionths(box.North));
        return box.CrossesDateLine
            ? TableClient.CreateQueryFilter($"Latitude ge {south} and Latitude le {north} and (Longitude ge {west} or Longitude le {east})")
            : TableClient.CreateQueryFilter($"Latitude ge {south} and Latitude le {north} and Longitude ge {west} and Longitude le {east}");
    }

    private static int Millionths(double degrees) => (int)Math.Round(degrees * 1e6);
}
