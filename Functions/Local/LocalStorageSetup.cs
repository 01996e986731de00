using Dateline.Functions.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dateline.Functions.Local;

/// <summary>Makes the containers, queues and tables before the first trigger looks for them.</summary>
public sealed class LocalStorageSetup(StorageSetup setup) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => setup.CreateAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public static class LocalStorageFeature
{
    public static void AddLocalStorage(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<StorageSetup>();
        builder.Services.AddHostedService<LocalStorageSetup>();
    }
}
