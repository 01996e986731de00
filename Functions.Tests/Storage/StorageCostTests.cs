using System.Globalization;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Dateline.Functions.Intake;
using Dateline.Functions.Parsing;
using Dateline.Functions.Storage;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Infra;
using Dateline.Tools.Bench.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.Storage;

/// <summary>
/// Measures what the articles of <c>seeds/</c> take in rows, bytes and requests, and what a million such articles cost. Read it with
/// <c>dotnet test --filter StorageCostTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class StorageCostTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    // Azure Tables, locally redundant, East US: the Azure Retail Prices API as quoted on 22 July 2026.
    private const double DollarsPerGigabyteMonth = 0.045;
    private const double DollarsPerTenThousandRequests = 0.00036;
    private const int Million = 1_000_000;

    // What an article of a few hundred words may take while the corpus is so small that no two share the list of a rare word.
    private const int MostRows = 800;
    private const int MostBytes = 450_000;
    private const int MostRequests = 600;

    private const int Made = 48;

    // As many as the app takes from its queue.
    private const int AtOnce = 24;

    [Fact]
    public async Task An_article_takes_no_more_rows_bytes_and_requests_than_stated()
    {
        var requests = new FailAt();
        await using var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync(), services => services.AddSingleton<HttpPipelinePolicy>(requests));
        requests.Request(-1);
        var articles = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds")).Order(StringComparer.Ordinal))
        {
            await storage.ProcessFileAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        var asked = requests.Asked;
        await storage.RowsAsync(StorageNames.Words);
        var (merging, tables) = (requests.Asked - asked, new List<(string Name, int Rows, long Bytes)>());
        foreach (var name in StorageNames.Tables)
        {
            var (rows, bytes) = (0, 0L);
            await foreach (var row in storage.Get<TableServiceClient>().GetTableClient(name).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
            {
                (rows, bytes) = (rows + 1, bytes + Bytes(row));
                if (name == StorageNames.Days) articles++;
            }

            tables.Add((name, rows, bytes));
        }

        Assert.NotEqual(0, articles);
        var (allRows, allBytes) = (tables.Sum(table => table.Rows) / (double)articles, tables.Sum(table => table.Bytes) / (double)articles);
        foreach (var (name, rows, bytes) in tables) Write($"{name,-14} {rows / (double)articles,8:F1} rows an article {bytes / (double)articles,10:F0} bytes");
        Write($"{"all",-14} {allRows,8:F1} rows an article {allBytes,10:F0} bytes, {asked / (double)articles:F0} requests while it is stored and {merging / (double)articles:F0} while its words are merged ({articles} articles)");
        var (gigabytes, sent) = (allBytes * Million / 1e9, (asked + merging) / (double)articles * Million);
        Write($"a million articles: {gigabytes:F0} GB, {gigabytes * DollarsPerGigabyteMonth:F2} dollars a month; {sent / 1e6:F0} million requests, {sent / 1e4 * DollarsPerTenThousandRequests:F2} dollars once");
        Assert.InRange(allRows, 1, MostRows);
        Assert.InRange(allBytes, 1, MostBytes);
        Assert.InRange((asked + merging) / (double)articles, 1, MostRequests);
    }

    [Fact]
    public async Task Articles_that_come_together_share_requests()
    {
        var (alone, together) = (await RequestsAsync(1), await RequestsAsync(AtOnce));
        Write($"requests an article of {Made} made ones: {alone:F0} one after the other, {together:F0} when {AtOnce} are in work");
        Assert.True(together < 0.9 * alone, $"{together:F0} requests an article, {alone:F0} when each comes alone.");
    }

    /// <summary>How many requests each of some articles takes from parsing on, when so many of them are in work.</summary>
    private async Task<double> RequestsAsync(int atOnce)
    {
        var requests = new FailAt();
        await using var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync(), services => services.AddSingleton<HttpPipelinePolicy>(requests));
        var version = await storage.DropAsync("made.jsonl", System.Text.Encoding.UTF8.GetString(new BenchArticles(1, 250).Lines(Made)));
        await storage.Get<DropReception>().ReceiveAsync("made.jsonl", TestContext.Current.CancellationToken);
        requests.Request(-1);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, Made, parallel, (index, token) => new ValueTask(storage.Get<ArticleParsing>().ParseAsync(new("made.jsonl", version, index), token)));
        return requests.Asked / (double)Made;
    }

    private void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the service charges for a row: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.</summary>
    private static long Bytes(TableEntity row) => 4 + ((row.PartitionKey.Length + row.RowKey.Length) * 2) + row
        .Where(property => property.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey") && property.Value is not null)
        .Sum(property => 8 + (property.Key.Length * 2) + property.Value switch
        {
            string text => (text.Length * 2) + 4,
            byte[] bytes => bytes.Length + 4,
            int => 4,
            bool => 1,
            _ => 8,
        });
}
