using System.Reflection;
using Dateline.Functions.Runtime.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

public static class FunctionsApplication
{
    /// <summary>Starts a function app whose functions are in the entry assembly.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        FunctionsHost.OrExit(() => new FunctionsApplicationBuilder(HostSettings.ForProcess(args, Assembly.GetEntryAssembly()!)));
}

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Serves HTTP triggers with ASP.NET Core types. Here they always are; the call is for Azure.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) =>
        builder;
}
