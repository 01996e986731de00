using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Http;

/// <summary>What all HTTP functions share.</summary>
public static class HttpFeature
{
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddSingleton<CrossOrigin>();
        return services;
    }
}
