using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Runtime.Storage;

/// <summary>
/// The storage accounts that attributes name. The setting holds a connection string, or is a section with
/// <c>blobServiceUri</c> and <c>queueServiceUri</c> (or <c>accountName</c>) for an identity.
/// </summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    public const string Default = "AzureWebJobsStorage";

    private readonly ConcurrentDictionary<string, BlobServiceClient> blobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, QueueServiceClient> queues = new(StringComparer.OrdinalIgnoreCase);

    public BlobServiceClient Blobs(string? connection = null) => blobs.GetOrAdd(connection ?? Default, name =>
    {
        var section = Section(name);
        return section.Value is { Length: > 0 } value
            ? Parsed(name, () => new BlobServiceClient(value))
            : new BlobServiceClient(Endpoint(section, "blob"), Credential(section));
    });

    public QueueServiceClient Queues(string? connection = null) => queues.GetOrAdd(connection ?? Default, name =>
    {
        var section = Section(name);
        return section.Value is { Length: > 0 } value
            ? Parsed(name, () => new QueueServiceClient(value))
            : new QueueServiceClient(Endpoint(section, "queue"), Credential(section));
    });

    private IConfigurationSection Section(string name)
    {
        var section = configuration.GetSection(name);
        if (section.Exists())
            return section;
        section = configuration.GetSection($"AzureWebJobs{name}");
        return section.Exists()
            ? section
            : throw new StartupException($"The storage connection '{name}' has no setting: add '{name}' to local.settings.json or the environment.");
    }

    private static T Parsed<T>(string name, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (FormatException exception)
        {
            throw new StartupException($"The setting '{name}' is not a storage connection string: {exception.Message}", exception);
        }
    }

    private static Uri Endpoint(IConfigurationSection section, string service)
    {
        if ((section[$"{service}ServiceUri"] ?? section["serviceUri"]) is { } given)
        {
            return Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
                ? uri
                : throw new StartupException(
                    $"The setting '{section.Path}__{service}ServiceUri' is '{given}', expected an address that starts with https://.");
        }

        return section["accountName"] is { } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new StartupException($"The setting '{section.Path}__{service}ServiceUri' is missing.");
    }

    private static TokenCredential Credential(IConfigurationSection section)
    {
        var clientId = section["clientId"];
        return "managedidentity".Equals(section["credential"], StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(clientId is null
                ? ManagedIdentityId.SystemAssigned
                : ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
    }
}
