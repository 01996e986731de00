using Dateline.Functions.Storage.Drops;
using Dateline.Intake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dateline.Functions.Intake;

/// <summary>From a dropped file to staged articles.</summary>
public static class IntakeFeature
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new ArticleReader());
        services.AddSingleton<DropReading>();
        services.AddSingleton<DroppedBlobs>();
        services.AddSingleton<DropSettlement>();
        services.AddSingleton<DropReception>();
        return services;
    }
}
