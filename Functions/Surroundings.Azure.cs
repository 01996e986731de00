using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions;

/// <summary>What the app finds around it in Azure: storage is made by the deployment, telemetry goes to Application Insights.</summary>
internal static class Surroundings
{
    public static void AddSurroundings(this FunctionsApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        // Core Tools on a developer's machine have nowhere to send it.
        if (string.IsNullOrEmpty(builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"])) return;
        var identity = builder.Configuration["AZURE_CLIENT_ID"];
        telemetry.UseAzureMonitorExporter(options =>
        {
            // Where an identity is given, the component takes nothing that comes without one.
            if (!string.IsNullOrEmpty(identity)) options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
        });
    }
}
