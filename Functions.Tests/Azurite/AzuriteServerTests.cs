using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Dateline.Functions.Tests.Azurite;

public sealed class AzuriteServerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_new_account_serves_blobs_queues_and_tables()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var connection = await azurite.NewAccountAsync();

        await new BlobContainerClient(connection, "drops").CreateAsync(cancellationToken: cancellation);
        await new QueueClient(connection, "work").CreateAsync(cancellationToken: cancellation);
        var table = new TableClient(connection, "Rows");
        await table.CreateAsync(cancellation);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 1 }, cancellation);

        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: cancellation)).Value["Value"]);
    }

    [Fact]
    public async Task Two_accounts_do_not_see_each_other()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await new BlobContainerClient(await azurite.NewAccountAsync(), "drops").CreateAsync(cancellationToken: cancellation);

        Assert.False(await new BlobContainerClient(await azurite.NewAccountAsync(), "drops").ExistsAsync(cancellation));
    }
}
