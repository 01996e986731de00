using Dateline.Functions.Http.OpenApi;
using Dateline.Functions.Http.Parameters;
using Dateline.Functions.Operations;
using Dateline.Functions.Query;
using Dateline.Functions.Query.Maps;
using Dateline.Functions.Query.Search;
using Dateline.Functions.Query.Timelines;
using static Dateline.Functions.Http.ApiParameters;

namespace Dateline.Functions.Http;

/// <summary>Every endpoint with the parameters it takes.</summary>
public static class Endpoints
{
    public static ApiEndpoint ListArticles { get; } = List(nameof(Articles.ListArticles), From, To, Entity, Place, Country, Source, Language);

    public static ApiEndpoint DeleteArticle { get; } = new(nameof(Articles.DeleteArticle), []);

    public static ApiEndpoint GetArticle { get; } = new(nameof(Articles.GetArticle), []);

    public static ApiEndpoint GetAnnotations { get; } = new(nameof(Articles.GetAnnotations), []);

    public static ApiEndpoint ExportArticles { get; } = new(nameof(Articles.ExportArticles), [From, To, ApiParameters.Cursor]);

    public static ApiEndpoint ListEntities { get; } = List(nameof(Entities.ListEntities), EntityType, Prefix);

    public static ApiEndpoint GetEntity { get; } = new(nameof(Entities.GetEntity), []);

    public static ApiEndpoint ListEntityArticles { get; } = List(nameof(Entities.ListEntityArticles), From, To);

    public static ApiEndpoint ListRelated { get; } = new(nameof(Entities.ListRelated), [Limit]);

    public static ApiEndpoint GetStory { get; } = List(nameof(Stories.GetStory));

    public static ApiEndpoint ListEvents { get; } = List(nameof(Facts.ListEvents), From, To, EventType, Reported, Entity, Actor, Target, Place, Country, Box, Source, Language);

    public static ApiEndpoint ListFigures { get; } = List(nameof(Facts.ListFigures), From, To, Kind, Min, Entity, Place, Country, Box, Source, Language);

    public static ApiEndpoint ListQuotes { get; } = List(nameof(Facts.ListQuotes), From, To, Speaker, Source, Language);

    public static ApiEndpoint SearchArticles { get; } = List(nameof(Search.SearchArticles), Words, From, To, Entity, Place, Country, Source, Language) with { OneOf = [Words] };

    public static ApiEndpoint GetTimeline { get; } = List(nameof(Timeline.GetTimeline), Entity, Place, From, To, By) with { OneOf = [Entity, Place] };

    public static ApiEndpoint GetMap { get; } = List(nameof(Map.GetMap), From, To, Box);

    public static ApiEndpoint ListDrops { get; } = List(nameof(Drops.ListDrops), DropPrefix);

    public static ApiEndpoint GetDrop { get; } = List(nameof(Drops.GetDrop), Wait);

    public static ApiEndpoint PutDrop { get; } = new(nameof(Drops.PutDrop), []);

    public static ApiEndpoint ListFailures { get; } = List(nameof(FailureList.ListFailures));

    public static ApiEndpoint ReplayFailure { get; } = new(nameof(FailureList.ReplayFailure), []);

    public static ApiEndpoint GetStatus { get; } = new(nameof(Operations.Status.GetStatus), []);

    public static ApiEndpoint GetHealth { get; } = new(nameof(Operations.Status.GetHealth), []);

    public static ApiEndpoint GetOpenApi { get; } = new(nameof(Documentation.GetOpenApi), []);

    public static ApiEndpoint GetDocs { get; } = new(nameof(Documentation.GetDocs), []);

    public static ApiEndpoint GetDocsScript { get; } = new(nameof(Documentation.GetDocsScript), []);

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        ListArticles, GetArticle, GetAnnotations, ExportArticles, ListEntities, GetEntity, ListEntityArticles, ListRelated, GetStory, ListEvents, ListFigures, ListQuotes, SearchArticles, GetTimeline, GetMap,
        ListDrops, GetDrop, PutDrop, ListFailures, GetStatus,
        DeleteArticle, ReplayFailure, GetHealth, GetOpenApi, GetDocs, GetDocsScript,
    ];

    private static ApiEndpoint List(string function, params IReadOnlyList<Parameter> parameters) => new(function, [.. parameters, Limit, ApiParameters.Cursor]);
}
