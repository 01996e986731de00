using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>The words of <c>Resources/head-words.tsv</c>: what the last word of a name says that the thing is.</summary>
internal static class HeadWords
{
    private static readonly FrozenDictionary<string, EntityType?> Types = Resource.Rows("head-words.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1] == "-" ? null : (EntityType?)Enum.Parse<EntityType>(row[1]));

    /// <summary>The type of "Bududa Hospital", "Orange River"; null when its last word does not settle it.</summary>
    public static EntityType? TypeOf(string key) => key.LastIndexOf(' ') is > 0 and var space ? Types.GetValueOrDefault(key[(space + 1)..]) : null;

    /// <summary>Whether the name ends like a place's ("Martin Place").</summary>
    public static bool EndsAsPlace(string key) => Types.ContainsKey(key[(key.LastIndexOf(' ') + 1)..]);
}
