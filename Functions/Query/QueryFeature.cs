using Dateline.Functions.Query.Maps;
using Dateline.Functions.Query.Search;
using Dateline.Functions.Query.Timelines;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Query;

/// <summary>What was read, over HTTP.</summary>
public static class QueryFeature
{
    public static IServiceCollection AddQuery(this IServiceCollection services)
    {
        services.AddSingleton<StoryQueries>();
        services.AddSingleton<EntityNames>();
        services.AddSingleton<ArticleQueries>();
        services.AddSingleton<ArticleExport>();
        services.AddSingleton<EntityQueries>();
        services.AddSingleton<FactQueries>();
        services.AddSingleton<FreshWords>();
        services.AddSingleton<TermLists>();
        services.AddSingleton<SearchQueries>();
        services.AddSingleton<TimelineQueries>();
        services.AddSingleton<MapQueries>();
        return services;
    }
}
