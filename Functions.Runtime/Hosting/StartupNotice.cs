using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>Lists the functions once the app has started, as Core Tools does.</summary>
internal static class StartupNotice
{
    public static void Write(IServiceProvider services, IEnumerable<string> addresses)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Host.Startup");
        var options = services.GetRequiredService<RuntimeOptions>();
        var address = addresses.FirstOrDefault()?.TrimEnd('/');
        foreach (var function in services.GetRequiredService<FunctionCatalog>().Functions)
            log.LogInformation("{Name}: {Trigger}", function.Name, TriggerOf(function, options, address));
    }

    private static string TriggerOf(FunctionDescriptor function, RuntimeOptions options, string? address) => function.Trigger switch
    {
        HttpTriggerAttribute http =>
            $"[{string.Join(',', http.Methods ?? ["any"]).ToUpperInvariant()}] {address}/{HttpFunctions.RouteOf(function, options)}",
        BlobTriggerAttribute blob => $"blobTrigger {blob.BlobPath}",
        QueueTriggerAttribute queue => $"queueTrigger {queue.QueueName}",
        TimerTriggerAttribute timer => $"timerTrigger {timer.Schedule}",
        _ => "",
    };
}
