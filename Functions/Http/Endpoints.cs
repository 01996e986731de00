using Dateline.Functions.Http.Parameters;
using Dateline.Functions.Operations;
using Dateline.Functions.Query;
using static Dateline.Functions.Http.ApiParameters;

namespace Dateline.Functions.Http;

/// <summary>Every endpoint with the parameters it takes.</summary>
public static class Endpoints
{
    public static ApiEndpoint ListArticles { get; } = List(nameof(Articles.ListArticles), From, To);

    public static ApiEndpoint GetArticle { get; } = new(nameof(Articles.GetArticle), []);

    public static ApiEndpoint ListEntities { get; } = List(nameof(Entities.ListEntities), EntityType, Prefix);

    public static ApiEndpoint GetEntity { get; } = new(nameof(Entities.GetEntity), []);

    public static ApiEndpoint ListEntityArticles { get; } = List(nameof(Entities.ListEntityArticles), From, To);

    public static ApiEndpoint ListRelated { get; } = new(nameof(Entities.ListRelated), [Limit]);

    public static ApiEndpoint ListEvents { get; } = List(nameof(Facts.ListEvents), From, To, EventType, Reported, Actor, Target, Place, Box);

    public static ApiEndpoint ListFigures { get; } = List(nameof(Facts.ListFigures), From, To, Kind, Place, Box);

    public static ApiEndpoint ListQuotes { get; } = List(nameof(Facts.ListQuotes), From, To, Speaker);

    public static ApiEndpoint ListDrops { get; } = List(nameof(Drops.ListDrops), DropPrefix);

    public static ApiEndpoint GetDrop { get; } = List(nameof(Drops.GetDrop), Wait);

    public static ApiEndpoint PutDrop { get; } = new(nameof(Drops.PutDrop), []);

    public static ApiEndpoint ListFailures { get; } = List(nameof(FailureList.ListFailures));

    public static ApiEndpoint GetStatus { get; } = new(nameof(Operations.Status.GetStatus), []);

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        ListArticles, GetArticle, ListEntities, GetEntity, ListEntityArticles, ListRelated, ListEvents, ListFigures, ListQuotes,
        ListDrops, GetDrop, PutDrop, ListFailures, GetStatus,
    ];

    private static ApiEndpoint List(string function, params IReadOnlyList<Parameter> parameters) => new(function, [.. parameters, Limit, ApiParameters.Cursor]);
}
