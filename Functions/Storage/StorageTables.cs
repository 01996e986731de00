using Azure.Data.Tables;

namespace Dateline.Functions.Storage;

/// <summary>The app's tables. <c>docs/storage.md</c> describes their keys.</summary>
public sealed class StorageTables(TableServiceClient service)
{
    public TableClient Drops { get; } = service.GetTableClient(StorageNames.Drops);

    public TableClient DropItems { get; } = service.GetTableClient(StorageNames.DropItems);

    public TableClient Articles { get; } = service.GetTableClient(StorageNames.Articles);

    public TableClient Days { get; } = service.GetTableClient(StorageNames.Days);

    public TableClient ArticleFacets { get; } = service.GetTableClient(StorageNames.ArticleFacets);

    public TableClient Entities { get; } = service.GetTableClient(StorageNames.Entities);

    public TableClient Names { get; } = service.GetTableClient(StorageNames.Names);

    public TableClient Events { get; } = service.GetTableClient(StorageNames.Events);

    public TableClient Figures { get; } = service.GetTableClient(StorageNames.Figures);

    public TableClient Quotes { get; } = service.GetTableClient(StorageNames.Quotes);

    public TableClient Words { get; } = service.GetTableClient(StorageNames.Words);

    public TableClient Stories { get; } = service.GetTableClient(StorageNames.Stories);

    public TableClient Failures { get; } = service.GetTableClient(StorageNames.Failures);
}
