using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Http;
using Dateline.Functions.Runtime.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The composition root of a function app.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    // What the Azure host accepts.
    private const long LargestBody = 100L * 1024 * 1024;

    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];
    private readonly HostSettings settings;
    private readonly IConfiguration hostJson;
    private readonly WebApplicationBuilder inner;
    private bool built;

    internal FunctionsApplicationBuilder(HostSettings settings)
    {
        this.settings = settings;
        inner = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = settings.ApplicationName,
            ContentRootPath = settings.ScriptRoot ?? AppContext.BaseDirectory,
            EnvironmentName = System.Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        inner.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        ConfigurationSources.AddSettings(inner.Configuration, settings);
        hostJson = ConfigurationSources.HostJson(inner.Configuration, settings);
        LocalLogging.Add(inner.Logging, hostJson, settings.OwnsProcess);
        RuntimeServices.AddDefaults(inner.Services);
    }

    public IServiceCollection Services => inner.Services;

    public ConfigurationManager Configuration => inner.Configuration;

    public IHostEnvironment Environment => inner.Environment;

    public ILoggingBuilder Logging => inner.Logging;

    public IMetricsBuilder Metrics => inner.Metrics;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)inner).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        RequireNotBuilt();
        this.middleware.Add(middleware);
        return this;
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)inner).ConfigureContainer(factory, configure);

    /// <summary>Builds the app, to be started with <c>Run()</c> or <c>RunAsync()</c>.</summary>
    public IHost Build() => FunctionsHost.OrExit(() =>
    {
        var urls = ListenAddress.Of(Configuration);
        return new FunctionsHost(BuildApplication(urls), urls);
    });

    /// <exception cref="Dateline.Functions.Runtime.StartupException">A function or a setting is at fault.</exception>
    internal WebApplication BuildApplication(string urls)
    {
        RequireNotBuilt();
        built = true;
        var options = RuntimeOptions.Read(hostJson, Configuration, HostId(settings.ApplicationName));
        RuntimeServices.AddRuntime(Services, FunctionCatalog.Of(settings.FunctionTypes), options, new MiddlewareList(middleware));
        inner.WebHost.UseUrls(urls);
        var app = inner.Build();
        app.Services.GetRequiredService<HttpFunctions>().Map(app);
        return app;
    }

    private static string HostId(string applicationName) =>
        string.Concat(applicationName.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');

    private void RequireNotBuilt()
    {
        if (built)
            throw new InvalidOperationException("The application has already been built.");
    }
}
