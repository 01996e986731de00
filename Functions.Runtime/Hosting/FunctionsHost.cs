using Dateline.Functions.Runtime.Azurite;
using Dateline.Functions.Runtime.Http;
using Dateline.Functions.Runtime.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>The app run by a person: has storage and a port before anything starts, and tells a fault in one line.</summary>
internal sealed class FunctionsHost(WebApplication app, string urls) : IHost, IAsyncDisposable
{
    private AzuriteServer? azurite;

    public IServiceProvider Services => app.Services;

    /// <summary>Ends the process with one line when what is to be built has a fault.</summary>
    public static T OrExit<T>(Func<T> build)
    {
        try
        {
            return build();
        }
        catch (StartupException exception)
        {
            Console.Error.WriteLine(exception.Message);
            Environment.Exit(1);
            throw;
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            ListenAddress.RequireFree(urls);
            azurite = await RequireStorageAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            StartupNotice.Write(app.Services, app.Urls);
        }
        catch (StartupException exception)
        {
            await FailAsync(exception.Message);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await FailAsync(exception.Message.TrimEnd('.') + ": stop the program that has it, or run the app with --port.");
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await app.StopAsync(cancellationToken);
        await EndAzuriteAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await EndAzuriteAsync();
    }

    private async Task<AzuriteServer?> RequireStorageAsync(CancellationToken cancellationToken)
    {
        var configuration = Services.GetRequiredService<IConfiguration>();
        if ("UseDevelopmentStorage=true".Equals(configuration["AzureWebJobsStorage"]?.TrimEnd(';'), StringComparison.OrdinalIgnoreCase))
            return await LocalStorage.EnsureAsync(cancellationToken);
        await StorageProbe.RequireAsync(Services.GetRequiredService<StorageConnections>(), cancellationToken);
        return null;
    }

    private async Task FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        Environment.ExitCode = 1;
        Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }

    private async Task EndAzuriteAsync()
    {
        if (Interlocked.Exchange(ref azurite, null) is { } running)
            await running.DisposeAsync();
    }
}
