using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dateline.Functions.Intake;
using Dateline.Functions.Operations;
using Dateline.Functions.Parsing;
using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Words;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.Storage;

/// <summary>The app's services on an empty storage account, without triggers: tests call what triggers would.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestStorage(ServiceProvider services) => _services = services;

    public static async Task<TestStorage> CreateAsync(string connection, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("AzureWebJobsStorage", (string?)connection)]).Build());
        configure?.Invoke(services);
        services.AddStorage().AddIntake().AddParsing().AddQuery().AddOperations().AddSingleton<StorageSetup>();
        var storage = new TestStorage(services.BuildServiceProvider());
        await storage.Get<StorageSetup>().CreateAsync(CancellationToken.None);
        return storage;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A function class, as the host makes one.</summary>
    public T New<T>()
        where T : notnull => ActivatorUtilities.CreateInstance<T>(_services);

    public async Task<string> DropAsync(string name, string text, string? published = null)
    {
        var metadata = published is null ? null : new Dictionary<string, string> { ["published"] = published };
        var blob = Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Dropped).GetBlobClient(name);
        var answer = await blob.UploadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), new BlobUploadOptions { Metadata = metadata });
        return DroppedBlobs.Version(answer.Value.ETag);
    }

    /// <summary>Takes a file in and parses its articles, as the triggers would.</summary>
    public async Task ProcessAsync(string name, string text, string? published = null)
    {
        var version = await DropAsync(name, text, published);
        await Get<DropReception>().ReceiveAsync(name, CancellationToken.None);
        await ParseAsync(name, version);
    }

    public async Task ProcessFileAsync(string name, byte[] content)
    {
        var answer = await Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Dropped).GetBlobClient(name).UploadAsync(new MemoryStream(content), overwrite: true);
        await Get<DropReception>().ReceiveAsync(name, CancellationToken.None);
        await ParseAsync(name, DroppedBlobs.Version(answer.Value.ETag));
    }

    public async Task ParseAsync(string name, string version)
    {
        var items = new List<int>();
        await foreach (var item in Get<Functions.Storage.Drops.DropLedger>().ItemsAsync(name, version, CancellationToken.None)) items.Add(item.Index);
        foreach (var index in items) await Get<ArticleParsing>().ParseAsync(new(name, version, index), CancellationToken.None);
    }

    /// <summary>All rows of the given tables as text, without what the service adds, once the words of new articles are merged.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(params string[] names)
    {
        await Get<WordMerge>().RunAsync(all: true, CancellationToken.None);
        return await TableDump.ReadAsync(Get<TableServiceClient>(), names);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
