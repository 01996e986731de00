using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Drops;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;
using Dateline.Functions.Storage.Stories;
using Dateline.Functions.Storage.Words;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dateline.Functions.Storage;

/// <summary>Tables and blobs: keys, rows, writes that may be repeated, and reads.</summary>
public static class StorageFeature
{
    private const string Connection = "AzureWebJobsStorage";
    private const string Emulator = "UseDevelopmentStorage=true";

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Client(provider, "blob", (text, options) => new BlobServiceClient(text, options), (uri, credential, options) => new(uri, credential, options), new BlobClientOptions()));
        services.AddSingleton(provider => Client(provider, "table", (text, options) => new TableServiceClient(text, options), (uri, credential, options) => new(uri, credential, options), new TableClientOptions()));
        // The triggers of the Functions host expect base64 unless they are told otherwise.
        services.AddSingleton(provider => Client(provider, "queue", (text, options) => new QueueServiceClient(text, options), (uri, credential, options) => new(uri, credential, options), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }));
        services.AddSingleton<StorageTables>();
        services.AddSingleton<StorageQueues>();
        services.AddSingleton<SharedWrites>();
        services.AddSingleton<StagedArticles>();
        services.AddSingleton<ArticleLocks>();
        services.AddSingleton<DropLedger>();
        services.AddSingleton<DropNews>();
        services.AddSingleton<EntityIndex>();
        services.AddSingleton<FactIndex>();
        services.AddSingleton<WordIndex>();
        services.AddSingleton<WordMerge>();
        services.AddSingleton<StoryTable>();
        services.AddSingleton<StoryBands>();
        services.AddSingleton<StoryIndex>();
        services.AddSingleton<DocumentText>();
        services.AddSingleton<ArticleIndex>();
        services.AddSingleton<ArticleStore>();
        return services;
    }

    /// <summary>A client from a connection string or, as in Azure, from a service address and the app's identity.</summary>
    private static TClient Client<TClient, TOptions>(
        IServiceProvider provider, string service, Func<string, TOptions, TClient> withSecret, Func<Uri, TokenCredential, TOptions, TClient> withIdentity, TOptions options)
        where TOptions : ClientOptions
    {
        foreach (var policy in provider.GetServices<HttpPipelinePolicy>()) options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        var configuration = provider.GetRequiredService<IConfiguration>();
        if (configuration[$"{Connection}:{service}ServiceUri"] is { Length: > 0 } address)
        {
            var identity = configuration[$"{Connection}:clientId"];
            TokenCredential credential = identity is { Length: > 0 }
                ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity))
                : new DefaultAzureCredential();
            return withIdentity(new Uri(address), credential, options);
        }

        return withSecret(configuration[Connection] is { Length: > 0 } text ? text : Emulator, options);
    }
}
