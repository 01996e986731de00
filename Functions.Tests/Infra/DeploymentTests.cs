using System.Text.Json;
using Dateline.Functions.Storage;

namespace Dateline.Functions.Tests.Infra;

public sealed class DeploymentTests
{
    [Theory]
    [InlineData("main.bicep")]
    [InlineData("subscription.bicep")]
    public async Task A_template_has_nothing_to_say_for_the_linter(string file)
    {
        var lint = await Bicep.LintAsync(file);

        Assert.Equal(new ToolOutput(0, "", ""), lint);
    }

    [Fact]
    public async Task The_storage_account_refuses_shared_keys_and_old_tls()
    {
        var account = (await ResourcesAsync("main.bicep")).Single(r => TypeOf(r) == "Microsoft.Storage/storageAccounts");
        var properties = account.GetProperty("properties");

        Assert.False(properties.GetProperty("allowSharedKeyAccess").GetBoolean());
        Assert.False(properties.GetProperty("allowBlobPublicAccess").GetBoolean());
        Assert.Equal("TLS1_2", properties.GetProperty("minimumTlsVersion").GetString());
    }

    [Theory]
    [InlineData("AccountKey")]
    [InlineData("listKeys")]
    [InlineData("listAccountSas")]
    [InlineData("SharedAccessSignature")]
    public async Task The_main_template_reads_and_stores_no_key(string secret)
    {
        Assert.DoesNotContain(
            await ResourcesAsync("main.bicep"),
            resource => resource.GetRawText().Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_app_has_no_connection_string_for_storage()
    {
        Assert.False((await AppSettingsAsync()).TryGetProperty("AzureWebJobsStorage", out _));
    }

    [Fact]
    public async Task Everything_the_app_keeps_things_in_is_made()
    {
        using var template = await Bicep.BuildAsync("main.bicep");
        var variables = Templates(template.RootElement).Single(t => t.TryGetProperty("variables", out var found) && found.TryGetProperty("queues", out _)).GetProperty("variables");

        // The package's container comes on top.
        Assert.Equal(StorageNames.Containers, Strings(variables, "containers").Take(StorageNames.Containers.Count));
        Assert.Equal(StorageNames.Queues, Strings(variables, "queues"));
        Assert.Equal(StorageNames.Tables, Strings(variables, "tables"));
    }

    [Fact]
    public async Task The_app_runs_isolated_dotnet_10_on_flex_consumption()
    {
        var resources = await ResourcesAsync("main.bicep");
        var plan = resources.Single(r => TypeOf(r) == "Microsoft.Web/serverfarms");
        var app = resources.Single(r => TypeOf(r) == "Microsoft.Web/sites");
        var runtime = app.GetProperty("properties").GetProperty("functionAppConfig").GetProperty("runtime");

        Assert.Equal("FC1", plan.GetProperty("sku").GetProperty("name").GetString());
        Assert.Equal("dotnet-isolated", runtime.GetProperty("name").GetString());
        Assert.Equal("10.0", runtime.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("AzureWebJobsStorage__blobServiceUri")]
    [InlineData("AzureWebJobsStorage__queueServiceUri")]
    [InlineData("AzureWebJobsStorage__tableServiceUri")]
    [InlineData("AzureWebJobsStorage__credential")]
    [InlineData("AzureWebJobsStorage__clientId")]
    public async Task The_app_reaches_storage_with_its_identity(string setting)
    {
        Assert.NotEqual("", (await AppSettingsAsync()).GetProperty(setting).GetString());
    }

    [Fact]
    public async Task Every_parameter_and_output_is_described()
    {
        using var template = await Bicep.BuildAsync("main.bicep");
        var undescribed = Templates(template.RootElement)
            .SelectMany(t => Members(t, "parameters").Concat(Members(t, "outputs")))
            .Where(member => !member.Value.TryGetProperty("metadata", out var metadata) || !metadata.TryGetProperty("description", out _))
            .Select(member => member.Name);

        Assert.Empty(undescribed);
    }

    [Fact]
    public async Task New_blobs_of_the_articles_container_are_announced_to_ReceiveDrop()
    {
        var subscription = Assert.Single(await ResourcesAsync("subscription.bicep"));
        var properties = subscription.GetProperty("properties");
        var endpoint = properties.GetProperty("destination").GetProperty("properties").GetProperty("endpointUrl").GetString();

        Assert.Contains("Host.Functions.", endpoint, StringComparison.Ordinal);
        Assert.Contains("blobs_extension", endpoint, StringComparison.Ordinal);
        Assert.Equal("Microsoft.Storage.BlobCreated", Assert.Single(properties.GetProperty("filter").GetProperty("includedEventTypes").EnumerateArray()).GetString());
    }

    private static async Task<JsonElement> AppSettingsAsync() =>
        (await ResourcesAsync("main.bicep")).Single(r => TypeOf(r) == "Microsoft.Web/sites/config").GetProperty("properties");

    private static IEnumerable<string?> Strings(JsonElement variables, string name) => variables.GetProperty(name).EnumerateArray().Select(value => value.GetString());

    private static string TypeOf(JsonElement resource) => resource.GetProperty("type").GetString()!;

    private static async Task<List<JsonElement>> ResourcesAsync(string file)
    {
        using var template = await Bicep.BuildAsync(file);
        return [.. Templates(template.RootElement)
            .SelectMany(Resources)
            .Where(resource => TypeOf(resource) != "Microsoft.Resources/deployments")
            .Select(resource => resource.Clone())];
    }

    private static IEnumerable<JsonElement> Templates(JsonElement template) =>
        Resources(template)
            .Where(resource => TypeOf(resource) == "Microsoft.Resources/deployments")
            .Select(deployment => deployment.GetProperty("properties").GetProperty("template"))
            .SelectMany(Templates)
            .Prepend(template);

    // Templates with symbolic names hold their resources in an object, the others in an array.
    private static IEnumerable<JsonElement> Resources(JsonElement template) =>
        template.GetProperty("resources") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
            : template.GetProperty("resources").EnumerateObject().Select(property => property.Value);

    private static JsonElement.ObjectEnumerator Members(JsonElement template, string section) =>
        template.TryGetProperty(section, out var members) ? members.EnumerateObject() : default;
}
