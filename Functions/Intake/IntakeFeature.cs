using Dateline.Functions.Storage.Drops;
using Dateline.Intake;
using Dateline.Intake.Apart;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dateline.Functions.Intake;

/// <summary>From a dropped file to staged articles.</summary>
public static class IntakeFeature
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddSingleton(_ => new ReaderPool(everything: true));
        services.TryAddSingleton(provider => new ArticleReader(runner: provider.GetRequiredService<ReaderPool>()));
        services.AddSingleton<DropReading>();
        services.AddSingleton<DroppedBlobs>();
        services.AddSingleton<DropSettlement>();
        services.AddSingleton<DropReception>();
        return services;
    }
}
