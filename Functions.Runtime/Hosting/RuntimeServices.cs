using System.Text.Json;
using Dateline.Functions.Runtime.Bindings;
using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Http;
using Dateline.Functions.Runtime.Invocation;
using Dateline.Functions.Runtime.Queues;
using Dateline.Functions.Runtime.Storage;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Dateline.Functions.Runtime.Hosting;

internal static class RuntimeServices
{
    /// <summary>What the app may see and change before it is built.</summary>
    public static void AddDefaults(IServiceCollection services)
    {
        services.AddRouting();
        // Only MVC's results are used: without parts there is no search for controllers.
        services.AddSingleton(new ApplicationPartManager());
        services.AddMvcCore();
        services.AddOptions<JsonSerializerOptions>().Configure(options => options.PropertyNameCaseInsensitive = true);
    }

    /// <summary>The runtime itself, after the app's own services, so that its triggers start last and stop first.</summary>
    public static void AddRuntime(IServiceCollection services, FunctionCatalog catalog, RuntimeOptions options, MiddlewareList middleware)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(catalog);
        services.AddSingleton(options);
        services.AddSingleton(middleware);
        services.AddSingleton<HostLifecycle>();
        services.AddSingleton<Wakeup>();
        services.AddSingleton<SettingNames>();
        services.AddSingleton<StorageConnections>();
        services.AddSingleton<JsonBinding>();
        services.AddSingleton<BlobBinder>();
        services.AddSingleton<QueueSender>();
        services.AddSingleton<ParameterBinder>();
        services.AddSingleton<OutputWriter>();
        services.AddSingleton<FunctionExecutor>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<FunctionKeys>();
        services.AddSingleton<HttpFunctions>();
        services.AddHostedService<TriggerService>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTime + TimeSpan.FromSeconds(5));
    }
}
