using System.Text.Json;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Entities;

/// <summary>The words that the document's JSON writes for entity types.</summary>
public static class EntityTypeWords
{
    private static readonly Dictionary<EntityType, string> Words =
        Enum.GetValues<EntityType>().ToDictionary(type => type, type => JsonSerializer.Serialize(type).Trim('"'));

    public static IReadOnlyCollection<string> All => Words.Values;

    public static string Word(this EntityType type) => Words[type];
}
