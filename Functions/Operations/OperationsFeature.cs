using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Operations;

/// <summary>What an operator needs: drops, failures, replay, reconciliation, health.</summary>
public static class OperationsFeature
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<Failures>();
        services.AddSingleton<Reconciliation>();
        services.AddSingleton<DropQueries>();
        services.AddSingleton<DropWaiting>();
        services.AddSingleton<DropUpload>();
        return services;
    }
}
