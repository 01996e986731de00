namespace Dateline.Functions.Query.Maps;

/// <summary>A place on the map and what was reported of it, all in all or between the days asked for.</summary>
public sealed record PlaceCount(
    string Id, string Name, string? Type, string? Country, double Lat, double Lon, string? Precision, int Articles, int Events, string FirstSeen, string LastSeen);
