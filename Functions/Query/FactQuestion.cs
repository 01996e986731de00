using Azure.Data.Tables;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Query;

/// <summary>
/// Which facts are asked for. The rarest condition that is given decides under which keys they are read; what else is asked is held
/// against the rows that stand there.
/// </summary>
/// <param name="Conditions">Facets and what they have to be, those that fewer facts share first; null asks for nothing.</param>
/// <param name="Box">Where, when that is asked.</param>
/// <param name="From">The first day of the article.</param>
/// <param name="To">Its last.</param>
public sealed record FactQuestion(IReadOnlyList<(string Facet, string? Value)> Conditions, GeoBox? Box, DateOnly? From, DateOnly? To)
{
    private const string CountryPrefix = "iso:";

    public string ToFilter()
    {
        List<(string Facet, string Value)> given = [.. Conditions.Where(condition => condition.Value is not null).Select(condition => AsKept(condition.Facet, condition.Value!))];
        var (facet, value) = Keys(given).First();
        var (first, after) = FactKey.Range(facet, value, From, To);
        string[] clauses =
        [
            TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {after}"),
            .. given.Where(condition => condition != (facet, value)).Select(condition => Clause(condition.Facet, condition.Value)),
            .. Box is null ? [] : new[] { Clause(Box) },
        ];
        return string.Join(" and ", clauses);
    }

    private IEnumerable<(string Facet, string Value)> Keys(List<(string Facet, string Value)> given) =>
    [
        .. given.Where(condition => IsParty(condition.Facet)).Select(condition => (Facet.Party, condition.Value)),
        .. Box is not null && GridCell.Around(Box) is { } cell ? [(Facet.Cell, cell)] : Array.Empty<(string, string)>(),
        .. given.Where(condition => condition.Facet is Facet.Country),
        .. given.Where(condition => condition.Facet is Facet.Type or Facet.Kind),
        (Facet.Any, ""),
    ];

    private static bool IsParty(string facet) => facet is Facet.Actor or Facet.Target or Facet.Speaker or Facet.Place or Facet.Party;

    // Entity ids have a namespace; a name is found without case and accents.
    private static bool IsId(string value) => value.Contains(':', StringComparison.Ordinal);

    private static (string Facet, string Value) AsKept(string facet, string value) => facet switch
    {
        // A country stands for all places in it, itself among them.
        Facet.Place when value.StartsWith(CountryPrefix, StringComparison.Ordinal) => (Facet.Country, value),
        Facet.Country => (facet, CountryPrefix + value),
        Facet.Source => (facet, NameKey.Fold(value)),
        _ => (facet, IsParty(facet) && !IsId(value) ? NameKey.Fold(value) : value),
    };

    private static string Clause(string facet, string value) => (facet, IsId(value)) switch
    {
        (Facet.Type, _) => TableClient.CreateQueryFilter($"Type eq {value}"),
        (Facet.Kind, _) => TableClient.CreateQueryFilter($"Kind eq {value}"),
        (Facet.Status, _) => TableClient.CreateQueryFilter($"Status eq {value}"),
        (Facet.Country, _) => TableClient.CreateQueryFilter($"Country eq {value}"),
        (Facet.Source, _) => TableClient.CreateQueryFilter($"SourceName eq {value}"),
        (Facet.Language, _) => LanguageTag.Filter(value),
        (Facet.Least, _) => TableClient.CreateQueryFilter($"Value ge {long.Parse(value, System.Globalization.CultureInfo.InvariantCulture)}"),
        (Facet.Actor, true) => TableClient.CreateQueryFilter($"Actor eq {value}"),
        (Facet.Actor, false) => TableClient.CreateQueryFilter($"ActorName eq {value}"),
        (Facet.Target, true) => TableClient.CreateQueryFilter($"Target eq {value}"),
        (Facet.Target, false) => TableClient.CreateQueryFilter($"TargetName eq {value}"),
        (Facet.Speaker, true) => TableClient.CreateQueryFilter($"Speaker eq {value}"),
        (Facet.Speaker, false) => TableClient.CreateQueryFilter($"SpeakerName eq {value}"),
        (Facet.Place, true) => TableClient.CreateQueryFilter($"Place eq {value}"),
        (Facet.Place, false) => TableClient.CreateQueryFilter($"PlaceName eq {value}"),
        (Facet.Party, true) => TableClient.CreateQueryFilter($"(Actor eq {value} or Target eq {value} or Speaker eq {value} or Place eq {value})"),
        (Facet.Party, false) => TableClient.CreateQueryFilter($"(ActorName eq {value} or TargetName eq {value} or SpeakerName eq {value} or PlaceName eq {value})"),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Nothing is held against this facet."),
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
