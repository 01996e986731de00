using System.Net;
using System.Net.Sockets;
using Dateline.Functions.Runtime;
using Dateline.Functions.Runtime.Azurite;
using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Http;
using Dateline.Functions.Runtime.Storage;
using Dateline.Functions.Runtime.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Tests.Runtime;

/// <summary>What is wrong at the start is told in one line that says what to do.</summary>
public sealed class StartupFaultTests
{
    [Theory]
    [InlineData(typeof(Untriggered), "Function 'Lost' has no trigger: mark one parameter with a trigger attribute.")]
    [InlineData(typeof(Twins), "Two functions are named 'Twin': give one of them another name.")]
    [InlineData(typeof(WrongType), "Function 'Body' binds its HTTP trigger to String: use HttpRequest.")]
    public void A_function_that_cannot_be_called_is_named(Type type, string line) =>
        Assert.Equal(line, Assert.Throws<StartupException>(() => FunctionCatalog.Of([type])).Message);

    [Fact]
    public void A_retry_attribute_where_it_has_no_effect_is_a_fault() =>
        Assert.StartsWith(
            "Function 'Again' has a retry attribute", Assert.Throws<StartupException>(() => FunctionCatalog.Of([typeof(Retried)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("extensions:queues:batchSize", "33", "host.json extensions.queues: batchSize is '33', expected a number from 1 to 32.")]
    [InlineData("extensions:queues:visibilityTimeout", "soon", "host.json extensions.queues: visibilityTimeout is 'soon', expected a time such as 00:00:05.")]
    [InlineData("extensions:queues:messageEncoding", "rot13", "host.json extensions.queues: messageEncoding is 'rot13', expected one of Base64, None.")]
    [InlineData("extensions:blobs:maxDegreeOfParallelism", "0", "host.json extensions.blobs: maxDegreeOfParallelism is '0', expected a number from 1 to 1000.")]
    public void A_host_setting_that_cannot_be_read_is_named(string key, string value, string line)
    {
        var host = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        Assert.Equal(line, Assert.Throws<StartupException>(() => RuntimeOptions.Read(host, Settings(), "test")).Message);
    }

    [Theory]
    [InlineData("nonsense", "The setting 'AzureWebJobsStorage' is not a storage connection string")]
    public void A_connection_string_that_cannot_be_read_is_named(string value, string start) =>
        Assert.StartsWith(
            start, Assert.Throws<StartupException>(() => new StorageConnections(Settings(("AzureWebJobsStorage", value))).Blobs()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_connection_without_a_setting_is_named() =>
        Assert.Equal(
            "The storage connection 'Archive' has no setting: add 'Archive' to local.settings.json or the environment.",
            Assert.Throws<StartupException>(() => new StorageConnections(Settings()).Queues("Archive")).Message);

    [Fact]
    public async Task Storage_that_does_not_answer_is_named()
    {
        var endpoint = $"http://127.0.0.1:{ClosedPort()}/a";
        var connections = new StorageConnections(Settings(
            ("AzureWebJobsStorage", $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YWJj;BlobEndpoint={endpoint}")));

        var fault = await Assert.ThrowsAsync<StartupException>(() => StorageProbe.RequireAsync(connections, TestContext.Current.CancellationToken));

        Assert.StartsWith($"The storage account at {endpoint} cannot be used (", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.Equal(
            $"Port {port} is in use by another program: stop it, or run the app with --port {port + 1}.",
            Assert.Throws<StartupException>(() => ListenAddress.RequireFree($"http://localhost:{port}")).Message);
    }

    [Fact]
    public async Task A_port_that_Azurite_cannot_have_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var fault = await Assert.ThrowsAsync<StartupException>(() =>
            AzuriteServer.StartAsync(new AzuriteOptions { BlobPort = port }, TestContext.Current.CancellationToken));

        Assert.StartsWith($"Azurite cannot start, its port is in use (127.0.0.1:{port})", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Azurite_that_is_not_installed_is_told_with_the_command_that_installs_it() =>
        Assert.Contains("npm ci", Assert.Throws<StartupException>(() => AzuriteInstallation.Find([Path.GetPathRoot(Path.GetTempPath())!])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_route_that_cannot_be_read_is_named()
    {
        var options = new FunctionsTestOptions { Storage = "UseDevelopmentStorage=true" };

        var fault = await Assert.ThrowsAsync<StartupException>(() =>
            FunctionsTestHost.StartAsync([typeof(WrongRoute)], null, options, TestContext.Current.CancellationToken));

        Assert.StartsWith("The route 'a/{id' of function 'Open' cannot be read: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port", "7072", "http://localhost:7072")]
    [InlineData("ASPNETCORE_URLS", "http://*:80", "http://*:80")]
    [InlineData("LocalHttpPort", "7099", "http://localhost:7099")]
    [InlineData("nothing", "", "http://localhost:7071")]
    public void The_address_comes_from_the_first_setting_that_gives_one(string key, string value, string address) =>
        Assert.Equal(address, ListenAddress.Of(Settings((key, value))));

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        .Build();

    private sealed class Untriggered
    {
        [Function("Lost")]
        public void Run(string message)
        {
        }
    }

    private sealed class Twins
    {
        [Function("Twin")]
        public void One([QueueTrigger("a")] string message)
        {
        }

        [Function("Twin")]
        public void Two([QueueTrigger("b")] string message)
        {
        }
    }

    private sealed class WrongType
    {
        [Function("Body")]
        public void Run([HttpTrigger("post")] string body)
        {
        }
    }

    private sealed class Retried
    {
        [Function("Again"), FixedDelayRetry(3, "00:00:01")]
        public void Run([QueueTrigger("a")] string message)
        {
        }
    }

    private sealed class WrongRoute
    {
        [Function("Open")]
        public void Run([HttpTrigger("get", Route = "a/{id")] HttpRequest request)
        {
        }
    }
}
