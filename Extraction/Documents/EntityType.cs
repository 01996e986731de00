using System.Text.Json.Serialization;

namespace Dateline.Extraction.Documents;

/// <summary>The eleven types of named entity.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntityType>))]
public enum EntityType
{
    /// <summary>Named people and families.</summary>
    [JsonStringEnumMemberName("PERSON")] Person,

    /// <summary>Nationalities, ethnic, religious and political-affiliation words.</summary>
    [JsonStringEnumMemberName("NORP")] Norp,

    /// <summary>Countries, states, provinces, districts, cities, towns, villages.</summary>
    [JsonStringEnumMemberName("GPE")] Gpe,

    /// <summary>Places that are not political units: continents, regions, seas, rivers, mountains.</summary>
    [JsonStringEnumMemberName("LOC")] Loc,

    /// <summary>Man-made sites: airports, bases, hospitals, bridges, stadiums.</summary>
    [JsonStringEnumMemberName("FAC")] Fac,

    /// <summary>Organisations: government bodies, companies, media, parties, clubs, alliances, armies.</summary>
    [JsonStringEnumMemberName("ORG")] Org,

    /// <summary>Armed, militant or criminal groups.</summary>
    [JsonStringEnumMemberName("GROUP")] Group,

    /// <summary>Named events: wars, storms, tournaments, summits, operations.</summary>
    [JsonStringEnumMemberName("EVENT")] Event,

    /// <summary>Named vehicles, weapons, ships, drugs, software, devices.</summary>
    [JsonStringEnumMemberName("PRODUCT")] Product,

    /// <summary>Titles of books, films, songs, paintings; named prizes.</summary>
    [JsonStringEnumMemberName("WORK")] Work,

    /// <summary>Named laws, treaties, agreements, resolutions.</summary>
    [JsonStringEnumMemberName("LAW")] Law,
}
