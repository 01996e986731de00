using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Http;

/// <summary>What all HTTP functions share.</summary>
public static class HttpFeature
{
    private const string TellTimes = "Diagnostics:ServerTiming";

    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<CrossOrigin>();
        if (bool.TryParse(configuration[TellTimes], out var tell) && tell)
        {
            services.AddSingleton<HttpPipelinePolicy, RequestTiming.Policy>();
            services.AddSingleton(new RequestTimes());
        }

        return services;
    }
}

/// <summary>There when answers are to tell where their time went.</summary>
public sealed class RequestTimes;
