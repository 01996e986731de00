using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>Settings in the order of Core Tools: local settings, then the environment, then arguments.</summary>
internal static class ConfigurationSources
{
    private const string HostSection = "AzureFunctionsJobHost";

    public static void AddSettings(ConfigurationManager configuration, HostSettings host)
    {
        if (host.OwnsProcess)
        {
            configuration.AddInMemoryCollection(LocalSettings(host.ScriptRoot));
            configuration.AddEnvironmentVariables();
            configuration.AddCommandLine(host.Args);
        }

        configuration.AddInMemoryCollection(host.Overrides);
        var storage = configuration.GetSection("AzureWebJobsStorage");
        if (string.IsNullOrEmpty(storage.Value) && !storage.GetChildren().Any())
            configuration.AddInMemoryCollection([new("AzureWebJobsStorage", "UseDevelopmentStorage=true")]);
    }

    /// <summary>host.json; a setting <c>AzureFunctionsJobHost__section__name</c> wins over it, as in the Azure host.</summary>
    public static IConfiguration HostJson(IConfiguration settings, HostSettings host)
    {
        var builder = new ConfigurationBuilder();
        if (host.ScriptRoot is { } root && Path.Combine(root, "host.json") is var path && File.Exists(path))
            builder.AddInMemoryCollection(Flatten(Parse(path), ""));
        // Copied, not chained: a chained source takes an empty value, such as an empty route prefix, for none.
        return builder.AddInMemoryCollection(settings.GetSection(HostSection).AsEnumerable(makePathsRelative: true)).Build();
    }

    /// <summary>The <c>Values</c> of local.settings.json, its port as <c>LocalHttpPort</c> and its origins as <c>Host:CORS</c>.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> LocalSettings(string? root)
    {
        if (root is null)
            yield break;
        var path = Path.Combine(root, "local.settings.json");
        if (!File.Exists(path))
            yield break;
        var file = Parse(path);
        foreach (var (name, value) in file["Values"] as JsonObject ?? [])
            yield return new(name.Replace("__", ":", StringComparison.Ordinal), value?.ToString());
        if (file["Host"]?["LocalHttpPort"] is { } port)
            yield return new("LocalHttpPort", port.ToString());
        if (file["Host"]?["CORS"] is { } origins)
            yield return new("Host:CORS", origins.ToString());
    }

    private static JsonObject Parse(string path)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: options) as JsonObject
                ?? throw new StartupException($"{path} is not a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new StartupException($"{path} is not JSON: {exception.Message}", exception);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Flatten(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Flatten(member.Value, path.Length == 0 ? member.Key : $"{path}:{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Flatten(item, $"{path}:{index}")),
        _ => [new(path, node?.ToString())],
    };
}
