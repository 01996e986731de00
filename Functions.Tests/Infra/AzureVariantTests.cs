using System.Collections.Concurrent;
using System.Text.Json;

namespace Dateline.Functions.Tests.Infra;

/// <summary>What the project file says when it is built for Azure; evaluated, never restored.</summary>
public sealed class AzureVariantTests
{
    // Tests that ask the same share one answer.
    private static readonly ConcurrentDictionary<string, Task<string>> Evaluations = new();

    [Theory]
    [InlineData("Microsoft.Azure.Functions.Worker")]
    [InlineData("Microsoft.Azure.Functions.Worker.Sdk")]
    [InlineData("Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore")]
    [InlineData("Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs")]
    [InlineData("Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues")]
    [InlineData("Microsoft.Azure.Functions.Worker.Extensions.Timer")]
    [InlineData("Microsoft.Azure.Functions.Worker.OpenTelemetry")]
    public async Task Azure_builds_reference_the_real_worker(string package)
    {
        Assert.Contains(package, await IdentitiesAsync("PackageReference", "-p:FunctionsRuntime=Azure"));
    }

    [Fact]
    public async Task Azure_builds_leave_the_local_runtime_out()
    {
        Assert.DoesNotContain(
            await IdentitiesAsync("ProjectReference", "-p:FunctionsRuntime=Azure"),
            reference => reference.Contains("Functions.Runtime", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Local_builds_reference_no_worker_package()
    {
        Assert.DoesNotContain(
            await IdentitiesAsync("PackageReference"),
            package => package.StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publishing_picks_Azure_unless_told_otherwise()
    {
        Assert.Equal("Azure", await PropertyAsync("FunctionsRuntime", "-p:_IsPublishing=true"));
        Assert.Equal("Local", await PropertyAsync("FunctionsRuntime", "-p:_IsPublishing=true", "-p:FunctionsRuntime=Local"));
    }

    [Theory]
    [InlineData("OutputType", "Exe")]
    [InlineData("AzureFunctionsVersion", "v4")]
    public async Task Azure_builds_have_what_the_worker_sdk_asks_for(string property, string value)
    {
        Assert.Equal(value, await PropertyAsync(property, "-p:FunctionsRuntime=Azure"));
    }

    [Fact]
    public async Task The_host_settings_are_copied_next_to_the_app_and_published()
    {
        var host = Assert.Single(await ItemsAsync("None", "-p:FunctionsRuntime=Azure"), item => Metadata(item, "Link") == "host.json");

        Assert.True(File.Exists(Metadata(host, "FullPath")));
        Assert.Equal("PreserveNewest", Metadata(host, "CopyToOutputDirectory"));
        Assert.NotEqual("Never", Metadata(host, "CopyToPublishDirectory"));
    }

    private static async Task<string> PropertyAsync(string name, params string[] options) =>
        (await EvaluateAsync([$"-getProperty:{name}", .. options])).Trim();

    private static async Task<List<string>> IdentitiesAsync(string itemType, params string[] options) =>
        [.. (await ItemsAsync(itemType, options)).Select(item => Metadata(item, "Identity")!)];

    private static async Task<List<JsonElement>> ItemsAsync(string itemType, params string[] options)
    {
        using var evaluated = JsonDocument.Parse(await EvaluateAsync([$"-getItem:{itemType}", .. options]));
        return [.. evaluated.RootElement.GetProperty("Items").GetProperty(itemType).EnumerateArray().Select(item => item.Clone())];
    }

    private static string? Metadata(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Task<string> EvaluateAsync(string[] options) =>
        Evaluations.GetOrAdd(string.Join(' ', options), _ => RunAsync(options));

    private static async Task<string> RunAsync(string[] options)
    {
        var evaluated = await CommandLineTool.RunAsync(
            "dotnet",
            ["msbuild", Repository.PathOf("Functions", "Functions.csproj"), "-nologo", "-nodeReuse:false", .. options],
            CancellationToken.None);
        Assert.True(evaluated.ExitCode == 0, evaluated.Output + evaluated.Errors);
        return evaluated.Output;
    }
}
