using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>The words of <c>Resources/head-words.tsv</c>: what the last word of a name says that the thing is.</summary>
internal static class HeadWords
{
    private static readonly FrozenDictionary<string, EntityType?> Types = Resource.Rows("head-words.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1] is "-" or Seat ? null : (EntityType?)Enum.Parse<EntityType>(row[1]));

    private const string Seat = "=";

    private static readonly FrozenSet<string> Seats = Resource.Rows("head-words.tsv").Where(row => row[1] == Seat).Select(row => row[0]).ToFrozenSet();

    /// <summary>Whether an organisation is found where it stands: "Harare High School", "University of Calabar".</summary>
    public static bool HasSeat(string key) =>
        key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var first && (Seats.Contains(key[(key.LastIndexOf(' ') + 1)..]) || Seats.Contains(key[..first]) && key[(first + 1)..].StartsWith("of ", StringComparison.Ordinal));

    /// <summary>The type of "Bududa Hospital", "Orange River"; null when its last word does not settle it.</summary>
    public static EntityType? TypeOf(string key) => key.LastIndexOf(' ') is > 0 and var space ? Types.GetValueOrDefault(key[(space + 1)..]) : null;

    /// <summary>"Mombasa Road" is seldom in Mombasa.</summary>
    public static bool IsStreet(string key) =>
        key[(key.LastIndexOf(' ') + 1)..] is "road" or "street" or "avenue" or "highway" or "boulevard" or "lane" or "drive" or "expressway" or "motorway" or "line" or "pipeline" or "canal" or "way" or "terrace" || key.StartsWith("rue ", StringComparison.Ordinal) || key.StartsWith("jalan ", StringComparison.Ordinal) || key.StartsWith("via ", StringComparison.Ordinal);

    /// <summary>Whether the name ends like a place's ("Martin Place").</summary>
    public static bool EndsAsPlace(string key) => Types.ContainsKey(key[(key.LastIndexOf(' ') + 1)..]);
}
