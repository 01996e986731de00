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

    /// <summary>Streets, squares and stations of German-speaking towns: "Ballhausplatz", "Westbahnhof".</summary>
    public static bool IsStreetByEnding(string key) =>
        !key.Contains(' ', StringComparison.Ordinal) && key.Length > 8 && (key.EndsWith("strasse", StringComparison.Ordinal) || key.EndsWith("straße", StringComparison.Ordinal) || key.EndsWith("platz", StringComparison.Ordinal) || key.EndsWith("gasse", StringComparison.Ordinal) || key.EndsWith("bahnhof", StringComparison.Ordinal));

    /// <summary>Universities and courts are bodies, though they have a site: "Victoria University of Wellington", "Castlebar Circuit Court".</summary>
    public static bool IsBody(string key) =>
        key.EndsWith(" university", StringComparison.Ordinal) || key.StartsWith("university of ", StringComparison.Ordinal) && TypeOf(key) is null || key.Contains(" university of ", StringComparison.Ordinal)
        || key.EndsWith(" court", StringComparison.Ordinal) && key.AsSpan(0, key.Length - " court".Length) is var front && front[(front.LastIndexOf(' ') + 1)..] is "circuit" or "high" or "supreme" or "district" or "sheriff" or "crown" or "magistrates" or "county" or "criminal" or "federal" or "appeal";

    /// <summary>"Mombasa Road" is seldom in Mombasa.</summary>
    public static bool IsStreet(string key) =>
        key[(key.LastIndexOf(' ') + 1)..] is "road" or "street" or "avenue" or "highway" or "boulevard" or "lane" or "drive" or "expressway" or "motorway" or "line" or "pipeline" or "canal" or "way" or "terrace" || key.StartsWith("rue ", StringComparison.Ordinal) || key.StartsWith("jalan ", StringComparison.Ordinal) || key.StartsWith("via ", StringComparison.Ordinal);

    /// <summary>What the last word of a name says that it is, in a word for all its kind: "hospital", "prison", "street"; "thing" when it says nothing.</summary>
    public static string KindOf(string key) => key[(key.LastIndexOf(' ') + 1)..] switch
    {
        "hospital" or "infirmary" or "clinic" => "hospital",
        "airport" or "airfield" or "airbase" => "airport",
        "prison" or "jail" or "penitentiary" => "prison",
        "stadium" or "arena" or "racecourse" or "speedway" => "stadium",
        _ when IsStreet(key) => "street",
        _ when HasSeat(key) || IsBody(key) => "seat",
        var last => Types.ContainsKey(last) ? last : "thing",
    };

    /// <summary>Whether the name ends like a place's ("Martin Place").</summary>
    public static bool EndsAsPlace(string key) => Types.ContainsKey(key[(key.LastIndexOf(' ') + 1)..]);
}
