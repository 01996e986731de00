using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dateline.Functions.Parsing;

/// <summary>From a staged article to rows.</summary>
public static class ParsingFeature
{
    public static IServiceCollection AddParsing(this IServiceCollection services)
    {
        services.TryAddSingleton<IArticleParser, ExtractorParser>();
        services.AddSingleton<ArticleParsing>();
        return services;
    }
}
