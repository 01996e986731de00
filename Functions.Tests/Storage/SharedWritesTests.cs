using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Dateline.Functions.Storage;
using Dateline.Functions.Tests.Azurite;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.Storage;

public sealed class SharedWritesTests(AzuriteFixture azurite)
{
    private const int Writers = 200;
    private const string Partition = "shared";

    [Fact]
    public async Task Rows_of_many_writers_go_in_fewer_requests_and_none_is_lost()
    {
        var requests = new FailAt();
        await using var storage = await StartAsync(requests);
        requests.Request(-1);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(storage, [Row(writer), new TableEntity($"own{writer}", "row")])));

        // One request for each writer's own partition, and a few for the one that they share.
        Assert.InRange(requests.Asked, Writers + 1, Writers + 20);
        Assert.Equal(Enumerable.Range(0, Writers).Select(writer => Row(writer).RowKey), await KeysAsync(storage));
    }

    [Fact]
    public async Task Of_one_row_that_two_write_at_once_one_stays()
    {
        var requests = new FailAt();
        await using var storage = await StartAsync(requests);
        requests.Request(-1);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(storage, [Row(1)])));

        // A transaction with a row twice would be refused, and each would be written alone.
        Assert.InRange(requests.Asked, 1, Writers / 2);
        Assert.Equal([Row(1).RowKey], await KeysAsync(storage));
    }

    [Fact]
    public async Task What_cannot_be_written_fails_only_for_the_one_whose_it_is()
    {
        await using var storage = await StartAsync();
        var bad = new TableEntity(Partition, "bad") { ["Text"] = new string('x', 100_000) };
        var good = Enumerable.Range(0, Writers).Select(writer => WriteAsync(storage, [Row(writer)])).ToList();
        var refused = WriteAsync(storage, [bad]);
        good.AddRange(Enumerable.Range(Writers, Writers).Select(writer => WriteAsync(storage, [Row(writer)])));

        await Task.WhenAll(good);
        await Assert.ThrowsAsync<RequestFailedException>(() => refused);
        Assert.Equal(2 * Writers, (await KeysAsync(storage)).Count);
    }

    [Fact]
    public async Task Who_gave_up_before_its_turn_writes_nothing()
    {
        await using var storage = await StartAsync();
        using var given = new CancellationTokenSource();
        var others = Enumerable.Range(0, Writers).Select(writer => WriteAsync(storage, [Row(writer)])).ToList();
        await given.CancelAsync();
        var late = storage.Get<SharedWrites>().UpsertAsync(storage.Get<StorageTables>().Names, [new TableEntity(Partition, "late")], given.Token);

        await Task.WhenAll(others);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
        Assert.DoesNotContain("late", await KeysAsync(storage));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TableEntity Row(int writer) => new(Partition, $"row{writer:D4}");

    private async Task<TestStorage> StartAsync(FailAt? requests = null) =>
        await TestStorage.CreateAsync(await azurite.NewAccountAsync(), services => services.AddSingleton<HttpPipelinePolicy>(requests ?? new FailAt()));

    private static Task WriteAsync(TestStorage storage, ITableEntity[] rows) =>
        storage.Get<SharedWrites>().UpsertAsync(storage.Get<StorageTables>().Names, rows, Token);

    private static async Task<List<string>> KeysAsync(TestStorage storage)
    {
        var keys = new List<string>();
        await foreach (var row in storage.Get<StorageTables>().Names.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}'", cancellationToken: Token)) keys.Add(row.RowKey);
        return keys;
    }
}
