namespace Dateline.Tools.Evaluate.Gold;

/// <summary>What is measured, in the order in which it is printed.</summary>
internal enum Measure
{
    MentionsStrict,
    MentionsCoarse,
    PersonClusters,
    FigureValues,
    FigureBounds,
    FigureSources,
    Quotes,
    QuoteSpeakers,
    Dates,
    PlaceCountries,
    PlaceCoordinates,
    Events,
    EventRoles,
    EventStatus,
    Claims,
    ClaimSources,
}

internal static class MeasureNames
{
    public static string Title(this Measure measure) => measure switch
    {
        Measure.MentionsStrict => "mentions strict (11 types)",
        Measure.MentionsCoarse => "mentions PER/ORG/LOC",
        Measure.PersonClusters => "person clusters (B3)",
        Measure.FigureValues => "figures value+kind",
        Measure.FigureBounds => "figures value+kind+bound",
        Measure.FigureSources => "figures source (of found)",
        Measure.Quotes => "quotes",
        Measure.QuoteSpeakers => "quotes with right speaker",
        Measure.Dates => "dates text+value",
        Measure.PlaceCountries => "places right country",
        Measure.PlaceCoordinates => "places within 50 km",
        Measure.Events => "events sentence+type",
        Measure.EventRoles => "events roles (of found)",
        Measure.EventStatus => "events status (of found)",
        Measure.Claims => "claims sentence+stance",
        Measure.ClaimSources => "claims source (of found)",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
