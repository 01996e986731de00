using Dateline.Functions.Runtime.Hosting;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Tests.Runtime;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("settings");

    [Fact]
    public void Values_of_the_local_settings_are_settings_with_levels()
    {
        Write("local.settings.json", """{ "Values": { "Drops__Container": "articles", "Plain": "x" }, "Host": { "LocalHttpPort": 7099 } } // as Core Tools""");

        var settings = Settings();

        Assert.Equal("articles", settings["Drops:Container"]);
        Assert.Equal("x", settings["Plain"]);
        Assert.Equal("7099", settings["LocalHttpPort"]);
    }

    [Fact]
    public void An_argument_wins_over_local_settings()
    {
        Write("local.settings.json", """{ "Values": { "Plain": "file" } }""");

        Assert.Equal("argument", Settings("--Plain", "argument")["Plain"]);
    }

    [Fact]
    public void The_environment_wins_over_local_settings()
    {
        // PATH is the one variable that is there on every machine and that no test should set.
        Write("local.settings.json", """{ "Values": { "PATH": "file" } }""");

        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), Settings()["PATH"]);
    }

    [Fact]
    public void Storage_that_is_not_set_is_development_storage()
    {
        Write("local.settings.json", """{ "Values": { "AzureWebJobsStorage": "" } }""");

        Assert.Equal("UseDevelopmentStorage=true", Settings()["AzureWebJobsStorage"]);
    }

    [Fact]
    public void Storage_of_an_identity_is_left_as_it_is()
    {
        Write("local.settings.json", """{ "Values": { "AzureWebJobsStorage__blobServiceUri": "https://a.blob.core.windows.net" } }""");

        Assert.Null(Settings()["AzureWebJobsStorage"]);
    }

    [Fact]
    public void A_setting_wins_over_the_host_file()
    {
        Write("host.json", """{ "extensions": { "http": { "routePrefix": "v1" }, "queues": { "batchSize": 4, "maxDequeueCount": 2 } } }""");

        var options = RuntimeOptions.Read(
            ConfigurationSources.HostJson(Settings("--AzureFunctionsJobHost:extensions:queues:batchSize", "8"), Host()), Settings(), "test");

        Assert.Equal(("v1", 8, 4, 2), (options.RoutePrefix, options.Queues.BatchSize, options.Queues.NewBatchThreshold, options.Queues.MaxDequeueCount));
    }

    [Fact]
    public void Without_a_host_file_the_defaults_of_the_host_hold()
    {
        var options = RuntimeOptions.Read(ConfigurationSources.HostJson(Settings(), Host()), Settings(), "test");

        Assert.Equal(("api", 16, 8, 5, 5), (options.RoutePrefix, options.Queues.BatchSize, options.Queues.NewBatchThreshold, options.Queues.MaxDequeueCount, options.Blobs.PoisonThreshold));
        Assert.Equal(TimeSpan.FromSeconds(1), options.Blobs.PollInterval);
    }

    public void Dispose() => root.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, name), text);

    private HostSettings Host(params string[] arguments) => new()
    {
        ApplicationName = "test",
        FunctionTypes = [],
        ScriptRoot = root.FullName,
        OwnsProcess = true,
        Args = arguments,
    };

    private ConfigurationManager Settings(params string[] arguments)
    {
        var configuration = new ConfigurationManager();
        ConfigurationSources.AddSettings(configuration, Host(arguments));
        return configuration;
    }
}
